/** Exceptions and requirements of a rule: is there, within reach of the match, something that clears or completes it? */

import type {Lens} from './compile.ts'
import type {Counts} from './counts.ts'
import type {Match} from './pattern/matchPattern.ts'
import type {ReadBlock, Reading} from './reading.ts'
import type {Condition} from './rule/rule.ts'
import type {Sentence} from './sentence.ts'

/** One match and the stretch of text it was found in. */
export interface Candidate {
  readonly reading: Reading
  readonly block: ReadBlock
  /** Number of the sentence in its block. */
  readonly at: number
  readonly sentence: Sentence
  readonly match: Match
}

export function holds(condition: Condition, candidate: Candidate, lens: Lens, counts: Counts): boolean {
  let found = 0
  for (const one of condition.any)
    for (const text of patternsOf(one, lens)) {
      found += count(text, condition.in, candidate, counts)
      if (found >= (condition.atLeast ?? 1)) return true
    }
  return false
}

/** A condition may name a guard: its patterns are meant, in the condition's reach. */
function patternsOf(text: string, {guards}: Lens): readonly string[] {
  const guard = guards.get(text)
  return guard === undefined ? [text] : (guard.unless ?? []).flatMap(({any}) => any)
}

function count(text: string, scope: Condition['in'], candidate: Candidate, counts: Counts): number {
  const {reading, block, sentence, match} = candidate
  switch (scope) {
    case 'match':
      return overlapping(counts.inSentence(text, sentence), match)
    case 'sentence':
      return counts.inSentence(text, sentence).length
    case 'neighbours':
      return inNeighbours(text, candidate, counts)
    case 'paragraph':
      return counts.inBlock(text, block.index)
    case 'list':
      return counts.inRange(text, reading.outline().list(block.index))
    case 'list-above':
      return counts.inRange(text, [reading.outline().list(block.index)[0], block.index])
    case 'section':
      return counts.inRange(text, reading.outline().section(block.index))
    case 'document':
      return counts.inRange(text, [0, reading.document.blocks.length])
    case 'earlier':
      return counts.before(text, block.index, candidate.at) + before(counts.inSentence(text, sentence), match)
  }
}

function overlapping(found: readonly Match[], {from, to}: Match): number {
  return found.filter(({start, end}) => start < to && end > from).length
}

function before(found: readonly Match[], match: Match): number {
  return found.filter(({end}) => end <= match.start).length
}

function inNeighbours(text: string, candidate: Candidate, counts: Counts): number {
  return neighbours(candidate).reduce((sum, one) => sum + counts.inSentence(text, one).length, 0)
}

/** The sentence, the ones beside it, and at the edge of a block the sentence of the block beside. */
function neighbours({reading, block, at, sentence}: Candidate): readonly Sentence[] {
  const before = block.sentences[at - 1] ?? beside(reading, block.index, -1)
  const after = block.sentences[at + 1] ?? beside(reading, block.index, 1)
  return [before, sentence, after].filter((one) => one !== undefined)
}

function beside(reading: Reading, block: number, step: 1 | -1): Sentence | undefined {
  const {blocks} = reading.document
  const other = blocks[block + step]
  if (other === undefined || other.kind === 'heading' || blocks[block]?.kind === 'heading') return undefined
  return reading.block(block + step).sentences.at(step === 1 ? 0 : -1)
}
