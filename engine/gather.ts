/** Few remarks: what a list or a document says again and again becomes one finding with all its places. */

import type {Finding} from './finding.ts'
import {groupsOf} from './groups.ts'

export interface Collapsed {
  readonly finding: Finding
  /** The list or table whose item it is, where the item is no full sentence: "Drive adoption". Lists read as one thought. */
  readonly list: number | undefined
}

export function gather(collapsed: readonly Collapsed[]): readonly Finding[] {
  const byList = groupsOf(collapsed, (one) =>
    one.list === undefined || !isFree(one)
      ? alone(one)
      : `${one.finding.rule} ${one.finding.level} in ${one.list}`,
  )
  const afterLists = [...byList.values()].flatMap((group) =>
    group.length >= manyItems ? [{finding: asOne(group, 'list'), list: undefined}] : group,
  )
  const byPhrase = groupsOf(afterLists, (one) =>
    isFree(one)
      ? `${one.finding.rule} ${one.finding.level} ${one.finding.text.replace(/\s+/g, ' ').toLowerCase()}`
      : alone(one),
  )
  return [...byPhrase.values()].flatMap((group) =>
    group.length > manyTimes ? [asOne(group, 'document')] : group.map(({finding}) => finding),
  )
}

const manyItems = 3
const manyTimes = 3

/** A rewrite that can be applied unread belongs to one place, and so does what stands for several already. */
function isFree({finding: {places, suggestions}}: Collapsed): boolean {
  return places === undefined && !suggestions.some(({safety}) => safety === 'safe')
}

/** No rule reports twice at one place. */
function alone({finding: {rule, start}}: Collapsed): string {
  return `${rule} at ${start}`
}

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
