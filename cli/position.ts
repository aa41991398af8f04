/** Offsets become lines and columns here and nowhere else. Both count from 1; columns count UTF-16 units. */

export interface Position {
  readonly line: number
  readonly column: number
}

/** Where each line starts; `\n`, `\r\n` and `\r` end one. */
export type LineStarts = readonly number[]

export function lineStartsOf(text: string): LineStarts {
  const starts = [0]
  const ending = /\r\n?|\n/g
  while (ending.test(text)) starts.push(ending.lastIndex)
  return starts
}

export function positionOf(starts: LineStarts, offset: number): Position {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return {line: low + 1, column: offset - (starts[low] ?? 0) + 1}
}

/** A line of the text without its ending, and where it starts; lines count from 1. */
export function lineOf(
  text: string,
  starts: LineStarts,
  line: number,
): {readonly text: string; readonly start: number} {
  const start = starts[line - 1] ?? text.length
  return {text: text.slice(start, starts[line] ?? text.length).replace(/[\r\n]+$/, ''), start}
}
