/** What a person wants to see of a document, or to write anew: the sentence around a finding. */

import type {Span} from '../../engine/index.ts'

/** The sentence in its line, without the marks of a list or a heading in front; longer where the finding is. */
export function sentenceAround(source: string, {start, end}: Span): Span {
  const lineStart = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1
  const lineEnd = end + (/^[^\r\n]*/.exec(source.slice(end))?.[0].length ?? 0)
  const lead = /^\s*(?:(?:[-*+>|]|#{1,6}|\d+[.)])\s+)*/.exec(source.slice(lineStart, start))?.[0].length ?? 0
  const before = source.slice(lineStart + lead, start)
  const after = source.slice(end, lineEnd)
  const from = [...before.matchAll(/[.!?]["”’)]*\s+|\|\s*/g)].at(-1)
  const to = /[.!?]["”’)]*(?=\s)|\s*\|/.exec(after)
  return {
    start: lineStart + lead + (from === undefined ? 0 : from.index + from[0].length),
    end:
      to === null ? end + after.trimEnd().length : end + to.index + (to[0].includes('|') ? 0 : to[0].length),
  }
}

/** As much of the paragraph as helps: about two hundred letters on each side, cut at blanks. */
export function contextAround(source: string, {start, end}: Span): Span {
  const before = source.slice(Math.max(0, start - reach), start)
  const after = source.slice(end, end + reach)
  const blank = /[\s\S]*(?:\n|\r)[ \t]*(?:\n|\r\n?)/.exec(before)?.[0].length
  const cut = start > reach && blank === undefined ? before.indexOf(' ') + 1 : 0
  const close = /(?:\r\n?|\n)[ \t]*(?:\r|\n)/.exec(after)?.index
  const far = end + reach < source.length ? Math.max(after.lastIndexOf(' '), 0) : after.length
  return {start: start - before.length + (blank ?? cut), end: end + (close ?? far)}
}

const reach = 200
