/** `:abbr[products]{title="…"}`: the text stays, the rest goes. */

import {placeholder} from '../prose.ts'
import * as char from './characters.ts'
import {cut, type Inline} from './inline.ts'
import {pushBracket} from './links.ts'

/** Reads a directive's name up to its text; undefined when the colon is only a colon, as in `note:this[1]`. */
export function directiveBracket(inline: Inline, at: number): number | undefined {
  const {raw, format} = inline
  const before = raw.charCodeAt(at - 1)
  if (format === 'text' || char.isAlphanumeric(before) || before === char.colon) return undefined
  let end = at + 1
  if (!char.isLetter(raw.charCodeAt(end))) return undefined
  while (isNamePart(raw.charCodeAt(end))) end++
  // "As we said:here[^1]" has a footnote.
  const isFootnote = raw.charCodeAt(end + 1) === char.caret
  if (raw.charCodeAt(end) === char.openBracket && !isFootnote)
    return pushBracket(inline, 'directive', at, end + 1)
  const attributes = attributesEnd(raw, end)
  return attributes > 0 ? cut(inline, at, attributes, placeholder) : undefined
}

function isNamePart(code: number): boolean {
  return char.isAlphanumeric(code) || code === char.dash || code === char.underscore
}

/** End of `{attributes}` in one line, -1 when there are none here. */
export function attributesEnd(raw: string, start: number): number {
  if (raw.charCodeAt(start) !== char.openBrace) return -1
  for (let at = start + 1; at < raw.length; at++) {
    const code = raw.charCodeAt(at)
    if (code === char.closeBrace) return at + 1
    if (code === char.openBrace || code === char.lineFeed) return -1
  }
  return -1
}
