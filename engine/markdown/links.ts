/** Links, images and footnote calls: their text stays, their brackets and targets leave no trace. */

import {bang, closeParen, isWhitespace, normalLabel, openBracket, openParen} from './characters.ts'
import {type Delimiter, resolveEmphasis} from './emphasis.ts'
import {footnoteEnd} from './footnotes.ts'
import {cut, type Inline} from './inline.ts'
import {labelEnd, targetEnd, titleEnd} from './targets.ts'
import {attributesEnd} from './textDirectives.ts'

export interface Bracket {
  readonly kind: 'link' | 'image' | 'directive'
  readonly start: number
  /** Where the text begins. */
  readonly textStart: number
  /** The newest delimiter before it: emphasis inside of a link stays inside. */
  readonly delimiter: Delimiter | undefined
  /** A bracket inside means that the text is no label. */
  hasBracket: boolean
}

export function openLink(inline: Inline, at: number): number {
  const {raw, labels} = inline
  const start = raw.charCodeAt(at) === bang ? at + 1 : at
  const noteEnd = footnoteEnd(raw, start, raw.length)
  if (noteEnd > 0 && labels.has(normalLabel(raw.slice(start + 1, noteEnd - 1))))
    return cut(inline, start, noteEnd, '')
  return pushBracket(inline, start > at ? 'image' : 'link', at, start + 1)
}

export function pushBracket(inline: Inline, kind: Bracket['kind'], start: number, textStart: number): number {
  const around = inline.brackets.at(-1)
  if (around) around.hasBracket = true
  inline.brackets.push({kind, start, textStart, delimiter: inline.delimiters, hasBracket: false})
  return textStart
}

export function closeLink(inline: Inline, at: number): number {
  const bracket = inline.brackets.pop()
  if (bracket === undefined) return at + 1
  const height = inline.brackets.length
  const isClosed = bracket.kind === 'link' && height < inline.closedBelow
  if (inline.closedBelow > height) inline.closedBelow = height
  const end = isClosed ? -1 : tailEnd(inline, bracket, at)
  if (end < 0) return at + 1
  if (bracket.kind === 'link') inline.closedBelow = height
  resolveEmphasis(inline, bracket.delimiter)
  cut(inline, bracket.start, bracket.textStart, '')
  return cut(inline, at, end, '')
}

/** Where the link ends whose text ends at `close`, -1 when it is none. */
function tailEnd({raw, labels}: Inline, bracket: Bracket, close: number): number {
  const after = close + 1
  if (bracket.kind === 'directive') return Math.max(after, attributesEnd(raw, after))
  if (raw.charCodeAt(after) === openParen) {
    const end = resourceEnd(raw, after)
    if (end > 0) return end
  }
  const isReference = raw.charCodeAt(after) === openBracket
  const full = isReference ? labelEnd(raw, after) : -1
  if (full > 0) return labels.has(normalLabel(raw.slice(after + 1, full - 1))) ? full : -1
  // A label has at most 999 characters.
  if (bracket.hasBracket || close - bracket.textStart > 999) return -1
  const text = raw.slice(bracket.textStart, close)
  if (text.startsWith('^') || !labels.has(normalLabel(text))) return -1
  return isReference && raw[after + 1] === ']' ? after + 2 : after
}

/** `(target "title")` */
export function resourceEnd(raw: string, start: number): number {
  let at = skipSpace(raw, start + 1)
  at = targetEnd(raw, at)
  if (at < 0) return -1
  const titleStart = skipSpace(raw, at)
  const title = titleStart > at ? titleEnd(raw, titleStart) : -1
  at = title < 0 ? titleStart : skipSpace(raw, title)
  return raw.charCodeAt(at) === closeParen ? at + 1 : -1
}

function skipSpace(raw: string, start: number): number {
  let at = start
  while (isWhitespace(raw.charCodeAt(at))) at++
  return at
}
