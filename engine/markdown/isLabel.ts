/** `[product roadmap]`, defined elsewhere: the words between the brackets are its address and must not change. */

import type {Document, Span} from '../document.ts'
import {normalLabel} from './characters.ts'

/** `block`: the brackets stand in it. */
export function isLabel({source, labels}: Document, {start, end}: Span, block: Span): boolean {
  if (labels.size === 0) return false
  const open = source.lastIndexOf('[', start)
  const close = open < block.start ? -1 : source.indexOf(']', end)
  const isInside = close >= 0 && close < block.end && close - open <= longest
  return isInside && labels.has(normalLabel(source.slice(open + 1, close)))
}

/** CommonMark allows 999 characters between the brackets. */
const longest = 1000
