/** How often a pattern stands in a stretch of a document, remembered so that a thousand matches cost one look. */

import type {BlockRange} from './outline.ts'
import type {CompiledPattern} from './pattern/compilePattern.ts'
import {type Match, matchPattern} from './pattern/matchPattern.ts'
import type {Reading} from './reading.ts'
import type {Sentence} from './sentence.ts'

export interface Counts {
  readonly inSentence: (text: string, sentence: Sentence) => readonly Match[]
  readonly inRange: (text: string, range: BlockRange) => number
  /** In the blocks above `block` and the sentences before `sentence` in it. */
  readonly before: (text: string, block: number, sentence: number) => number
}

export function countsOf(reading: Reading, pattern: (text: string) => CompiledPattern): Counts {
  const blocks = new Map<string, number>()
  const ranges = new Map<string, number>()
  const above = new Map<string, number[]>()
  const sentences = new WeakMap<Sentence, Map<string, readonly Match[]>>()

  const inSentence = (text: string, sentence: Sentence): readonly Match[] => {
    const known = sentences.get(sentence) ?? new Map<string, readonly Match[]>()
    if (known.size === 0) sentences.set(sentence, known)
    const matches = known.get(text) ?? matchPattern(pattern(text), sentence)
    known.set(text, matches)
    return matches
  }

  const inBlock = (text: string, block: number): number =>
    remember(blocks, `${block} ${text}`, () => {
      const compiled = pattern(text)
      return sum(reading.block(block).sentences, (sentence) => matchPattern(compiled, sentence).length)
    })

  return {
    inSentence,
    inRange: (text, [first, after]) =>
      remember(ranges, `${first} ${after} ${text}`, () => {
        let total = 0
        for (let block = first; block < after; block++) total += inBlock(text, block)
        return total
      }),
    before: (text, block, sentence) => {
      const totals = above.get(text) ?? [0]
      above.set(text, totals)
      while (totals.length <= block) totals.push((totals.at(-1) ?? 0) + inBlock(text, totals.length - 1))
      const inside = reading.block(block).sentences.slice(Math.max(0, sentence - reach), sentence)
      return (totals[block] ?? 0) + sum(inside, (one) => inSentence(text, one).length)
    },
  }
}

/** Sentences looked back inside one block; longer paragraphs are generated text. */
const reach = 50

function remember(memory: Map<string, number>, key: string, work: () => number): number {
  let value = memory.get(key)
  if (value === undefined) {
    value = work()
    memory.set(key, value)
  }
  return value
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0)
}
