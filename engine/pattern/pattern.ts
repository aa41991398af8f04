/**
 * The pattern language, as data.
 *
 * `{drive|boost}:verb {adoption|usage}:object` is two elements; CONTRIBUTING.md shows the language by example.
 */

export type Pattern = readonly Element[]

export type Element = WordElement | GapElement | StartElement | EndElement

/** One word or phrase out of a set, with tests on its grammar. */
export interface WordElement {
  readonly kind: 'word'
  readonly choices: readonly Choice[]
  readonly tests: readonly Test[]
  readonly optional: boolean
  /** `!{data|account}`: the next word must not be one of these; matches nothing itself. */
  readonly not: boolean
  readonly capture: string | undefined
  /** `<` before it, `>` after it: the part of the match that is reported. */
  readonly opens: boolean
  readonly closes: boolean
}

export type Choice =
  | {readonly kind: 'lemma'; readonly text: string}
  | {readonly kind: 'exact'; readonly text: string}
  | {readonly kind: 'slot'; readonly name: string}
  | {readonly kind: 'any'}

/** `..3`: up to three words, none of them over a clause boundary. */
export interface GapElement {
  readonly kind: 'gap'
  readonly max: number
}

/** `^`: the start of the sentence, heading or list item. */
export interface StartElement {
  readonly kind: 'start'
}

/** `$`: the end of the sentence, not counting its stop. */
export interface EndElement {
  readonly kind: 'end'
}

export const tests = [
  'verb',
  'noun',
  'name',
  'adjective',
  'adverb',
  'number',
  'head',
  'modifier',
  'subject',
  'object',
  'oblique',
  'predicate',
  'plural',
  'singular',
  'base',
  'third',
  'past',
  'participle',
  'gerund',
  'imperative',
  'infinitive',
  'finite',
  'passive',
  'active',
  'affirmative',
  'negative',
  'sentence-case',
] as const

export type Test = (typeof tests)[number]

/** The longest gap a pattern may ask for: beyond it, two words no longer belong to one thought. */
export const maxGap = 8
