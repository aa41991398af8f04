/** Customers in sight: sentences that name them, and not as something to capture, push, bill or count. */

import type {Finding} from '../finding.ts'
import {groupsOf} from '../groups.ts'
import type {ScoreModel} from '../signals/signal.ts'
import type {SignalPlace} from '../signals/signalsOf.ts'

export function inSightOf(
  named: readonly SignalPlace[],
  findings: readonly Finding[],
  model: ScoreModel,
): readonly SignalPlace[] {
  return fewPerBlock(unframed(named, findings), model)
}

/** One for each sentence; a paragraph full of them is quickly added, so only so many of a block count. */
export function fewPerBlock(places: readonly SignalPlace[], {voice}: ScoreModel): readonly SignalPlace[] {
  const sentences = new Map(places.map((place) => [place.sentence.start, place])).values()
  return [...groupsOf([...sentences], ({block}) => String(block)).values()].flatMap((group) =>
    group.slice(0, voice.perBlock),
  )
}

/**
 * Sentences, and the blocks that they stand in: what is said in many places weighs more than what fills one. The same
 * phrase again and again ("for our customers.") counts in full a few times, then with the logarithm.
 */
export function spread(places: readonly SignalPlace[], {voice: {inFull}}: ScoreModel): number {
  const byBlock = new Map<number, number>()
  let sum = 0
  for (const group of groupsOf(places, phraseOf).values()) {
    const {length} = group
    const each = length <= inFull ? 1 : (inFull + Math.log(length / inFull)) / length
    sum += each * length
    for (const {block} of group) byBlock.set(block, Math.max(byBlock.get(block) ?? 0, each))
  }
  return sum + [...byBlock.values()].reduce((total, each) => total + each, 0)
}

function phraseOf({text}: SignalPlace): string {
  return text.replace(/\s+/g, ' ').toLowerCase()
}

/** "We monetise our patients" names them, and does not have them in sight. */
function unframed(places: readonly SignalPlace[], findings: readonly Finding[]): readonly SignalPlace[] {
  const starts = findings.flatMap(({level, pack, start, places: all}) =>
    level === 'hint' || !framing.has(pack) ? [] : (all?.map((one) => one.start) ?? [start]),
  )
  const framed = Float64Array.from(starts).sort()
  return places.filter(({sentence}) => {
    const next = framed[countBelow(framed, sentence.start)]
    return next === undefined || next >= sentence.end
  })
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
