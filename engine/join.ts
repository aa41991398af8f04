/** Fits a rewrite to the words around it: the article before it, the preposition after it. */

import type {Candidate} from './conditions.ts'
import {fixArticle} from './inflect/article.ts'
import type {Rewrite} from './rule/rule.ts'

/** The stretch to replace, as offsets into the block's prose, and its text; undefined where the two would not fit together. */
export function joinedWith(
  {as, next}: Rewrite,
  filled: string,
  candidate: Candidate,
): {readonly start: number; readonly end: number; readonly text: string} | undefined {
  const {
    sentence: {words},
    match: {from, to},
  } = candidate
  const after = words[to]
  const following = after && next && Object.hasOwn(next, after.lower) ? next[after.lower] : undefined
  const end = following === undefined ? words[to - 1]?.end : after?.end
  const start = words[from]?.start
  if (start === undefined || end === undefined) return undefined
  // "a target account" without its second word
  const text = fixArticle(following === undefined ? filled : `${filled} ${following}`, 0)
  if (as === 'verb') return {start, end, text}
  const before = words[from - 1]
  const led = leading(candidate)
  // "greater «what customers get done»", "our giving customers a reason"
  if (led !== undefined && /^(?:\uFDD0|\p{L}+ing )/u.test(text)) return undefined
  if (/^the /i.test(text)) {
    if (led === 'determiner') return {start, end, text: text.slice(4)}
    return led === undefined ? {start, end, text} : undefined
  }
  if (before === undefined || !/^an?$/.test(before.lower)) return {start, end, text}
  const withArticle = fixArticle(`${before.text} ${text}`, 0)
  return withArticle.startsWith(`${before.text} `)
    ? {start, end, text}
    : {start: before.start, end, text: withArticle}
}

/** What the phrase of the match begins with: "our" of "our target users", "greater" of "greater adoption". */
function leading({sentence: {words, grammar}, match: {from}}: Candidate): 'determiner' | 'other' | undefined {
  const {tags, phraseOf} = grammar()
  const phrase = phraseOf[from] ?? -1
  if (phrase < 0 || phraseOf[from - 1] !== phrase) return undefined
  const tag = tags[from - 1]
  const isFirst = phraseOf[from - 2] !== phrase
  if (words[from - 1] === undefined || !isFirst) return 'other'
  return tag === 'determiner' || tag === 'possessive' ? 'determiner' : 'other'
}
