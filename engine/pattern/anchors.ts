/** The words without which a pattern cannot match: the trigger scan looks for them before anything else is done. */

import {scannedWords} from '../scan.ts'
import {type Entry, type Lexicon, lexiconsOf, type Slots} from './lexicon.ts'
import type {Element, Pattern, WordElement} from './pattern.ts'

/** The words of one element that must be there: one word of each of its phrases. */
export interface Anchor {
  readonly words: readonly string[]
  /** The slots it names: when a team adds words to one, the anchor must be worked out anew. */
  readonly slots: readonly string[]
}

/** The rarest required element and, unless its words are everywhere, the one after it: "product" and "roadmap". */
export function anchorsOf(pattern: Pattern, slots: Slots): readonly Anchor[] {
  const ranked = pattern
    .flatMap((element) => toAnchor(element, slots) ?? [])
    .sort((a, b) => a.weight - b.weight)
  return ranked
    .filter(({weight}, i) => i === 0 || (i === 1 && weight < everywhere))
    .map(({words, slots: names}) => ({words, slots: names}))
}

/** Beyond it, looking a word up costs more than it saves. */
const everywhere = 250

function toAnchor(element: Element, slots: Slots): (Anchor & {readonly weight: number}) | undefined {
  if (element.kind !== 'word' || element.optional || element.not) return undefined
  if (element.choices.some((choice) => choice.kind === 'any')) return undefined
  const words = [...new Set(lexiconsOf(element, slots).flatMap(anchorWords))]
  const weight = words.reduce((sum, word) => sum + commonness(word), 0)
  return weight === Number.POSITIVE_INFINITY ? undefined : {words, slots: slotsIn(element), weight}
}

function slotsIn({choices}: WordElement): readonly string[] {
  return choices.flatMap((choice) => (choice.kind === 'slot' ? [choice.name] : []))
}

function anchorWords(lexicon: Lexicon): readonly string[] {
  const words: string[] = []
  for (const [first, entries] of lexicon) for (const entry of entries) words.push(rarest(first, entry))
  return words
}

/** The rarest of the words that a scan sees; "" where it sees none, as in "&". */
function rarest(first: string, entry: Entry): string {
  return [first, ...entry.rest]
    .flatMap(scannedWords)
    .reduce((best, word) => (best === '' || rank(word) < rank(best) ? word : best), '')
}

/** Longer words are rarer. */
function rank(word: string): number {
  return commonness(word) * 100 - word.length
}

/** Rough occurrences in a thousand sentences of business prose: enough to choose "drive" over "our". A comma cannot be scanned for. */
function commonness(word: string): number {
  if (word === '') return Number.POSITIVE_INFINITY
  return common.get(word) ?? (word.length < 4 ? 10 : 1)
}

const common: ReadonlyMap<string, number> = new Map(
  Object.entries({
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
  }),
)
