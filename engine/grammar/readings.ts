/** Readings: what a word can be. Finer than tags, for they tell a plural from a singular and "ship" in "we ship" from "to ship". */

/**
 * noun, mass, plural: "plan", "revenue", "plans". base: "to ship", "must ship". present, singular, past: "we ship", "she ships",
 * "they shipped". subject, object: "we", "us". relative: "who", "what". be, have, do: finite forms; bareBe, bareHave: "be",
 * "been", "being", "having". The order matters: neighbours are compared as ranges.
 */
export const codeOf = {
  start: 0,
  noun: 1,
  mass: 2,
  plural: 3,
  name: 4,
  adjective: 5,
  adverb: 6,
  base: 7,
  present: 8,
  singular: 9,
  past: 10,
  participle: 11,
  gerund: 12,
  imperative: 13,
  determiner: 14,
  possessive: 15,
  genitive: 16,
  subject: 17,
  object: 18,
  relative: 19,
  number: 20,
  modal: 21,
  be: 22,
  have: 23,
  do: 24,
  bareBe: 25,
  bareHave: 26,
  to: 27,
  preposition: 28,
  conjunction: 29,
  subordinator: 30,
  negation: 31,
  comma: 32,
  stop: 33,
} as const

export type Reading = keyof typeof codeOf

/** By code. */
export const readings = Object.keys(codeOf) as readonly Reading[]

/** One reading of a word and how unlikely it is; 0 is the most likely. */
export interface Choice {
  readonly reading: Reading
  readonly code: number
  readonly cost: number
}

export function choice(reading: Reading, cost = 0): Choice {
  return {reading, code: codeOf[reading], cost}
}
