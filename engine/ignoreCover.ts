/** Which of many ignore comments cover a place, found without asking each of them. */

import type {Ignore} from './ignore.ts'

/** For a place and the names of a rule, one covering comment for each name, and one of those that are about all rules. */
export type Cover = (at: number, names: readonly string[]) => readonly Ignore[]

export function coverOf(ignores: readonly Ignore[]): Cover {
  const byName = new Map<string, Ignore[]>()
  for (const ignore of ignores.toSorted((a, b) => a.start - b.start))
    for (const name of ignore.rules.length === 0 ? [all] : ignore.rules) {
      const others = byName.get(name)
      if (others === undefined) byName.set(name, [ignore])
      else others.push(ignore)
    }
  const lists = new Map([...byName].map(([name, list]) => [name, {list, furthest: furthestSoFar(list)}]))
  return (at, names) =>
    [all, ...names].flatMap((name) => {
      const {list = [], furthest = []} = lists.get(name) ?? {}
      const ignore = furthest[countStarted(list, at) - 1]
      return ignore !== undefined && ignore.end > at ? [ignore] : []
    })
}

/** Stands for all rules: no rule has this name. */
const all = ''

/** For each comment the one that reaches furthest among those that start no later: if it does not cover a place, none does. */
function furthestSoFar(list: readonly Ignore[]): readonly Ignore[] {
  let best: Ignore | undefined
  return list.map((ignore) => {
    if (best === undefined || ignore.end > best.end) best = ignore
    return best
  })
}

function countStarted(list: readonly Ignore[], at: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
