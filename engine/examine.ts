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
    if (scanned.hits.length > 0) searchBlock(index, scanned.hits)
  }
  return {profile, profileConfidence, genres: genres.all, words, hits: weighed(seen)}

  /** Now that all are known, how often each was found can count. */
  function weighed(matches: readonly Match[]): readonly Hit[] {
    const times = new Map<string, number>()
    const keys = matches.map((match) => (match.cleared === undefined ? wordsOf(match) : ''))
    for (const key of keys) times.set(key, (times.get(key) ?? 0) + 1)
    const {weights} = lens.ruleSet
    // Each field by its name: taking all but one apart costs a long document a twentieth of a keystroke.
    return matches.map(({search, candidate, level, cleared, isFixed}, i): Hit => {
      if (cleared !== undefined) return {search, candidate, level, cleared, features: none, confidence: 0}
      const seen = {search, candidate, level, times: times.get(keys[i] ?? '') ?? 1}
      const features = featuresOf(seen, context, counts)
      const confidence = confidenceOf(features, weights)
      const isKnown = search.features[0] in weights && search.row === undefined
      const weighed = isKnown && !isFixed ? levelFor(level, confidence) : level
      return {search, candidate, level: weighed, cleared, features, confidence}
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

  /** The searches whose trigger words a sentence holds; in an editor, remembered, and only those that match. */
  function placesIn(index: number, hits: readonly number[]): readonly SearchedPlace[] {
    const known = reading.memory?.block(index)
    // Whether they may report depends on the document around the block; what matches does not.
    const {waiting, places} = known?.searched ?? {waiting: hits, places: nowhere}
    const due = waiting.filter((number) => mayReport(number, index))
    const triggered = due.length === 0 ? nowhere : triggeredIn(reading.block(index), due)
    if (known === undefined) return triggered
    if (due.length > 0)
      known.searched = {
        waiting: waiting.filter((number) => !due.includes(number)),
        places: [...places, ...triggered.filter(matches)].toSorted(
          (a, b) => a.at - b.at || a.number - b.number,
        ),
      }
    return (known.searched?.places ?? nowhere).filter(({number}) => mayReport(number, index))
  }

  function matches({number, sentence}: SearchedPlace): boolean {
    return counts.inSentence(lens.searches[number]?.text ?? '', sentence).length > 0
  }

  function triggeredIn({sentences}: ReadBlock, numbers: readonly number[]): readonly SearchedPlace[] {
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

  function searchBlock(index: number, hits: readonly number[]): void {
    for (const {at, sentence, number} of placesIn(index, hits)) {
      const search = lens.searches[number]
      if (search === undefined || stopped.has(search.rule.id)) continue
      const begun = options.meter?.now() ?? 0
      const block = reading.block(index)
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
          level: levels.at(number, index),
          isFixed: levels.isFixed(number),
          cleared,
        })
      }
      if (options.meter?.spend(search.rule.id, options.meter.now() - begun) === false)
        stopped.add(search.rule.id)
    }
  }
}

const none: readonly string[] = []
const nowhere: readonly SearchedPlace[] = []

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
