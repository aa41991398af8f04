/** The parts that links and link definitions share: label, target and title. */

import * as char from './characters.ts'

/** End of the `[label]` that begins here, -1 when it is none: no brackets inside, and something to read. */
export function labelEnd(text: string, start: number): number {
  const last = Math.min(text.length, start + 1001)
  let isEmpty = true
  for (let at = start + 1; at < last; at++) {
    const code = text.charCodeAt(at)
    if (code === char.closeBracket) return isEmpty ? -1 : at + 1
    if (code === char.openBracket) return -1
    if (!char.isWhitespace(code)) isEmpty = false
    if (code === char.backslash && isEscaped(text, at)) at++
  }
  return -1
}

/** End of `<any target>` or of `one/without(spaces)`, -1 when there is none; the second may be empty. */
export function targetEnd(text: string, start: number): number {
  return text.charCodeAt(start) === char.lessThan ? angledEnd(text, start) : bareEnd(text, start)
}

function angledEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === char.greaterThan) return at + 1
    if (code === char.lessThan || code === char.lineFeed) return -1
    if (code === char.backslash && isEscaped(text, at)) at++
  }
  return -1
}

const deepestParens = 32

function bareEnd(text: string, start: number): number {
  let depth = 0
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code <= char.space || code === 127) break
    if (code === char.openParen && ++depth >= deepestParens) return -1
    if (code === char.closeParen && --depth < 0) return at
    if (code === char.backslash && isEscaped(text, at)) at++
  }
  return depth === 0 ? at : -1
}

/** End of a title in quotes or parentheses, -1 when there is none. */
export function titleEnd(text: string, start: number): number {
  const open = text.charCodeAt(start)
  if (open !== char.doubleQuote && open !== char.singleQuote && open !== char.openParen) return -1
  const close = open === char.openParen ? char.closeParen : open
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === close) return at + 1
    if (code === char.openParen && open === char.openParen) return -1
    if (code === char.backslash && isEscaped(text, at)) at++
  }
  return -1
}

function isEscaped(text: string, at: number): boolean {
  return char.isAsciiPunctuation(text.charCodeAt(at + 1))
}
