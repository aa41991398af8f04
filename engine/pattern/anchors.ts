/** The words without which a pattern cannot match: the trigger scan looks for them before anything else is done. */

import {scannedWords} from '../scan.ts'
import {commonness} from './commonWords.ts'
import {type Lexicon, lexiconsOf, type WordSource} from './lexicon.ts'
import type {Element, Pattern} from './pattern.ts'

/** One of the ways into a pattern: one of `words` must be there, and one of `others`, unless that is empty. */
export interface Anchor {
  readonly words: readonly string[]
  readonly others: readonly string[]
}

export interface Anchors {
  readonly ways: readonly Anchor[]
  /** The slots they come from: when a team adds words to one, they must be worked out anew. */
  readonly slots: readonly string[]
}

/**
 * The rarest required element decides, together with the next rare one: "product" and "roadmap". A phrase of several
 * words is a way of its own, by its two rarest words: "leaky bucket" needs "leaky" and "bucket".
 */
export function anchorsOf(pattern: Pattern, source: WordSource): Anchors {
  const [first, second] = pattern
    .flatMap((element) => rare(element, source) ?? [])
    .sort((a, b) => a.weight - b.weight)
  if (first === undefined) return {ways: [], slots: []}
  const others =
    second === undefined || second.weight > everywhere
      ? []
      : [...second.singles, ...second.pairs.map(([word]) => word)]
  const singles = first.singles.length > 0 ? [{words: first.singles, others: [...new Set(others)]}] : []
  const pairs = first.pairs.map(([word, other]) => ({words: [word], others: [other]}))
  return {
    ways: [...singles, ...pairs],
    slots: [...first.slots, ...(others.length > 0 ? (second?.slots ?? []) : [])],
  }
}

/** Beyond it a word is in nearly every block, and looking it up costs more than it saves. */
const everywhere = 1000

interface Rare {
  readonly singles: readonly string[]
  /** The two rarest words of each phrase, the rarer first. */
  readonly pairs: readonly (readonly [string, string])[]
  readonly slots: readonly string[]
  /** Roughly how many of a thousand sentences have one of them. */
  readonly weight: number
}

function rare(element: Element, source: WordSource): Rare | undefined {
  if (element.kind !== 'word' || element.optional || element.not) return undefined
  if (element.choices.some((choice) => choice.kind === 'any')) return undefined
  const phrases = lexiconsOf(element, source).flatMap(phrasesOf)
  if (phrases.some((phrase) => phrase.length === 0)) return undefined
  const singles = new Set<string>()
  const pairs = new Map<string, readonly [string, string]>()
  for (const phrase of phrases) {
    const [word = '', other] = phrase.toSorted((a, b) => commonness(a) - commonness(b) || b.length - a.length)
    if (other === undefined) singles.add(word)
    else pairs.set(`${word} ${other}`, [word, other])
  }
  // "customer" is waited for already, so "customer's" needs no way of its own.
  for (const [key, [word, other]] of pairs) if (singles.has(word) || singles.has(other)) pairs.delete(key)
  const single = [...singles].reduce((sum, word) => sum + commonness(word), 0)
  const pair = [...pairs.values()].reduce(
    (sum, [word, other]) => sum + (commonness(word) * commonness(other)) / 1000,
    0,
  )
  const names = element.choices.flatMap((choice) => (choice.kind === 'slot' ? [choice.name] : []))
  return {singles: [...singles], pairs: [...pairs.values()], slots: names, weight: single + pair}
}

/** The words of each phrase that a scan sees: none for "&", so that such an element cannot be waited for. */
function phrasesOf(lexicon: Lexicon): readonly (readonly string[])[] {
  const phrases: string[][] = []
  for (const [first, entries] of lexicon)
    for (const {rest} of entries) phrases.push([...new Set([first, ...rest].flatMap(scannedWords))])
  return phrases
}
