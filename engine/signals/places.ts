/** Where a signal stands, and what its finders share. */

import {placeOf as spanOf} from '../collapse.ts'
import type {Lens} from '../compile.ts'
import type {Candidate} from '../conditions.ts'
import type {Document, Span} from '../document.ts'
import type {CompiledPattern} from '../pattern/compilePattern.ts'
import {literalEnds} from '../pattern/literalEnds.ts'
import {type Match, matchPattern} from '../pattern/matchPattern.ts'
import {toSource} from '../prose.ts'
import type {ReadBlock, Reading} from '../reading.ts'
import {scan} from '../scan.ts'
import {scanBlock} from '../scanBlock.ts'
import type {Sentence} from '../sentence.ts'
import type {Strength} from './strength.ts'

export interface SignalPlace extends Span {
  /** `evidence/voice` */
  readonly signal: string
  readonly text: string
  /** The sentence around it. */
  readonly sentence: Span
  /** Index of its block in the document. */
  readonly block: number
  /** Of evidence only. */
  readonly strength: Strength
}

export function placeOf(
  signal: string,
  candidate: Candidate,
  strength: Strength,
  {source}: Document,
): SignalPlace {
  const {block, sentence} = candidate
  const {start, end} = spanOf(candidate)
  return {
    start,
    end,
    signal,
    text: source.slice(start, end),
    sentence: toSource(block.prose, sentence.start, sentence.end),
    block: block.index,
    strength,
  }
}

/** Only places of the same block can overlap, and they were the last to be found. */
export function isTaken(
  place: SignalPlace,
  places: readonly SignalPlace[],
  counts: (other: SignalPlace) => boolean,
): boolean {
  for (let at = places.length - 1; at >= 0; at--) {
    const other = places[at]
    if (other === undefined || other.block !== place.block) return false
    if (other.start < place.end && other.end > place.start && counts(other)) return true
  }
  return false
}

/** A sentence with the searches whose words are all there. */
export interface SentenceHits extends Pick<Candidate, 'at' | 'sentence'> {
  readonly block: ReadBlock
  readonly numbers: readonly number[]
}

/** Of a block of prose; `isWanted` rules searches out before the block is read; it gets all searches whose words are in the block, too. */
export function sentencesIn(
  reading: Reading,
  index: number,
  lens: Lens,
  isWanted: (search: number, hits: readonly number[]) => boolean,
): readonly SentenceHits[] {
  const {hits} = scanBlock(reading, index, lens.triggers)
  const numbers = hits.filter((number) => isWanted(number, hits))
  if (numbers.length === 0) return []
  const block = reading.block(index)
  if (block.sentences.length === 1)
    return block.sentences.map((sentence, at) => ({block, at, sentence, numbers}))
  const wanted = new Set(numbers)
  return block.sentences.flatMap((sentence, at) => {
    const {hits} = scan(sentence.text, [sentence.start, sentence.end], lens.triggers)
    const here = hits.filter((number) => wanted.has(number))
    return here.length === 0 ? [] : [{block, at, sentence, numbers: here}]
  })
}

/** Most searches for who acts are plain lists of words, for which the matcher is more than is needed. */
export function matchesOf(pattern: CompiledPattern, sentence: Sentence): readonly Match[] {
  const [only, ...more] = pattern
  if (only?.kind !== 'word' || more.length > 0 || only.tests.length > 0)
    return matchPattern(pattern, sentence)
  const found: Match[] = []
  for (let at = 0; at < sentence.words.length; at++) {
    const end = Math.max(0, ...literalEnds(only, at, sentence))
    if (end === 0) continue
    found.push({start: at, end, from: at, to: end, captures: {}, negative: false})
    at = end - 1
  }
  return found
}
