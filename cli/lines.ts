/** The lines of a document, as far as a report needs them: from the text itself, or from the few that were kept. */

import type {Span} from '../engine/index.ts'
import {type LineStarts, lineOf, lineStartsOf, type Position, positionOf} from './position.ts'
import type {FileResult, PlacedFinding} from './results.ts'

/** All that a format may ask of a document. Offsets count UTF-16 units; lines count from 1. */
export interface Lines {
  readonly positionOf: (offset: number) => Position
  /** A line without its ending, and where it starts. */
  readonly line: (line: number) => {readonly text: string; readonly start: number}
  /** The text from `start` up to `end`. */
  readonly slice: (start: number, end: number) => string
}

export function linesOf(source: string): Lines {
  let known: LineStarts | undefined
  const starts = () => (known ??= lineStartsOf(source))
  return {
    positionOf: (offset) => positionOf(starts(), offset),
    line: (line) => lineOf(source, starts(), line),
    slice: (start, end) => source.slice(start, end),
  }
}

/** Number, start and text of a line. */
export type KeptLine = readonly [line: number, start: number, text: string]

/** The lines that a report on these findings will ask for, ascending. */
export function keepLines({findings, suppressed = []}: FileResult, lines: Lines): readonly KeptLine[] {
  const wanted = new Set<number>()
  for (const finding of [...findings, ...suppressed])
    for (const {start, end} of spansIn(finding))
      for (let {line} = lines.positionOf(start); line <= lines.positionOf(end).line; line++) wanted.add(line)
  return [...wanted]
    .sort((a, b) => a - b)
    .map((line) => {
      const {start, text} = lines.line(line)
      return [line, start, text]
    })
}

function spansIn({start, end, places = [], suggestions}: PlacedFinding): readonly Span[] {
  return [{start, end}, ...places, ...suggestions]
}

export function linesFrom(kept: readonly KeptLine[]): Lines {
  const starts = kept.map(([, start]) => start)
  return {
    positionOf: (offset) => {
      const [line = 1, start = 0] = kept[positionOf(starts, offset).line - 1] ?? []
      return {line, column: offset - start + 1}
    },
    line: (line) => {
      const [, start = 0, text = ''] = kept.find(([number]) => number === line) ?? []
      return {start, text}
    },
    slice: (start, end) => sliceOf(kept, start, end),
  }
}

function sliceOf(kept: readonly KeptLine[], start: number, end: number): string {
  const first = kept.findLastIndex(([, at]) => at <= start)
  const from = kept[first]?.[1] ?? start
  let text = ''
  for (let i = first; i < kept.length && from + text.length < end; i++) {
    const [, at = 0, line = ''] = kept[i] ?? []
    // Two characters between a line and the next can only be one kind of ending.
    const missing = i === first ? 0 : at - from - text.length
    text += (missing === 2 ? '\r\n' : '\n'.repeat(missing)) + line
  }
  return text.slice(start - from, end - from)
}
