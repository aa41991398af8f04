/** Finds all matches in a document, the cleared ones too: what `check` builds on and `explain` shows. */

import type {Lens} from './compile.ts'
import type {Candidate} from './conditions.ts'
import {confidenceOf, levelFor} from './confidence.ts'
import {contextOf, isWhere} from './context.ts'
import {countsOf} from './counts.ts'
import type {Document} from './document.ts'
import {featuresOf} from './features.ts'
import {clearedBy} from './guards.ts'
import {type LevelOverrides, levelsOf} from './levels.ts'
import type {SearchedPlace} from './memory.ts'
import type {Meter} from './meter.ts'
import {matchPattern} from './pattern/matchPattern.ts'
import {type Genre, type Genres, inferGenres} from './profile.ts'
import {openReading, type ReadBlock} from './reading.ts'
import {remember} from './remember.ts'
import type {Level} from './rule/rule.ts'
import type {YouMeans} from './rule/schema.ts'
import {scan} from './scan.ts'
import {scanBlock} from './scanBlock.ts'
import type {Search} from './searches.ts'
import type {Sentence} from './sentence.ts'

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
  const levels = levelsOf(profile, options.levels ?? {}, context, lens)
  const reach = new Map<number, Reach>()
  const seen: Match[] = []
  const stopped = new Set<string>()
  let words = 0
  for (let index = 0; index < document.blocks.length; index++) {
    const scanned = scanBlock(reading, index, lens.triggers)
    words += scanned.words
    const numbers = scanned.hits.filter((number) => mayReport(number, index))
    if (numbers.length > 0) searchBlock(reading.block(index), numbers)
  }
  return {profile, profileConfidence, genres: genres.all, words, hits: weighed(seen)}

  /** Now that all are known, how often each was found can count. */
  function weighed(matches: readonly Match[]): readonly Hit[] {
    const times = new Map<string, number>()
    const keys = matches.map((match) => (match.cleared === undefined ? wordsOf(match) : ''))
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
    return matches.map(({isFixed, ...match}, i) => {
      const {search, candidate, level, cleared} = match
      if (cleared !== undefined) return {...match, features: [], confidence: 0}
      const features = featuresOf(
        {search, candidate, level, times: times.get(keys[i] ?? '') ?? 1},
        context,
        counts,
      )
      const {weights} = lens.ruleSet
      const confidence = confidenceOf(features, weights)
      const isKnown = search.features[0] in weights && search.row === undefined
      return {
        ...match,
        features,
        confidence,
        level: isKnown && !isFixed ? levelFor(level, confidence) : level,
      }
    })
  }

  /** What the place alone decides, so that a block nobody reports in is never read. */
  function mayReport(number: number, block: number): boolean {
    const where = remember(reach, number, () => reachOf(number))
    if (where !== 'somewhere') return where === 'everywhere'
    if (levels.at(number, block) === 'off') return false
    return lens.searches[number]?.where.every((where) => isWhere(where, block, context, reading)) ?? false
  }

  /** Asked only for searches whose words are there: in a short document those are few of all. */
  function reachOf(number: number): Reach {
    if (!levels.isOn(number)) return 'nowhere'
    return lens.searches[number]?.where.length === 0 && levels.isEven(number) ? 'everywhere' : 'somewhere'
  }

  function triggeredIn(sentence: Sentence): readonly number[] {
    const triggered = () => scan(sentence.text, [sentence.start, sentence.end], lens.triggers).hits
    return reading.memory ? remember(reading.memory.triggered, sentence, triggered) : triggered()
  }

  /** The searches whose trigger words a sentence holds; in an editor, remembered, and only those that match. */
  function placesIn(block: ReadBlock, numbers: readonly number[]): readonly SearchedPlace[] {
    const known = reading.memory?.block(block.index)
    if (known?.searched !== undefined && isSame(known.searched.numbers, numbers)) return known.searched.places
    // Of a block that is one sentence the scan has said all; what it saw in markup cannot match in prose.
    const [only, ...more] = block.sentences
    const hitsIn = (sentence: Sentence) =>
      sentence === only && more.length === 0
        ? numbers
        : triggeredIn(sentence).filter((number) => numbers.includes(number))
    const places = block.sentences.flatMap((sentence, at) =>
      hitsIn(sentence).map((number) => ({at, sentence, number})),
    )
    if (known === undefined) return places
    const matching = places.filter(
      ({number, sentence}) => counts.inSentence(lens.searches[number]?.text ?? '', sentence).length > 0,
    )
    known.searched = {numbers, places: matching}
    return matching
  }

  function searchBlock(block: ReadBlock, numbers: readonly number[]): void {
    for (const {at, sentence, number} of placesIn(block, numbers)) {
      const search = lens.searches[number]
      if (search === undefined || stopped.has(search.rule.id)) continue
      const begun = options.meter?.now() ?? 0
      // Without a memory, asking it would cost more than it saves.
      const matches = reading.memory
        ? counts.inSentence(search.text, sentence)
        : matchPattern(search.pattern(), sentence)
      for (const match of matches) {
        const candidate: Candidate = {reading, block, at, sentence, match}
        const cleared = clearedBy(search, candidate, context, lens, counts)
        seen.push({
          search,
          candidate,
          level: levels.at(number, block.index),
          isFixed: levels.isFixed(number),
          cleared,
        })
      }
      if (options.meter?.spend(search.rule.id, options.meter.now() - begun) === false)
        stopped.add(search.rule.id)
    }
  }
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i])
}

function genresFor({profile, path}: ExamineOptions, document: Document, lens: Lens): Genres {
  return profile === undefined
    ? inferGenres(path, document, lens.ruleSet.profiles)
    : {best: {profile, confidence: 1}, all: []}
}

/** Where in a document a search can report. */
type Reach = 'nowhere' | 'somewhere' | 'everywhere'

interface Match extends Omit<Hit, 'features' | 'confidence'> {
  /** The team has set the level. */
  readonly isFixed: boolean
}

/** Which rule found what, in any capitals. */
function wordsOf({search, candidate: {sentence, match}}: Omit<Match, 'isFixed'>): string {
  return `${search.rule.id} ${sentence.words
    .slice(match.from, match.to)
    .map(({lower}) => lower)
    .join(' ')}`
}
