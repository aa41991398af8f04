/** The edges of a sentence, as `^` and `$` mean them. */

import type {Sentence} from '../sentence.ts'

/** The start of the sentence, also behind an opening quote, bracket or list label ("KR2:", "O1 —"). */
export function isFirst(word: number, sentence: Sentence): boolean {
  if (word > 5) return false
  const lead = sentence.words.slice(0, word)
  if (lead.at(-1)?.lower === ':') return true
  if (lead.length === 2 && isDash(lead[1]?.lower) && /\d$/.test(lead[0]?.lower ?? '')) return true
  return lead.every(({lower}) => /^["'“‘([*•–—-]*$/.test(lower))
}

function isDash(word: string | undefined): boolean {
  return word === '—' || word === '–' || word === '-'
}

export function isLast(word: number, sentence: Sentence): boolean {
  if (sentence.words.length > word + 5) return false
  return sentence.words.slice(word).every(({lower}) => /^[.!?:;…"'”’)\]]*$/.test(lower))
}
