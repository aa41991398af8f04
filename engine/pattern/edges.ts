/** The edges of a sentence, as `^` and `$` mean them. */

import type {Sentence} from '../sentence.ts'

/** The start of the sentence, also behind an opening quote, bracket or list label ("KR2:"). */
export function isFirst(word: number, sentence: Sentence): boolean {
  if (word > 5) return false
  const lead = sentence.words.slice(0, word)
  return lead.at(-1)?.lower === ':' || lead.every(({lower}) => /^["'“‘([*•–—-]*$/.test(lower))
}

export function isLast(word: number, sentence: Sentence): boolean {
  if (sentence.words.length > word + 5) return false
  return sentence.words.slice(word).every(({lower}) => /^[.!?:;…"'”’)\]]*$/.test(lower))
}
