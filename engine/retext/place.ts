/** Offsets as vfile wants them: with lines and columns, both from 1. */

import type {Span} from '../document.ts'
import {lastUpTo, lineStarts} from '../lines.ts'

export interface Place {
  readonly start: Point
  readonly end: Point
}

interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

export function placesIn(source: string): (span: Span) => Place {
  let starts: readonly number[] | undefined
  const point = (offset: number): Point => {
    starts ??= lineStarts(source)
    const line = lastUpTo(starts, offset)
    return {line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset}
  }
  return ({start, end}) => ({start: point(start), end: point(end)})
}
