/** The words without which a pattern cannot match: the trigger scan looks for them before anything else is done. */

import {type Entry, type Lexicon, lexiconsOf, type Slots} from './lexicon.ts'
import type {Pattern, WordElement} from './pattern.ts'

export interface Anchors {
  /** One word of each phrase of the pattern's rarest required element. */
  readonly words: readonly string[]
  /** The slots it names: when a team adds words to one, the anchors must be worked out anew. */
  readonly slots: readonly string[]
}

export function anchorsOf(pattern: Pattern, slots: Slots): Anchors {
  let best: Anchors = {words: [], slots: []}
  let lowest = Number.POSITIVE_INFINITY
  for (const element of pattern) {
    if (element.kind !== 'word' || element.optional || element.not) continue
    if (element.choices.some((choice) => choice.kind === 'any')) continue
    const words = [...new Set(lexiconsOf(element, slots).flatMap(anchorWords))]
    const weight = words.reduce((sum, word) => sum + commonness(word), 0)
    if (weight < lowest) [best, lowest] = [{words, slots: slotsIn(element)}, weight]
  }
  return best
}

function slotsIn({choices}: WordElement): readonly string[] {
  return choices.flatMap((choice) => (choice.kind === 'slot' ? [choice.name] : []))
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
