/** Finds where an `{expression}` of MDX ends. */

import * as char from './characters.ts'

/** End of the braces that open at `start`, -1 when they stay open. Strings and comments in there may hold braces. */
export function bracesEnd(text: string, start: number, limit: number): number {
  let depth = 0
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === char.openBrace) depth++
    else if (code === char.closeBrace) {
      if (--depth === 0) return at + 1
    } else if (code === char.doubleQuote || code === char.singleQuote) at = stringEnd(text, at, limit)
    else if (code === char.backtick) at = templateEnd(text, at, limit)
    else if (code === char.slash && text.charCodeAt(at + 1) === char.asterisk) {
      const end = text.indexOf('*/', at + 2)
      if (end < 0 || end >= limit) return -1
      at = end + 1
    }
  }
  return -1
}

/** A template may go on over lines. */
function templateEnd(text: string, start: number, limit: number): number {
  const end = text.indexOf('`', start + 1)
  return end < 0 || end >= limit ? start : end
}

/** The closing quote in the same line; the same place when there is none, as in `{open && <p>Don't</p>}`. */
function stringEnd(text: string, start: number, limit: number): number {
  const quote = text.charCodeAt(start)
  for (let at = start + 1; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (code === quote) return at
    if (code === char.lineFeed || code === char.carriageReturn) break
    if (code === char.backslash) at++
  }
  return start
}
