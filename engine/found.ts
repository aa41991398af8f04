/** Matches in a block that the place lets report, each with the verdict on it; not yet weighed. */

import {type Surroundings, surroundings} from './around.ts'
import type {Lens} from './compile.ts'
import type {Candidate} from './conditions.ts'
import {type Context, isWhere} from './context.ts'
import type {Counts} from './counts.ts'
import {featuresOf} from './features.ts'
import {clearedBy} from './guards.ts'
import {type LevelOverrides, levelsOf} from './levels.ts'
import type {Memory} from './memory.ts'
import type {Meter} from './meter.ts'
import {type Match, matchPattern} from './pattern/matchPattern.ts'
import type {ReadBlock, Reading} from './reading.ts'
import {remember} from './remember.ts'
import type {Level} from './rule/rule.ts'
import {scan} from './scan.ts'
import type {Search} from './searches.ts'
import {perSentence, type Sentence} from './sentence.ts'

/** In an editor it is kept as long as neither its block nor anything around it changes. */
export interface Found {
  readonly search: Search
  readonly at: number
  readonly sentence: Sentence
  readonly match: Match
  readonly level: Level
  /** The team has set the level. */
  readonly isFixed: boolean
  /** The reason that clears it, if there is one. */
  readonly cleared: string | undefined
  /** What speaks for and against, whatever else stands in the document; empty where it is cleared. */
  readonly features: readonly string[]
}

export interface Finder {
  /** `hits`: the searches whose words stand in the block. */
  readonly foundIn: (block: number, hits: readonly number[]) => readonly Found[]
}

export function finder(
  reading: Reading,
  lens: Lens,
  context: Context,
  counts: Counts,
  overrides: LevelOverrides | undefined,
  meter: Meter | undefined,
): Finder {
  const {memory} = reading
  const levels = levelsOf(context.profile, overrides ?? {}, context, lens)
  const reach = new Map<number, Reach>()
  const stopped = new Set<string>()
  const soundOf = perSentence((sentence) => lens.ear(sentence, context.profile))
  // A meter may stop a rule in the middle; what is found then is not worth keeping.
  if (memory === undefined || meter !== undefined) return {foundIn: look}
  return {foundIn: remembered(memory, surroundings(reading, memory, context, overrides))}

  function remembered(memory: Memory, around: Surroundings): Finder['foundIn'] {
    return (index, hits) => {
      const known = memory.block(index)
      if (known.judged !== undefined && around.isSame(known.judged.around, index)) return known.judged.found
      const asked = counts.farAsks()
      const found = look(index, hits)
      // What a condition has counted in a list, a section or the document may change with any edit.
      known.judged = counts.farAsks() === asked ? {around: around.of(index), found} : undefined
      return found
    }
  }

  function look(index: number, hits: readonly number[]): readonly Found[] {
    const numbers = hits.filter((number) => mayReport(number, index))
    if (numbers.length === 0) return nothing
    const block = reading.block(index)
    return triggeredIn(block, numbers).flatMap(({number, at, sentence}) => {
      const search = lens.searches[number]
      return search === undefined || stopped.has(search.rule.id)
        ? nothing
        : timed(search, () => foundBy(search, number, {block, at, sentence}))
    })
  }

  /** What the place alone decides, so that a block nobody reports in is never read. */
  function mayReport(number: number, block: number): boolean {
    const where = remember(reach, number, reachOf)
    if (where !== 'somewhere') return where === 'everywhere'
    if (levels.at(number, block) === 'off') return false
    return lens.searches[number]?.where.every((where) => isWhere(where, block, context, reading)) ?? false
  }

  /** Asked only for searches whose words are there: in a short document those are few of all. */
  function reachOf(number: number): Reach {
    if (!levels.isOn(number)) return 'nowhere'
    return lens.searches[number]?.where.length === 0 && levels.isEven(number) ? 'everywhere' : 'somewhere'
  }

  function triggeredIn({sentences}: ReadBlock, numbers: readonly number[]): readonly Triggered[] {
    // Of a block that is one sentence the scan has said all; what it saw in markup cannot match in prose.
    const [only, ...more] = sentences
    const hitsIn = (sentence: Sentence) =>
      sentence === only && more.length === 0
        ? numbers
        : scan(sentence.text, [sentence.start, sentence.end], lens.triggers).hits.filter((number) =>
            numbers.includes(number),
          )
    return sentences.flatMap((sentence, at) => hitsIn(sentence).map((number) => ({at, sentence, number})))
  }

  function timed(search: Search, find: () => readonly Found[]): readonly Found[] {
    if (meter === undefined) return find()
    const begun = meter.now()
    const found = find()
    if (!meter.spend(search.rule.id, meter.now() - begun)) stopped.add(search.rule.id)
    return found
  }

  function foundBy(
    search: Search,
    number: number,
    {block, at, sentence}: Omit<Candidate, 'reading' | 'match'>,
  ): readonly Found[] {
    const sound = search.heard ? soundOf(sentence) : undefined
    if (search.heard && sound === undefined) return nothing
    // Without a memory, asking it would cost more than it saves.
    const matches = memory
      ? counts.inSentence(search.text, sentence)
      : matchPattern(search.pattern(), sentence)
    // Most searches whose words are there find nothing.
    if (matches.length === 0) return nothing
    const level = levels.at(number, block.index)
    const isFixed = levels.isFixed(number)
    return matches.map((match) => {
      const candidate: Candidate = {reading, block, at, sentence, match}
      const cleared = clearedBy(search, candidate, context, lens, counts)
      const features =
        cleared === undefined ? (sound ?? featuresOf({search, candidate, level}, context, counts)) : none
      return {search, at, sentence, match, level, isFixed, cleared, features}
    })
  }
}

const nothing: readonly Found[] = []
const none: readonly string[] = []

/** Where in a document a search can report. */
type Reach = 'nowhere' | 'somewhere' | 'everywhere'

/** A sentence that holds the words of a search. */
interface Triggered {
  readonly number: number
  readonly at: number
  readonly sentence: Sentence
}
