/** The pieces that grammar sees: single words, hyphenated compounds as one, quotation marks not at all. */

import {isAdverbPhrase} from './adverbPhrases.ts'
import {capitalised, capitalStyle} from './capitals.ts'
import type {Word} from './grammar.ts'
import {compoundChoices} from './hyphens.ts'
import {choicesOf} from './lexicon.ts'
import {type Choice, choice} from './readings.ts'

export interface Unit {
  /** Words `start` up to `end`, exclusive. */
  readonly start: number
  readonly end: number
  readonly choices: readonly Choice[]
  /** Lower case, of the last word. */
  readonly lower: string
}

export function unitsOf(words: readonly Word[]): readonly Unit[] {
  const units: Unit[] = []
  const style = capitalStyle(words)
  let initial = true
  let quoteOpen = false
  let from = -9
  for (let at = 0; at < words.length; ) {
    const word = words[at]
    if (!word) break
    const end = compoundEnd(words, at)
    if (quotes.has(word.text)) {
      const owner = isPluralOwner(words, at, quoteOpen)
      if (owner) units.push({start: at, end, choices: genitive, lower: word.lower})
      else if (single.has(word.text)) quoteOpen = word.spaced
      at = end
      continue
    }
    const next = words[at + 1]
    if (next && isAdverbPhrase(word.lower, next.lower)) {
      units.push({start: at, end, choices: adverb, lower: word.lower})
      units.push({start: end, end: end + 1, choices: adverb, lower: next.lower})
      at = end + 1
      continue
    }
    if (word.lower === 'from') from = units.length
    const plain = end > at + 1 ? compoundChoices(words.slice(at, end)) : choicesOf(word.lower)
    const choices: readonly Choice[] = style === 'sentence' ? capitalised(word.text, plain, initial) : plain
    // "from idea to release": the second half of a range is no infinitive.
    const range = word.lower === 'to' && units.length - from <= 3
    units.push({start: at, end, choices: range ? rangeTo : choices, lower: words[end - 1]?.lower ?? ''})
    initial = choices[0]?.reading === 'stop'
    at = end
  }
  return units
}

const genitive: readonly Choice[] = [choice('genitive')]
const adverb: readonly Choice[] = [choice('adverb')]
const rangeTo: readonly Choice[] = [choice('preposition'), choice('to', 1)]
const quotes: ReadonlySet<string> = new Set([
  '"',
  '“',
  '”',
  '„',
  '«',
  '»',
  "'",
  '‘',
  '’',
  '*',
  '**',
  '_',
  '`',
])
const single: ReadonlySet<string> = new Set(["'", '‘', '’'])
const hyphens: ReadonlySet<string> = new Set(['-', '‐', '‑'])

/** "the users' needs", but not "the 'power users' left". */
function isPluralOwner(words: readonly Word[], at: number, quoteOpen: boolean): boolean {
  const word = words[at]
  if (!word || quoteOpen || word.spaced || word.lower !== "'") return false
  return (words[at - 1]?.lower.endsWith('s') ?? false) && (words[at + 1]?.spaced ?? false)
}

/** "go-to-market" ends after "market"; "-" between spaces joins nothing. */
function compoundEnd(words: readonly Word[], start: number): number {
  let end = start + 1
  if (!joins(words[start])) return end
  while (hyphens.has(words[end]?.text ?? '') && !words[end]?.spaced && words[end + 1]?.spaced === false) {
    if (!joins(words[end + 1]) || end - start > 12) break
    end += 2
  }
  return end
}

function joins(word: Word | undefined): boolean {
  return word !== undefined && /^[\p{L}\p{N}$\ufffc]/u.test(word.text)
}
