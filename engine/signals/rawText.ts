/** What can be told of a word in raw Markdown without reading it: what is no prose, where sentences end, what stands beside it. */

import type {Block, Span} from '../document.ts'
import type {Entry} from '../pattern/lexicon.ts'
import {isWordCode} from '../scannedWords.ts'

/** Past a code span, the target of a link, an address or a tag that begins at `at`; else `at`. */
export function pastUnread(source: string, at: number, end: number, code: number): number {
  if (code === backtick) return closedBy(backtick, source, at, end)
  if (code === bracket && source.charCodeAt(at + 1) === open) return closedBy(close, source, at, end)
  if (code === less && /[a-z/!]/i.test(source.charAt(at + 1))) return closedBy(greater, source, at, end)
  if (code !== colon || !source.startsWith('//', at + 1)) return at
  let to = at
  while (to + 1 < end && !/[\s)>\]]/.test(source.charAt(to + 1))) to++
  return to
}

const [backtick, bracket, open, close, colon, less, greater] = [96, 93, 40, 41, 58, 60, 62]

/** Looks only so far, or a line of unclosed brackets would cost the square of its length. */
function closedBy(code: number, source: string, at: number, end: number): number {
  const limit = Math.min(end, at + 500)
  for (let to = at + 1; to < limit; to++) if (source.charCodeAt(to) === code) return to
  return at
}

/** "account holder": the rest follows, and nothing beside it makes it mean something else ("user agent"). */
export function stands(
  {rest, unless}: Entry,
  source: string,
  start: number,
  end: number,
  lineEnd: number,
): boolean {
  const to = afterTokens(rest, source, end, lineEnd)
  return (
    to >= 0 &&
    !unless.some(
      ({before, after}) =>
        afterTokens(after, source, to, lineEnd) >= 0 && isPreceded(before.join(' '), source, start),
    )
  )
}

function afterTokens(tokens: readonly string[], source: string, from: number, end: number): number {
  let at = from
  for (const token of tokens) {
    while (at < end && !isWordCode(source.charCodeAt(at)) && source.charAt(at) !== token.charAt(0)) at++
    if (source.slice(at, at + token.length).toLowerCase() !== token) return -1
    at += token.length
    if (isWordCode(source.charCodeAt(at)) && isWordCode(token.charCodeAt(token.length - 1))) return -1
  }
  return at
}

function isPreceded(words: string, source: string, start: number): boolean {
  return source
    .slice(Math.max(0, start - words.length - 1), start)
    .toLowerCase()
    .trimEnd()
    .endsWith(words)
}

/** What stands before it in its sentence is at most two words, none of which makes it the object of somebody else. */
export function leads(source: string, sentenceStart: number, start: number): boolean {
  if (start - sentenceStart > longestStart) return false
  const words =
    source
      .slice(sentenceStart, start)
      .toLowerCase()
      .match(/[\p{L}'’]+/gu) ?? []
  return words.length <= 2 && !words.some((word) => notLeading.has(word))
}

const longestStart = 40

const notLeading: ReadonlySet<string> = new Set(
  'for to of with by from about as we i our let give help show tell ask send make get call'.split(' '),
)

/** With two words before and one behind, so that the same phrase again and again is known as such. */
export function withNeighbours(source: string, start: number, end: number, block: Block): Span {
  let from = start
  for (let words = 0; words < 2 && from > block.start; words++) {
    while (from > block.start && !isWordCode(source.charCodeAt(from - 1))) from--
    while (from > block.start && isWordCode(source.charCodeAt(from - 1))) from--
  }
  let to = end
  while (to < block.end && !isWordCode(source.charCodeAt(to))) to++
  while (to < block.end && isWordCode(source.charCodeAt(to))) to++
  return {start: from, end: to}
}

/** The next full stop; the abbreviations that a sentence reader knows do not matter here. */
export function sentenceEnd(source: string, from: number, block: Block): number {
  let to = from
  while (to < block.end && !isEnd(source, to, source.charCodeAt(to))) to++
  return Math.min(block.end, to + 1)
}

export function isEnd(source: string, at: number, code: number): boolean {
  if (code !== stop && code !== exclamation && code !== question) return false
  const next = source.charCodeAt(at + 1)
  return next === 32 || (next >= 9 && next <= 13)
}

const [stop, exclamation, question] = [46, 33, 63]
