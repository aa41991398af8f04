/** The customer-first index of a document with all that it stands on. Measures how a document speaks, not how customers are treated. */

import type {Checked} from '../check.ts'
import type {Lens} from '../compile.ts'
import type {Document} from '../document.ts'
import {genresOf} from '../profile.ts'
import type {Reading} from '../reading.ts'
import type {YouMeans} from '../rule/schema.ts'
import type {SignalSet} from '../signals/signal.ts'
import {type Signals, signalReader} from '../signals/signalsOf.ts'
import {type Inputs, inputsOf} from './inputs.ts'
import {type Maturity, maturityOf} from './maturity.ts'
import {type Effects, effectsOf} from './moves.ts'
import {normsOf} from './norms.ts'
import {type OpenQuestion, openQuestionsOf} from './openQuestions.ts'
import {type Part, partsOf, sumOf} from './parts.ts'

export interface Score extends Effects {
  /** From 0 to 100; undefined where there is too little to go by, and `silent` says why. */
  readonly index: number | undefined
  /** Two documents differ visibly when their bands do not overlap. */
  readonly band: number
  readonly silent?: 'few words' | 'genre' | 'few signals'
  readonly parts: readonly Part[]
  readonly maturity: Maturity
  readonly open: readonly OpenQuestion[]
  /** The genre whose norms were used; another one than the document's where it reads like a stricter one. */
  readonly genre: string
  /** More than a fifth of the findings are set aside by comments; then they count all the same. */
  readonly partial: boolean
  readonly signals: Signals
  /** By class of words how many of its sentences the index counts. */
  readonly counted: Readonly<Record<string, number>>
}

export interface ScoreOptions {
  readonly path: string
  readonly youMeans?: YouMeans
}

export interface Scorer {
  readonly score: (reading: Reading, checked: Checked, options: ScoreOptions) => Score
}

/** `lens` is the signal set compiled with the team's vocabulary; one scorer serves any number of documents. */
export function scorerOf(signalSet: SignalSet, lens: Lens): Scorer {
  const {model, signals: known, voice} = signalSet
  const signalsOf = signalReader(signalSet, lens)
  const [chain] = lens.pattern('{$CHAIN}')
  const servesOthers = chain?.kind === 'word' && chain.lexicons.some(({size}) => size > 0)
  return {score}

  function score(reading: Reading, checked: Checked, {path, youMeans}: ScoreOptions): Score {
    const {words, profile} = checked
    // A few exceptions are a writer's right; more of them count like all others.
    const partial = isPartial(checked)
    const findings = partial ? [...checked.findings, ...checked.suppressed] : checked.findings
    const silent =
      model.genres[profile] === undefined ? 'genre' : words < model.words ? 'few words' : undefined
    const shared = {band: bandOf(words), partial}
    if (silent !== undefined) return {...shared, ...nothing, genre: profile, silent}
    const signals = signalsOf(reading, {profile, ...(youMeans ? {youMeans} : {})})
    const maturity = maturityOf(words, signals.places, findings, known, model)
    const open = openQuestionsOf(words, signals, known, servesOthers, model)
    const inputs = inputsOf(words, proseIn(reading.document), findings, signals, known, model)
    const counted = Object.fromEntries(voice.map(({id}) => [id, inputs.voice[id]?.length ?? 0]))
    const {norms, genre} = normsFor(reading.document, path, checked, inputs)
    const saying = signals.places.filter(({signal}) => !signal.startsWith('open/')).length
    const isKnown = saying + signals.voice.length + findings.length >= 3
    if (norms === undefined || !isKnown)
      return {...shared, ...nothing, maturity, open, genre, signals, counted, silent: 'few signals'}
    const parts = partsOf(inputs, norms, model)
    const effects = effectsOf(inputs, signalSet, norms)
    return {
      ...shared,
      maturity,
      open,
      genre,
      signals,
      counted,
      index: Math.round(sumOf(parts)),
      parts,
      ...effects,
    }
  }

  /**
   * Near the border of two genres their norms are mixed, so that a word more or less does not decide. To call a strategy a
   * handbook page must not pay: of what it is called and what it reads like, the norms with the lower index count.
   */
  function normsFor(document: Document, path: string, {profile, genres}: Checked, inputs: Inputs) {
    const isSaid = genres.length === 0
    const read = isSaid ? genresOf(path, document, lens.ruleSet.profiles) : genres
    const asRead = normsOf(read, model)
    if (!isSaid) return {genre: profile, norms: asRead}
    const asSaid = normsOf([{profile, confidence: 1}], model)
    const likeliest = read.reduce((one, other) => (other.confidence > one.confidence ? other : one))
    const isStricter =
      likeliest.profile !== profile &&
      asRead !== undefined &&
      asSaid !== undefined &&
      sumOf(partsOf(inputs, asRead, model)) < sumOf(partsOf(inputs, asSaid, model))
    return isStricter ? {genre: likeliest.profile, norms: asRead} : {genre: profile, norms: asSaid}
  }

  function bandOf(words: number): number {
    const {atLeast, spread, wordsPerClause} = model.band
    return Math.round(atLeast + spread / Math.sqrt(Math.max(1, words / wordsPerClause)))
  }

  function isPartial({findings, suppressed}: Checked): boolean {
    const all = findings.length + suppressed.length
    return all > 0 && suppressed.length / all > model.suppressed
  }
}

/** A table of figures is no prose: blocks of less than two words are left out. */
export function proseIn({blocks, source}: Document): number {
  return blocks.filter(
    ({kind, start, end}) => kind !== 'heading' && kind !== 'meta' && twoWords.test(source.slice(start, end)),
  ).length
}

const twoWords = /\p{L}{2}[^\p{L}]+\p{L}{2}/u

const nothing = {
  index: undefined,
  parts: [],
  gains: [],
  losses: [],
  missing: [],
  open: [],
  counted: {},
  maturity: {level: 'none', evidence: [], contradictions: []},
  signals: {places: [], voice: [], acting: () => [], firstMention: 1, hasGoals: false},
} as const
