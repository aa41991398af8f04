/** Few remarks: what a list or a document says again and again becomes one finding with all its places. */

import type {Finding} from './finding.ts'

export interface Collapsed {
  readonly finding: Finding
  /** The list or table whose item it is, where the item is no full sentence: "Drive adoption". Lists read as one thought. */
  readonly list: number | undefined
}

export function gather(collapsed: readonly Collapsed[]): readonly Finding[] {
  const byList = groupsOf(collapsed, ({finding: {rule, level}, list}) =>
    list === undefined ? undefined : `${rule} ${level} in ${list}`,
  )
  const afterLists = [...byList].flatMap((group) =>
    group.length >= manyItems ? [{finding: asOne(group, 'list'), list: undefined}] : group,
  )
  const byPhrase = groupsOf(
    afterLists,
    ({finding: {rule, level, text}}) => `${rule} ${level} ${text.replace(/\s+/g, ' ').toLowerCase()}`,
  )
  return [...byPhrase].flatMap((group) =>
    group.length > manyTimes ? [asOne(group, 'document')] : group.map(({finding}) => finding),
  )
}

const manyItems = 3
const manyTimes = 3

/** Groups by key; what has no key or stands for several places already is a group of its own. */
function groupsOf(
  collapsed: readonly Collapsed[],
  keyOf: (one: Collapsed) => string | undefined,
): Iterable<readonly Collapsed[]> {
  const groups = new Map<string, Collapsed[]>()
  for (const [i, one] of collapsed.entries()) {
    const isFree =
      one.finding.places === undefined && !one.finding.suggestions.some(({safety}) => safety === 'safe')
    const key = (isFree ? keyOf(one) : undefined) ?? `alone ${i}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups.values()
}

/** A rewrite that can be applied unread belongs to one place, so such findings are never gathered. */
function asOne(group: readonly Collapsed[], where: 'list' | 'document'): Finding {
  const findings = group.map(({finding}) => finding).toSorted((a, b) => a.start - b.start)
  const [first] = findings as [Finding, ...Finding[]]
  return {
    ...first,
    confidence: Math.max(...findings.map(({confidence}) => confidence)),
    message: `${first.message} (${findings.length} times in this ${where})`,
    places: findings.map(({start, end}) => ({start, end})),
    ...(first.exercise ? {exercise: {...first.exercise, count: findings.length}} : {}),
  }
}
