/** Readings: what a word can be. Finer than tags, for they tell a plural from a singular and "ship" in "we ship" from "to ship". */

export const readings = [
  'start',
  'noun',
  'mass',
  'plural',
  'name',
  'adjective',
  'adverb',
  'base',
  'present',
  'singular',
  'past',
  'participle',
  'gerund',
  'imperative',
  'determiner',
  'possessive',
  'genitive',
  'subject',
  'object',
  'relative',
  'number',
  'modal',
  'be',
  'have',
  'do',
  'bareBe',
  'bareHave',
  'to',
  'preposition',
  'conjunction',
  'subordinator',
  'negation',
  'comma',
  'stop',
] as const

/**
 * noun, mass, plural: "plan", "revenue", "plans". base: "to ship", "must ship". present, singular, past: "we ship", "she ships", "they shipped".
 * subject, object: "we", "us". relative: "who", "what". be, have, do: finite forms; bareBe, bareHave: "be", "been", "being", "having".
 */
export type Reading = (typeof readings)[number]

/** One reading of a word and how unlikely it is; 0 is the most likely. */
export interface Choice {
  readonly reading: Reading
  readonly cost: number
}

/** The index of a reading in `readings`, for tables. */
export const codeOf = Object.fromEntries(readings.map((reading, code) => [reading, code])) as Readonly<
  Record<Reading, number>
>
