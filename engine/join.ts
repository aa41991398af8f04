/** Fits a rewrite to the words around it: the article before it, the preposition after it. */

import {canFollow} from './canFollow.ts'
import type {Candidate} from './conditions.ts'
import type {Span} from './document.ts'
import {fixArticle} from './inflect/article.ts'
import type {Rewrite} from './rule/rule.ts'

interface Joined extends Span {
  readonly text: string
}

/** The stretch to replace, as offsets into the block's prose, and its text; undefined where the two would not fit together. */
export function join(
  {as, next}: Rewrite,
  filled: string,
  span: Span,
  candidate: Candidate,
): Joined | undefined {
  const {words} = candidate.sentence
  const after = words[candidate.match.to]
  const following = after && next && Object.hasOwn(next, after.lower) ? next[after.lower] : undefined
  const end = following === undefined ? span.end : (after?.end ?? span.end)
  // "a target account" without its second word
  const text = fixArticle(following === undefined ? filled : `${filled} ${following}`, 0)
  const before = words.findLast((word) => word.end <= span.start)
  if (as === 'verb' || before === undefined) return {start: span.start, end, text}
  if (as === undefined && !canFollow(before.text, text)) return undefined
  const led = as === undefined ? undefined : leading(candidate)
  // "greater «what customers get done»", "our giving customers a reason"
  if (led !== undefined && /^(?:\uFDD0|\p{L}+ing )/u.test(text)) return undefined
  // "a smooth, intuitive product"
  if (as !== undefined && before.text === ',' && led !== undefined) return undefined
  const isDefinite = led !== undefined && /^the /i.test(text)
  if (isDefinite && led === 'other') return undefined
  return withArticle(before, {start: span.start, end, text: isDefinite ? text.slice(4) : text})
}

/** What the phrase of the match begins with: "our" of "our target users", "greater" of "greater adoption". */
function leading({sentence: {words, grammar}, match: {from}}: Candidate): 'determiner' | 'other' | undefined {
  const {tags, phraseOf} = grammar()
  const phrase = phraseOf[from] ?? -1
  if (phrase < 0 || phraseOf[from - 1] !== phrase) return undefined
  const isFirst = phraseOf[from - 2] !== phrase
  if (words[from - 1] === undefined || !isFirst) return 'other'
  return tags[from - 1] === 'determiner' || tags[from - 1] === 'possessive' ? 'determiner' : 'other'
}

/** "an email blast" → "a message": the article is rewritten along with its noun. */
function withArticle(before: Span & {readonly text: string}, joined: Joined): Joined {
  if (!/^an?$/i.test(before.text)) return joined
  const text = fixArticle(`${before.text} ${joined.text}`, 0)
  return text.startsWith(`${before.text} `) ? joined : {start: before.start, end: joined.end, text}
}
