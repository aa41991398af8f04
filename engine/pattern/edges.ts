/** The edges of a sentence, as `^` and `$` mean them. */

import type {Sentence} from '../sentence.ts'

/** The start of the sentence, also behind an opening quote, bracket or list label ("KR2:", "O1 —"). */
export function isFirst(word: number, {words}: Sentence): boolean {
  if (word === 0) return true
  if (word > 5) return false
  if (words[word - 1]?.lower === ':') return true
  if (word === 2 && isDash(words[1]?.lower) && /\d$/.test(words[0]?.lower ?? '')) return true
  for (let at = 0; at < word; at++) if (!isOpening(words[at]?.lower ?? '')) return false
  return true
}

function isOpening(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (!opening.includes(word.charAt(i))) return false
  return true
}

const opening = `"'“‘([*•–—-`

function isDash(word: string | undefined): boolean {
  return word === '—' || word === '–' || word === '-'
}

export function isLast(word: number, sentence: Sentence): boolean {
  if (sentence.words.length > word + 5) return false
  return sentence.words.slice(word).every(({lower}) => /^[.!?:;…"'”’)\]]*$/.test(lower))
}
