/** The words without which a pattern cannot match: the trigger scan looks for them before anything else is done. */

import {scannedWords} from '../scannedWords.ts'
import {commonness} from './commonWords.ts'
import {type Lexicon, lexiconsOf, type WordSource} from './lexicon.ts'
import type {Element, Pattern} from './pattern.ts'

/** Words joined with "|", of which one must be there. Of a phrase its two rarest words must: "leaky bucket". */
export type WordList = string

export interface Anchors {
  /** One list for each required element, the rarest first. */
  readonly needs: readonly WordList[]
  /** The slots they come from: when a team adds words to one, they must be worked out anew. */
  readonly slots: readonly string[]
}

export function anchorsOf(pattern: Pattern, source: WordSource): Anchors {
  const needs = pattern
    .flatMap((element) => needOf(element, source) ?? [])
    .sort((a, b) => a.weight - b.weight)
    .filter(({weight}, i) => i === 0 || weight < everywhere)
  return {
    needs: [...new Set(needs.map(({list}) => list))],
    slots: [...new Set(needs.flatMap(({slots}) => slots))],
  }
}

/** Beyond it a word is in nearly every block, and looking it up costs more than it saves. */
const everywhere = 700

interface Need {
  readonly list: WordList
  readonly slots: readonly string[]
  /** Roughly how many of a thousand sentences have one of them. */
  readonly weight: number
}

function needOf(element: Element, source: WordSource): Need | undefined {
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
  const slots = element.choices.flatMap((choice) => (choice.kind === 'slot' ? [choice.name] : []))
  return {list: [...singles, ...pairs.keys()].join('|'), slots, weight: single + pair}
}

/** The words of each phrase that a scan sees: none for "&", so that such an element cannot be waited for. */
function phrasesOf(lexicon: Lexicon): readonly (readonly string[])[] {
  const phrases: string[][] = []
  for (const [first, entries] of lexicon)
    for (const {rest} of entries) phrases.push([...new Set([first, ...rest].flatMap(scannedWords))])
  return phrases
}
