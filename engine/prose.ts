/** From the lines of a block and the cuts in them to the text that a person reads, and back to the source. */

import type {Piece, Prose, Span} from './document.ts'
import {lineFeed} from './markdown/characters.ts'

/** Stands for code, maths or an address cut out of a sentence, so that the words around it do not join up. */
export const placeholder = '\uFFFC'

/** A stretch of the raw text, which is the lines joined by `\n`, that reads as something else. */
export interface Cut extends Span {
  /** What is read instead; empty for what leaves no trace, such as `**`. */
  readonly text: string
}

/** Where a span of the prose stands in the source. An escape such as `&amp;` counts as one unit: all of it or nothing. */
export function toSource(prose: Prose, start: number, end: number): Span {
  const first = pieceAt(prose, start)
  if (first < 0) return {start: 0, end: 0}
  const from = sourceStart(prose, first, start)
  return end > start
    ? {start: from, end: sourceEnd(prose, pieceAt(prose, end - 1), end)}
    : {start: from, end: from}
}

/** The last piece that begins at or before a unit of the text. */
function pieceAt({pieces}: Prose, unit: number): number {
  let low = 0
  let high = pieces.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((pieces[middle]?.at ?? 0) <= unit) low = middle
    else high = middle - 1
  }
  return high
}

function sourceStart(prose: Prose, index: number, unit: number): number {
  const piece = prose.pieces[index]
  if (piece === undefined) return 0
  if (isVerbatim(prose, index, piece)) return Math.min(piece.start + unit - piece.at, piece.end)
  return unit >= lengthUpTo(prose, index) ? piece.end : piece.start
}

function sourceEnd(prose: Prose, index: number, end: number): number {
  const piece = prose.pieces[index]
  if (piece === undefined) return 0
  return isVerbatim(prose, index, piece) ? Math.min(piece.start + end - piece.at, piece.end) : piece.end
}

function isVerbatim(prose: Prose, index: number, piece: Piece): boolean {
  return lengthUpTo(prose, index) - piece.at === piece.end - piece.start
}

function lengthUpTo({pieces, text}: Prose, index: number): number {
  return pieces[index + 1]?.at ?? text.length
}

/** The lines of a block joined by `\n`: what the inline rules of Markdown are about. */
export function rawText(source: string, lines: readonly number[]): string {
  if (isVerbatimSource(source, lines)) return source.slice(lines[0], lines.at(-1))
  let raw = source.slice(lines[0], lines[1])
  for (let i = 2; i < lines.length; i += 2) raw += `\n${source.slice(lines[i], lines[i + 1])}`
  return raw
}

/** True when nothing but a mere `\n` stands between the lines, as in most paragraphs. */
function isVerbatimSource(source: string, lines: readonly number[]): boolean {
  for (let i = 1; i + 1 < lines.length; i += 2) {
    const end = lines[i] ?? 0
    if (lines[i + 1] !== end + 1 || source.charCodeAt(end) !== lineFeed) return false
  }
  return true
}

/** Writes the prose: raw text with the cuts, which are ascending and apart, taken out. */
export function writeProse(
  source: string,
  lines: readonly number[],
  raw: string,
  cuts: readonly Cut[],
): Prose {
  if (cuts.length === 0 && isVerbatimSource(source, lines)) {
    return {text: raw, pieces: raw === '' ? [] : [{at: 0, start: lines[0] ?? 0, end: lines.at(-1) ?? 0}]}
  }
  const writer: Writer = {
    source,
    lines,
    raw,
    pieces: [],
    text: '',
    line: 0,
    lineAt: 0,
    at: 0,
    start: -1,
    end: -1,
  }
  let done = 0
  for (const cut of cuts) {
    writeRaw(writer, done, cut.start)
    if (cut.text !== '') writeCut(writer, cut)
    done = cut.end
  }
  writeRaw(writer, done, raw.length)
  flush(writer)
  return {text: writer.text, pieces: writer.pieces}
}

/** Turns offsets into the raw text of a block into offsets into the source. */
export function rawToSource(lines: readonly number[], offset: number): number {
  let lineAt = 0
  for (let i = 0; i < lines.length; i += 2) {
    const length = (lines[i + 1] ?? 0) - (lines[i] ?? 0)
    if (offset <= lineAt + length) return (lines[i] ?? 0) + offset - lineAt
    lineAt += length + 1
  }
  return lines.at(-1) ?? 0
}

interface Writer {
  readonly source: string
  readonly lines: readonly number[]
  readonly raw: string
  readonly pieces: Piece[]
  text: string
  /** Index into `lines` of the line at hand and its offset in the raw text: both only move on. */
  line: number
  lineAt: number
  /** The verbatim piece being grown; none while `start` is -1. */
  at: number
  start: number
  end: number
}

function writeRaw(writer: Writer, from: number, to: number): void {
  for (let at = from; at < to; ) {
    seek(writer, at)
    const lineStart = writer.lines[writer.line] ?? 0
    const lineEnd = writer.lines[writer.line + 1] ?? 0
    const rawEnd = writer.lineAt + lineEnd - lineStart
    if (at === rawEnd) {
      writeLineEnding(writer, lineEnd)
      at++
    } else {
      const end = Math.min(to, rawEnd)
      const shift = lineStart - writer.lineAt
      writeVerbatim(writer, at + shift, end + shift)
      at = end
    }
  }
}

/** Moves to the line that holds an offset; its ending is the unit right after it. */
function seek(writer: Writer, at: number): void {
  for (;;) {
    const length = (writer.lines[writer.line + 1] ?? 0) - (writer.lines[writer.line] ?? 0)
    if (at <= writer.lineAt + length || writer.line + 2 >= writer.lines.length) return
    writer.line += 2
    writer.lineAt += length + 1
  }
}

/** `\n` for any kind of ending, and of blanks before it: `us  \r\n` reads as `us\n`. */
function writeLineEnding(writer: Writer, lineEnd: number): void {
  let at = lineEnd
  while (at < writer.source.length && writer.source[at] !== '\n' && writer.source[at] !== '\r') at++
  const isPair = writer.source[at] === '\r' && writer.source[at + 1] === '\n'
  if (!isPair && writer.source[at] === '\n') writeVerbatim(writer, at, at + 1)
  else writeChanged(writer, '\n', at, at + (isPair ? 2 : 1))
}

function writeVerbatim(writer: Writer, start: number, end: number): void {
  if (writer.start < 0 || writer.end !== start) {
    flush(writer)
    writer.at = writer.text.length
    writer.start = start
  }
  writer.end = end
  writer.text += writer.source.slice(start, end)
}

function writeCut(writer: Writer, cut: Cut): void {
  seek(writer, cut.start)
  const start = (writer.lines[writer.line] ?? 0) + cut.start - writer.lineAt
  seek(writer, cut.end)
  writeChanged(writer, cut.text, start, (writer.lines[writer.line] ?? 0) + cut.end - writer.lineAt)
}

function writeChanged(writer: Writer, text: string, start: number, end: number): void {
  flush(writer)
  writer.pieces.push({at: writer.text.length, start, end})
  writer.text += text
}

function flush(writer: Writer): void {
  if (writer.start >= 0) writer.pieces.push({at: writer.at, start: writer.start, end: writer.end})
  writer.start = -1
}
