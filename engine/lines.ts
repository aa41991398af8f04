/** The line or lines that a stretch of text stands in, found fast however many are asked for. */

import type {Span} from './document.ts'

export function linesOf(source: string): (span: Span) => Span {
  let starts: readonly number[] | undefined
  return ({start, end}) => {
    starts ??= lineStarts(source)
    const after = starts[lastUpTo(starts, end) + 1]
    return {start: starts[lastUpTo(starts, start)] ?? 0, end: after === undefined ? source.length : after - 1}
  }
}

/** Offsets at which lines start, the first at 0. */
export function lineStarts(source: string): readonly number[] {
  return [0, ...[...source.matchAll(/\r\n?|\n/g)].map(({0: ending, index}) => index + ending.length)]
}

/** Index of the last number that is no greater than `at`; the numbers ascend, and the first is 0. */
export function lastUpTo(numbers: readonly number[], at: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((numbers[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
