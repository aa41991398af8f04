/** Customers in sight: sentences that name them, and not as something to capture, push, bill or count. */

import type {Finding} from '../finding.ts'
import {groupsOf} from '../groups.ts'
import type {SignalPlace} from '../signals/places.ts'
import type {ScoreModel} from '../signals/signal.ts'

export function inSightOf(
  named: readonly SignalPlace[],
  findings: readonly Finding[],
  model: ScoreModel,
): readonly SignalPlace[] {
  return fewPerBlock(unframed(named, findings), model)
}

/** A paragraph full of them is quickly added, so only so many of a block count; they come in reading order. */
function fewPerBlock(places: readonly SignalPlace[], {voice}: ScoreModel): readonly SignalPlace[] {
  let [known, count] = [-1, 0]
  return places.filter(({block}) => {
    count = block === known ? count + 1 : 1
    known = block
    return count <= voice.perBlock
  })
}

/**
 * Sentences, and the blocks that they stand in: what is said in many places weighs more than what fills one. The same
 * phrase again and again ("for our customers.") counts in full a few times, then with the logarithm.
 */
export function spread(places: readonly SignalPlace[], {voice: {inFull}}: ScoreModel): number {
  const groups = [...groupsOf(places, phraseOf).values()].sort((a, b) => a.length - b.length)
  const damped = (count: number) => (count <= inFull ? count : inFull + Math.log(count / inFull))
  // A block belongs to the least repeated phrase in it.
  const taken = new Set<number>()
  let sum = 0
  for (const group of groups) {
    const before = taken.size
    for (const {block} of group) taken.add(block)
    sum += damped(group.length) + damped(taken.size - before)
  }
  return sum
}

/** Its words, however they are broken into lines or capitalised. */
export function phraseOf({text}: SignalPlace): string {
  return text.replace(/\s+/g, ' ').toLowerCase()
}

/** What one more place adds, in a block and with a phrase of its own. */
export const oneMore = 2

/** Whether a finding keeps customers of its sentence out of sight. */
export function isFraming({level, pack}: Finding): boolean {
  return level !== 'hint' && framing.has(pack)
}

/** "We monetise our patients" names them, and does not have them in sight. */
function unframed(places: readonly SignalPlace[], findings: readonly Finding[]): readonly SignalPlace[] {
  const starts = findings.flatMap((finding) => (isFraming(finding) ? startsOf(finding) : []))
  const framed = Float64Array.from(starts).sort()
  return places.filter(({sentence}) => {
    const next = framed[countBelow(framed, sentence.start)]
    return next === undefined || next >= sentence.end
  })
}

export function startsOf({start, places}: Finding): readonly number[] {
  return places?.map((one) => one.start) ?? [start]
}

/** The packs in which customers are an object. */
const framing: ReadonlySet<string> = new Set([
  'conquest',
  'extraction',
  'depersonalise',
  'broadcast',
  'agency',
])

/** Of numbers in ascending order, how many are below the limit. */
function countBelow(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
