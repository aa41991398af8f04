/** Reads the inline markup of a block: which stretches of its raw text leave no trace or read as something else. */

import type {Format, Span} from '../document.ts'
import {type Cut, placeholder} from '../prose.ts'
import {readAngle} from './angles.ts'
import * as char from './characters.ts'
import {codeSpanEnd} from './codeSpans.ts'
import {type Delimiter, pushDelimiter, resolveEmphasis} from './emphasis.ts'
import {decodeEntity} from './entities.ts'
import {expressionOf} from './expressions.ts'
import {type Bracket, closeLink, openLink} from './links.ts'
import {mathEnd} from './maths.ts'
import {directiveBracket} from './textDirectives.ts'
import {emailAround, urlAround, wwwAround} from './urls.ts'

export interface Inline {
  readonly raw: string
  readonly format: Format
  readonly labels: ReadonlySet<string>
  readonly cuts: Cut[]
  readonly onComment: OnComment | undefined
  /** Runs of `*`, `_` and `~` that may still find their partner, newest first. */
  delimiters: Delimiter | undefined
  readonly brackets: Bracket[]
  /** Links below this height of `brackets` would hold a link, which links cannot. */
  closedBelow: number
  /** Where the last cut or address ends: nothing that looks back goes beyond it. */
  floor: number
  /** Searches that came to nothing once need not be made again. */
  readonly futile: Set<string>
  /** Last place of each length of backtick run, worked out at the first backtick. */
  backtickRuns: ReadonlyMap<number, number> | undefined
}

/** Places in the raw text. */
export type OnComment = (span: Span, text: string) => void

const nothing: readonly Cut[] = []

/** The cuts, ascending and apart. Most blocks have none, and are read without a trace of state. */
export function readInline(
  raw: string,
  format: Format,
  labels: ReadonlySet<string>,
  onComment?: OnComment,
): readonly Cut[] {
  const first = nextMarkup(raw, 0, format)
  if (first >= raw.length) return nothing
  const inline: Inline = {
    raw,
    format,
    labels,
    cuts: [],
    onComment,
    delimiters: undefined,
    brackets: [],
    closedBelow: 0,
    floor: 0,
    futile: new Set(),
    backtickRuns: undefined,
  }
  for (let at = first; at < raw.length; at = nextMarkup(raw, at, format)) at = read(inline, at)
  resolveEmphasis(inline, undefined)
  return inline.cuts.sort((a, b) => a.start - b.start)
}

/** Replaces a stretch, or takes it out. */
export function cut(inline: Inline, start: number, end: number, text: string): number {
  inline.cuts.push({start, end, text})
  inline.floor = end
  return end
}

const marks = markTable('\\`*_~[]!<&$:@.{')
const plainMarks = markTable(':@.')

function markTable(characters: string): Uint8Array {
  const table = new Uint8Array(128)
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1
  return table
}

/** The next character that may be markup; a full stop only counts after `www`, a colon only before `//` or a name. */
function nextMarkup(raw: string, from: number, format: Format): number {
  const table = format === 'text' ? plainMarks : marks
  let at = from
  for (; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code >= 128 || table[code] === 0) continue
    if (code === char.dot && (raw.charCodeAt(at - 1) | 32) !== 119) continue
    if (code === char.colon && !(raw.charCodeAt(at + 1) > char.space)) continue
    if (code === char.bang && raw.charCodeAt(at + 1) !== char.openBracket) continue
    break
  }
  return at
}

/** Reads the markup at a place; gives the place to go on from. */
function read(inline: Inline, at: number): number {
  const {raw} = inline
  const code = raw.charCodeAt(at)
  switch (code) {
    case char.backslash:
      return readEscape(inline, at)
    case char.backtick: {
      const end = codeSpanEnd(inline, at)
      return end < 0 ? runEnd(raw, at, code) : cut(inline, at, end, placeholder)
    }
    case char.asterisk:
    case char.underscore:
    case char.tilde:
      return pushDelimiter(inline, at, code)
    case char.openBracket:
    case char.bang:
      return openLink(inline, at)
    case char.closeBracket:
      return closeLink(inline, at)
    case char.lessThan:
      return readAngle(inline, at)
    case char.ampersand:
      return readEntity(inline, at)
    case char.dollar:
      return orNext(inline, at, mathEnd(inline, at))
    case char.colon:
      return readAddress(inline, urlAround(inline, at)) ?? directiveBracket(inline, at) ?? at + 1
    case char.at:
      return readAddress(inline, emailAround(inline, at)) ?? at + 1
    case char.dot:
      return readAddress(inline, wwwAround(inline, at)) ?? at + 1
    default:
      return inline.format === 'mdx' ? readExpression(inline, at) : at + 1
  }
}

/** `\*` reads as `*`, a backslash at the end of a line as nothing. */
function readEscape(inline: Inline, at: number): number {
  const next = inline.raw.charCodeAt(at + 1)
  if (next === char.lineFeed) return cut(inline, at, at + 1, '')
  if (!char.isAsciiPunctuation(next)) return at + 1
  return cut(inline, at, at + 2, inline.raw.charAt(at + 1))
}

function readEntity(inline: Inline, at: number): number {
  const entity = decodeEntity(inline.raw, at)
  return entity ? cut(inline, at, entity.end, entity.text) : at + 1
}

function readExpression(inline: Inline, at: number): number {
  const expression = expressionOf(inline, at)
  if (expression === undefined) return at + 1
  if (expression.comment === undefined) return cut(inline, at, expression.end, placeholder)
  inline.onComment?.({start: at, end: expression.end}, expression.comment)
  return cut(inline, at, expression.end, '')
}

/** An address may begin before the mark that gave it away; markup in it, such as `a_b_c@d.io`, is none. */
function readAddress(inline: Inline, address: Span | undefined): number | undefined {
  if (address === undefined) return undefined
  while (inline.delimiters && inline.delimiters.start >= address.start)
    inline.delimiters = inline.delimiters.previous
  return cut(inline, address.start, address.end, placeholder)
}

function orNext(inline: Inline, at: number, end: number): number {
  return end < 0 ? runEnd(inline.raw, at, inline.raw.charCodeAt(at)) : cut(inline, at, end, placeholder)
}

export function runEnd(raw: string, start: number, code: number): number {
  let at = start
  while (raw.charCodeAt(at) === code) at++
  return at
}
