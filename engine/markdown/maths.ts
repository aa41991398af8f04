/** `$x^2$` in running text. "$5 and $6" is money, and `$HOME/$USER` are variables. */

import {dollar, isAlphanumeric, isWhitespace} from './characters.ts'
import {type Inline, runEnd} from './inline.ts'

/** End of the maths that begins here, -1 when the dollar is only a dollar. */
export function mathEnd({raw, futile}: Inline, start: number): number {
  const open = runEnd(raw, start, dollar)
  const length = open - start
  const fence = '$'.repeat(Math.min(length, 3))
  if (length > 2 || isAlphanumeric(raw.charCodeAt(start - 1)) || futile.has(fence)) return -1
  const close = raw.indexOf(fence, open)
  if (close < 0) {
    futile.add(fence)
    return -1
  }
  const inner = raw.slice(open, close)
  if (length === 2) return inner.trim() === '' ? -1 : close + 2
  const isTight = !isWhitespace(raw.charCodeAt(open)) && !isWhitespace(raw.charCodeAt(close - 1))
  return isTight && !isAlphanumeric(raw.charCodeAt(close + 1)) && isFormula(inner) ? close + 1 : -1
}

/** A letter or two, or something with a sign of mathematics in it. */
function isFormula(inner: string): boolean {
  return inner.length <= 300 && /^[A-Za-z]{1,2}'?$|[\\^_={}<>+]/.test(inner) && !inner.includes('\n')
}
