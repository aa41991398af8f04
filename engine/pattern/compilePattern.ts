/** Makes a pattern ready to run: its words spelled out, and the words without which it cannot match. */

import {type Entry, type Lexicon, lexiconsOf, type Slots} from './lexicon.ts'
import type {Element, Pattern, Test, WordElement} from './pattern.ts'

export type CompiledPattern = readonly CompiledElement[]

export type CompiledElement = CompiledWord | Exclude<Element, WordElement>

export interface CompiledWord {
  readonly kind: 'word'
  readonly lexicons: readonly Lexicon[]
  readonly any: boolean
  readonly tests: readonly Test[]
  /** A test asks for the place in a noun phrase, so the element stands for the phrase up to its head. */
  readonly wholePhrase: boolean
  readonly optional: boolean
  readonly not: boolean
  readonly capture: string | undefined
  readonly opens: boolean
  readonly closes: boolean
}

export function compilePattern(pattern: Pattern, slots: Slots): CompiledPattern {
  return pattern.map((element): CompiledElement => {
    if (element.kind !== 'word') return element
    const {tests, optional, not, capture, opens, closes} = element
    return {
      kind: 'word',
      lexicons: lexiconsOf(element, slots),
      any: element.choices.some((choice) => choice.kind === 'any'),
      wholePhrase: tests.some((test) => phraseTests.has(test)),
      tests,
      optional,
      not,
      capture,
      opens,
      closes,
    }
  })
}

const phraseTests: ReadonlySet<Test> = new Set<Test>(['head', 'subject', 'object', 'oblique', 'predicate'])

/** One word of each phrase of the pattern's rarest required element: no such word in the text, no match. */
export function anchorsOf(pattern: Pattern, slots: Slots): readonly string[] {
  let best: readonly string[] = []
  let lowest = Number.POSITIVE_INFINITY
  for (const element of pattern) {
    if (element.kind !== 'word' || element.optional || element.not) continue
    if (element.choices.some((choice) => choice.kind === 'any')) continue
    const words = lexiconsOf(element, slots).flatMap(anchorWords)
    const weight = words.reduce((sum, word) => sum + commonness(word), 0)
    if (weight < lowest) [best, lowest] = [words, weight]
  }
  return [...new Set(best)]
}

function anchorWords(lexicon: Lexicon): readonly string[] {
  const words: string[] = []
  for (const [first, entries] of lexicon) for (const entry of entries) words.push(rarest(first, entry))
  return words
}

function rarest(first: string, entry: Entry): string {
  return entry.rest.reduce((best, token) => (rank(token) < rank(best) ? token : best), first)
}

/** Longer words are rarer. */
function rank(token: string): number {
  return commonness(token) * 100 - token.length
}

/** Rough occurrences in a thousand sentences of business prose: enough to choose "drive" over "our". A comma cannot be scanned for. */
function commonness(word: string): number {
  if (!/^[\p{L}\p{N}]+$/u.test(word)) return Number.POSITIVE_INFINITY
  return common[word] ?? (word.length < 4 ? 10 : 1)
}

const common: Readonly<Record<string, number>> = {
  a: 300,
  all: 30,
  an: 60,
  and: 300,
  any: 20,
  are: 100,
  as: 90,
  be: 90,
  by: 60,
  can: 60,
  customer: 30,
  customers: 30,
  feature: 12,
  features: 12,
  for: 200,
  from: 70,
  in: 250,
  is: 150,
  it: 70,
  more: 25,
  need: 15,
  new: 25,
  no: 12,
  not: 40,
  of: 300,
  on: 120,
  or: 60,
  our: 60,
  product: 25,
  products: 10,
  service: 10,
  so: 15,
  team: 40,
  teams: 15,
  that: 110,
  the: 500,
  their: 30,
  they: 30,
  this: 80,
  to: 400,
  up: 15,
  us: 15,
  use: 25,
  user: 20,
  users: 25,
  we: 120,
  will: 50,
  with: 100,
  you: 90,
  your: 60,
}
