/** The values of `title` and `description` in front matter, and how their quotes and escapes read. */

import type {Block, Span} from '../document.ts'
import type {Cut} from '../prose.ts'
import {backslash, isBlank} from './characters.ts'
import {contentEnd} from './paragraphs.ts'
import {advanceLine, isBlankLine, restartAt, type Scan} from './scan.ts'
import {writeBlock} from './writeBlock.ts'

export function readMeta(scan: Scan, span: Span, isToml: boolean): void {
  const {nextLine} = scan
  const key = isToml ? /^(?:title|description)[ \t]*=[ \t]*/ : /^(?:title|description)[ \t]*:(?:[ \t]+|$)/
  restartAt(scan, span.start)
  while (scan.nextLine < span.end && advanceLine(scan)) {
    const found = key.exec(scan.source.slice(scan.lineStart, Math.min(scan.lineEnd, scan.lineStart + 200)))
    if (found) readValue(scan, scan.lineStart + found[0].length, span.end)
  }
  restartAt(scan, nextLine)
}

function readValue(scan: Scan, start: number, limit: number): void {
  const {source} = scan
  const quote = /["']/.test(source.charAt(start)) ? source.charAt(start) : ''
  const fence = quote !== '' && source.startsWith(quote.repeat(3), start) ? quote.repeat(3) : quote
  const close = fence === '' ? -1 : closeOf(source, fence, start + fence.length, limit)
  const lines = close < 0 ? plainLines(scan, start, limit) : linesBetween(scan, start + fence.length, close)
  if (lines.length > 0 && (lines.at(-1) ?? 0) > (lines[0] ?? 0)) writeBlock(scan, 'meta', lines)
}

function closeOf(source: string, fence: string, start: number, limit: number): number {
  for (let at = start; at < limit; at++) {
    if (source.startsWith(fence, at)) {
      if (fence !== "'" || source[at + 1] !== "'") return at
      at++
    } else if (source.charCodeAt(at) === backslash && fence.startsWith('"')) at++
  }
  return -1
}

function linesBetween(scan: Scan, start: number, end: number): readonly number[] {
  const lines: number[] = []
  for (let from = start; ; from = scan.next) {
    if (scan.lineEnd >= end) return [...lines, Math.min(from, end), end]
    pushLine(scan, lines, from)
    if (!advanceLine(scan)) return lines
  }
}

/** A value without quotes goes on in indented lines; `>` and `|` say that it only begins there. */
function plainLines(scan: Scan, start: number, limit: number): readonly number[] {
  const {source} = scan
  const lines: number[] = []
  const first = source.slice(start, scan.lineEnd)
  const isFolded = /^[|>][-+0-9]*[ \t]*(?:#.*)?$/.test(first)
  if (!isFolded && first.trim() !== '') pushLine(scan, lines, start)
  while (scan.nextLine < limit && isBlankOrIndented(source, scan.nextLine) && advanceLine(scan)) {
    if (!isBlankLine(scan)) pushLine(scan, lines, scan.next)
  }
  return isFolded ? lines : withoutRemark(source, lines)
}

function isBlankOrIndented(source: string, line: number): boolean {
  return ' \t\n\r'.includes(source.charAt(line))
}

function pushLine(scan: Scan, lines: number[], start: number): void {
  scan.next = start
  lines.push(start, contentEnd(scan))
}

/** "Our plan # draft" is "Our plan" to YAML. A list or object is no text at all. */
function withoutRemark(source: string, lines: readonly number[]): readonly number[] {
  const start = lines[0] ?? 0
  const end = lines[1] ?? 0
  if ('[{&*!#'.includes(source.charAt(start))) return []
  const remark = /[ \t]#/.exec(source.slice(start, end))
  if (remark === null) return lines
  let last = start + remark.index
  while (last > start && isBlank(source.charCodeAt(last - 1))) last--
  return [start, last]
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

function unescaped(sequence: string): string {
  if (sequence === "''") return "'"
  if (sequence.length > 2) return String.fromCharCode(Number.parseInt(sequence.slice(2), 16))
  const character = sequence.charAt(1)
  return character === 'n' ? '\n' : character === 't' ? '\t' : character
}
