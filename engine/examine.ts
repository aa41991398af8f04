/** Finds all matches in a document, the cleared ones too: what `check` builds on and `explain` shows. */

import type {Lens} from './compile.ts'
import type {Candidate} from './conditions.ts'
import {confidenceOf, levelFor} from './confidence.ts'
import {contextOf} from './context.ts'
import {countsOf} from './counts.ts'
import type {Document} from './document.ts'
import {clearEchoes} from './echoes.ts'
import {type Found, finder} from './found.ts'
import type {LevelOverrides} from './levels.ts'
import type {Meter} from './meter.ts'
import {type Genre, type Genres, inferGenres} from './profile.ts'
import {openReading, type ReadBlock} from './reading.ts'
import type {Level} from './rule/rule.ts'
import type {YouMeans} from './rule/schema.ts'
import {scanBlock} from './scanBlock.ts'
import type {Search} from './searches.ts'

export interface ExamineOptions {
  /** The file's path, for the profile; may be empty. */
  readonly path: string
  readonly profile?: string
  /** Who "you" is; where it is unknown the profile may know. */
  readonly youMeans?: YouMeans
  /** The team's levels by rule or pack. */
  readonly levels?: LevelOverrides
  /** Times the rules, and may stop one. */
  readonly meter?: Meter
}

export interface Examined {
  readonly profile: string
  /** From 0 to 1; 1 where it was said, not inferred. */
  readonly profileConfidence: number
  /** All genres with what speaks for each; empty where it was said. */
  readonly genres: readonly Genre[]
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
  /** What speaks for and against; empty where it is cleared. */
  readonly features: readonly string[]
  /** From 0 to 1. */
  readonly confidence: number
}

export function examine(
  document: Document,
  lens: Lens,
  options: ExamineOptions,
  reading = openReading(document),
): Examined {
  const genres = genresFor(options, document, lens)
  const {profile, confidence: profileConfidence} = genres.best
  const counts = countsOf(reading, lens)
  const context = contextOf(reading, profile, options.youMeans ?? 'unknown', lens, counts)
  const {foundIn} = finder(reading, lens, context, counts, options.levels, options.meter)
  const seen: Located[] = []
  let words = 0
  for (let index = 0; index < document.blocks.length; index++) {
    const scanned = scanBlock(reading, index, lens.triggers)
    words += scanned.words
    if (scanned.hits.length > 0)
      for (const found of foundIn(index, scanned.hits)) seen.push({found, block: reading.block(index)})
  }
  return {profile, profileConfidence, genres: genres.all, words, hits: weighed()}

  /** Now that all are known, how often each was found can count. */
  function weighed(): readonly Hit[] {
    const times = new Map<string, number>()
    const keys = seen.map(({found}) => (found.cleared === undefined ? wordsOf(found) : ''))
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
    return clearEchoes(
      seen.map((one, i) => weigh(one, times.get(keys[i] ?? '') ?? 1)),
      lens.ruleSet.weights,
    )
  }

  function weigh({found, block}: Located, times: number): Hit {
    const {search, at, sentence, match, level, cleared} = found
    const candidate: Candidate = {reading, block, at, sentence, match}
    if (cleared !== undefined)
      return {search, candidate, level, cleared, features: found.features, confidence: 0}
    const {weights} = lens.ruleSet
    const isRepeated = times >= 3 && search.row === undefined && !search.heard
    const features = isRepeated ? [...found.features, 'repeated'] : found.features
    const confidence = confidenceOf(features, weights)
    const isKnown = search.features[0] in weights && search.row === undefined
    const weighed = isKnown && !found.isFixed ? levelFor(level, confidence) : level
    return {search, candidate, level: weighed, cleared, features, confidence}
  }
}

interface Located {
  readonly found: Found
  readonly block: ReadBlock
}

function genresFor({profile, path}: ExamineOptions, document: Document, lens: Lens): Genres {
  return profile === undefined
    ? inferGenres(path, document, lens.ruleSet.profiles)
    : {best: {profile, confidence: 1}, all: []}
}

/** Which rule found what, in any capitals. */
function wordsOf({search, sentence, match}: Found): string {
  return `${search.rule.id} ${sentence.words
    .slice(match.from, match.to)
    .map(({lower}) => lower)
    .join(' ')}`
}
