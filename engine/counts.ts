/** How often a pattern stands in a stretch of a document, remembered so that a thousand matches cost one look. */

import type {Lens} from './compile.ts'
import type {Looked} from './memory.ts'
import type {BlockRange} from './outline.ts'
import {type Match, matchPattern} from './pattern/matchPattern.ts'
import type {Reading} from './reading.ts'
import {remember} from './remember.ts'
import {scan} from './scan.ts'
import {scanBlock} from './scanBlock.ts'
import type {Sentence} from './sentence.ts'

export interface Counts {
  readonly inSentence: (text: string, sentence: Sentence) => readonly Match[]
  /** True when one of the patterns stands in the block. */
  readonly isInBlock: (texts: readonly string[], block: number) => boolean
  readonly inBlock: (text: string, block: number) => number
  readonly inRange: (text: string, range: BlockRange) => number
  /** In the blocks above `block` and the sentences before `sentence` in it. */
  readonly before: (text: string, block: number, sentence: number) => number
  /** How often somebody has asked for more than a block and its neighbours. */
  readonly farAsks: () => number
}

export function countsOf(reading: Reading, lens: Lens): Counts {
  const blocks = new Map<string, Map<number, number>>()
  const ranges = new Map<string, Map<string, number>>()
  const above = new Map<string, number[]>()
  const sentences = reading.memory?.looked ?? new Map<Sentence, Looked>()
  const blockHits: ReadonlySet<number>[] = []
  let farAsks = 0

  const inSentence = (text: string, sentence: Sentence): readonly Match[] => {
    const {hits, matches} = remember(sentences, sentence, look)
    if (!isPossible(text, hits)) return none
    return remember(matches, text, () => matchPattern(lens.pattern(text), sentence))
  }

  const look = ({text, start, end}: Sentence): Looked => ({
    hits: new Set(scan(text, [start, end], lens.conditions().triggers).hits),
    matches: new Map(),
  })

  const isPossible = (text: string, hits: ReadonlySet<number>): boolean => {
    const number = lens.conditions().numbers.get(text)
    return number === undefined || hits.has(number)
  }

  const inBlock = (text: string, block: number): number => {
    const hits = blockHits[block] ?? new Set(scanBlock(reading, block, lens.conditions().triggers).hits)
    blockHits[block] = hits
    if (!isPossible(text, hits)) return 0
    return remember(byText(blocks, text), block, () =>
      sum(reading.block(block).sentences, (sentence) => inSentence(text, sentence).length),
    )
  }

  return {
    inSentence,
    inBlock,
    isInBlock: (texts, block) => texts.some((text) => inBlock(text, block) > 0),
    inRange: (text, [first, after]) => {
      farAsks++
      return remember(byText(ranges, text), `${first} ${after}`, () => {
        let total = 0
        for (let block = first; block < after; block++) total += inBlock(text, block)
        return total
      })
    },
    farAsks: () => farAsks,
    before: (text, block, sentence) => {
      farAsks++
      const totals = above.get(text) ?? [0]
      above.set(text, totals)
      while (totals.length <= block) totals.push((totals.at(-1) ?? 0) + inBlock(text, totals.length - 1))
      const inside = reading.block(block).sentences.slice(Math.max(0, sentence - reach), sentence)
      return (totals[block] ?? 0) + sum(inside, (one) => inSentence(text, one).length)
    },
  }
}

const none: readonly Match[] = []

/** Sentences looked back inside one block; longer paragraphs are generated text. */
const reach = 50

/** A map for each pattern, because a key that held its text would be written and hashed at every look. */
function byText<Key, Value>(all: Map<string, Map<Key, Value>>, text: string): Map<Key, Value> {
  return remember(all, text, () => new Map<Key, Value>())
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0)
}
