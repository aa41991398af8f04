/** One line of a document with a stretch of it underlined, cut to the width of a screen around that stretch. */

import {harmless, widthOf} from '../screen.ts'

export interface Excerpt {
  readonly shown: string
  /** Blanks and `^`, in the columns of `shown`. */
  readonly marks: string
}

export function excerpt(line: string, start: number, end: number, width: number): Excerpt {
  const {from, to} = window(line, start, Math.max(end, start), width)
  const before = (from > 0 ? '…' : '') + harmless(line.slice(from, start))
  const inside = harmless(line.slice(start, Math.min(end, to)))
  const after = harmless(line.slice(Math.max(end, from), Math.max(to, end))) + (to < line.length ? '…' : '')
  const lead = from === 0 ? before.trimStart() : before
  return {
    shown: lead + inside + (to < end ? '…' : after.trimEnd()),
    marks: ' '.repeat(columns(lead)) + '^'.repeat(Math.max(columns(inside), 1)),
  }
}

/** The part of the line to show: all of it, or the stretch with as much around it as fits. */
function window(
  line: string,
  start: number,
  end: number,
  width: number,
): {readonly from: number; readonly to: number} {
  if (columns(line.slice(0, width * 4)) <= width && line.length <= width * 4)
    return {from: 0, to: line.length}
  let from = start
  let to = start
  let left = width - 2
  const take = (at: number): number => {
    left -= columns(line.slice(at, at + 1))
    return left
  }
  while (to < end && take(to) >= 0) to++
  // A third of what is left goes before the stretch, the rest behind it; what one side does not need the other gets.
  const reserved = Math.max(0, left - Math.ceil(left / 3))
  while (from > 0 && left > Math.min(reserved, columns(line.slice(to, to + width))) && take(from - 1) >= 0)
    from--
  while (to < line.length && take(to) >= 0) to++
  return {from: isSecondHalf(line, from) ? from - 1 : from, to: isSecondHalf(line, to) ? to + 1 : to}
}

function isSecondHalf(line: string, at: number): boolean {
  const code = line.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

function columns(text: string): number {
  let sum = 0
  for (const character of text) sum += widthOf(character)
  return sum
}
