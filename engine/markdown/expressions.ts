/** `{expressions}` of MDX inside running text. */

import {bracesEnd} from './braces.ts'
import type {Inline} from './inline.ts'
import {isComment} from './mdxBlocks.ts'

export interface Expression {
  readonly end: number
  /** The text of `{/* a comment *\/}`. */
  readonly comment: string | undefined
}

export function expressionOf(inline: Inline, at: number): Expression | undefined {
  const {raw, futile} = inline
  if (futile.has('{')) return undefined
  const end = bracesEnd(raw, at, raw.length)
  if (end < 0) {
    futile.add('{')
    return undefined
  }
  const inner = raw.slice(at + 1, end - 1).trim()
  return {end, comment: isComment(inner) ? inner.slice(2, -2) : undefined}
}
