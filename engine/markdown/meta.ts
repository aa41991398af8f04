/** The values of `title` and `description` in front matter, and how their quotes and escapes read. */

import type {Block, Span} from '../document.ts'
import type {Cut} from '../prose.ts'
import {contentEnd} from './paragraphs.ts'
import {advanceLine, isBlankLine, type Scan} from './scan.ts'
import {writeBlock} from './writeBlock.ts'

export function readMeta(scan: Scan, span: Span, isToml: boolean): void {
  const {nextLine} = scan
  scan.nextLine = span.start
  scan.nextReturn = -1
  const key = isToml ? /^(?:title|description)[ \t]*=[ \t]*/ : /^(?:title|description)[ \t]*:(?:[ \t]+|$)/
  let more = advanceLine(scan)
  while (more && scan.lineStart < span.end) {
    const found = key.exec(scan.source.slice(scan.lineStart, Math.min(scan.lineEnd, scan.lineStart + 200)))
    more = advanceTo(scan, found ? scan.lineStart + found[0].length : -1, span.end)
  }
  scan.nextLine = nextLine
  scan.nextReturn = -1
}

/** Reads the value that begins at `start`, if any, and moves to the line after it. */
function advanceTo(scan: Scan, start: number, limit: number): boolean {
  if (start < 0) return advanceLine(scan)
  const lines: number[] = []
  const header = scan.source.slice(start, scan.lineEnd).trim()
  const isBlock = /^[|>][-+0-9]*(?:\s+#.*)?$/.test(header)
  const quote = isBlock ? '' : (/^["']/.exec(header)?.[0] ?? '')
  if (!isBlock && header !== '') pushLine(scan, lines, start)
  let more = true
  while ((more = advanceLine(scan)) && scan.lineStart < limit && goesOn(scan, quote, lines)) {
    if (!isBlankLine(scan)) pushLine(scan, lines, scan.next)
  }
  const text =
    quote === '' ? (isBlock ? lines : withoutRemark(scan.source, lines)) : insideQuotes(scan.source, lines)
  if (text.length > 0 && (text.at(-1) ?? 0) > (text[0] ?? 0)) writeBlock(scan, 'meta', text)
  return more
}

function pushLine(scan: Scan, lines: number[], start: number): void {
  scan.next = start
  lines.push(start, contentEnd(scan))
}

/** A value goes on in indented lines; in quotes, until they close. */
function goesOn(scan: Scan, quote: string, lines: readonly number[]): boolean {
  if (quote !== '' && closes(scan.source, lines, quote)) return false
  return isBlankLine(scan) || scan.next > scan.lineStart
}

function closes(source: string, lines: readonly number[], quote: string): boolean {
  const start = lines[0] ?? 0
  const end = lines.at(-1) ?? 0
  return end > start + 1 && source[end - 1] === quote && !(quote === '"' && source[end - 2] === '\\')
}

/** "Our plan # draft" is "Our plan" to YAML. A list or object is no text at all. */
function withoutRemark(source: string, lines: readonly number[]): readonly number[] {
  const start = lines[0] ?? 0
  const end = lines[1] ?? 0
  if ('[{&*!#'.includes(source.charAt(start))) return []
  const remark = /[ \t]+#/.exec(source.slice(start, end))
  return remark ? [start, start + remark.index] : lines
}

/** Without the quotes, which TOML may have in threes, and without what follows them. */
function insideQuotes(source: string, lines: readonly number[]): readonly number[] {
  const inner = [...lines]
  const start = lines[0] ?? 0
  const quote = source.charAt(start)
  const width = source.startsWith(quote.repeat(3), start) && (lines.at(-1) ?? 0) >= start + 6 ? 3 : 1
  const last = lines.length - 1
  const lastStart = last === 1 ? start + width : (lines[last - 1] ?? 0)
  inner[0] = start + width
  const close = source.lastIndexOf(quote, (lines[last] ?? 0) - 1)
  if (close >= lastStart) inner[last] = close - width + 1
  return inner
}

/** `"Our \"big\" plan"` and `'The customer''s plan'` as they read; only the quote before the value tells them apart. */
export function metaCuts(source: string, block: Block, raw: string): readonly Cut[] {
  const quote = source.charAt(block.start - 1)
  if (quote !== '"' && quote !== "'") return []
  const pattern = quote === '"' ? /\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/g : /''/g
  return [...raw.matchAll(pattern)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    text: unescaped(found[0]),
  }))
}

function unescaped(escape: string): string {
  if (escape === "''") return "'"
  if (escape.length > 2) return String.fromCharCode(Number.parseInt(escape.slice(2), 16))
  const character = escape.charAt(1)
  return character === 'n' ? '\n' : character === 't' ? '\t' : character
}
