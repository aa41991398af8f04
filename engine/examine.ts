/** Finds all matches in a document, the cleared ones too: what `check` builds on and `explain` shows. */

import type {Lens} from './compile.ts'
import type {Candidate} from './conditions.ts'
import {contextOf, isWhere} from './context.ts'
import {countsOf} from './counts.ts'
import type {Document} from './document.ts'
import {clearedBy} from './guards.ts'
import {type LevelOverrides, levelsOf} from './levels.ts'
import {matchPattern} from './pattern/matchPattern.ts'
import {inferProfile} from './profile.ts'
import {openReading, type ReadBlock} from './reading.ts'
import type {Level} from './rule/rule.ts'
import {scan} from './scan.ts'
import {scanBlock} from './scanBlock.ts'
import type {Search} from './searches.ts'

export interface ExamineOptions {
  /** The file's path, for the profile; may be empty. */
  readonly path: string
  readonly profile?: string
  /** The team's levels by rule or pack. */
  readonly levels?: LevelOverrides
}

export interface Examined {
  readonly profile: string
  /** Words of prose. */
  readonly words: number
  readonly hits: readonly Hit[]
}

/** A match of a search, with the reason that clears it if there is one. */
export interface Hit {
  readonly search: Search
  readonly candidate: Candidate
  readonly level: Level
  readonly cleared: string | undefined
}

export function examine(document: Document, lens: Lens, options: ExamineOptions): Examined {
  const profile = options.profile ?? inferProfile(options.path, document, lens.ruleSet.profiles)
  const reading = openReading(document)
  const counts = countsOf(reading, lens)
  const context = contextOf(reading, profile, lens, counts)
  const levels = levelsOf(profile, options.levels ?? {}, context, lens)
  const hits: Hit[] = []
  let words = 0
  for (let index = 0; index < document.blocks.length; index++) {
    const scanned = scanBlock(reading, index, lens.triggers)
    words += scanned.words
    const numbers = scanned.hits.filter((number) => mayReport(number, index))
    if (numbers.length > 0) searchBlock(reading.block(index), new Set(numbers))
  }
  return {profile, words, hits}

  /** What the place alone decides, so that a block nobody reports in is never read. */
  function mayReport(number: number, block: number): boolean {
    if (!levels.isOn(number) || levels.at(number, block) === 'off') return false
    return lens.searches[number]?.where.every((where) => isWhere(where, block, context, reading)) ?? false
  }

  function searchBlock(block: ReadBlock, numbers: ReadonlySet<number>): void {
    for (const [at, sentence] of block.sentences.entries())
      for (const number of scan(sentence.text, [sentence.start, sentence.end], lens.triggers).hits) {
        const search = lens.searches[number]
        if (search === undefined || !numbers.has(number)) continue
        for (const match of matchPattern(search.pattern(), sentence)) {
          const candidate: Candidate = {reading, block, at, sentence, match}
          const cleared = clearedBy(search, candidate, context, lens, counts)
          hits.push({search, candidate, level: levels.at(number, block.index), cleared})
        }
      }
  }
}
