/** What a `<` can begin in running text: a tag, a comment, an address. */

import {placeholder} from '../prose.ts'
import * as char from './characters.ts'
import {cut, type Inline} from './inline.ts'
import {scanJsxTag, scanTag} from './tags.ts'

export function readAngle(inline: Inline, at: number): number {
  const {raw, format} = inline
  const next = raw.charCodeAt(at + 1)
  if (next === char.bang || next === char.question) return readSpecial(inline, at)
  if (format === 'mdx') return readJsx(inline, at)
  const address = addressEnd(raw, at)
  return address > 0
    ? cut(inline, at, address, placeholder)
    : readTag(inline, at, scanTag(raw, at, raw.length))
}

/** Once a tag stays open to the very end, further ones are not followed that far. */
function readJsx(inline: Inline, at: number): number {
  const {raw, futile} = inline
  const end = scanJsxTag(raw, at, futile.has('<') ? Math.min(raw.length, at + 100) : raw.length)
  if (end < 0) futile.add('<')
  return readTag(inline, at, end)
}

/** Tags leave no trace, but `<br>` breaks the line: "fast<br>safe" is two words. */
function readTag(inline: Inline, start: number, end: number): number {
  if (end < 0) return start + 1
  const name = tagName.exec(inline.raw.slice(start, start + 8))?.[1] ?? ''
  if (name.toLowerCase() === 'br') return cut(inline, start, end, '\n')
  const close = name === '' ? -1 : endAfter(inline, `</${name}>`, end)
  return close < 0 ? cut(inline, start, end, '') : cut(inline, start, close, placeholder)
}

/** The tags whose contents are no prose, such as `<code>userId</code>`, and the one that breaks a line. */
const tagName = /^<(code|samp|tt|pre|script|style|br)(?=[\s/>])/i

/** Comments, and what else of HTML begins with `<!` or `<?`. */
function readSpecial(inline: Inline, at: number): number {
  const {raw} = inline
  if (raw.startsWith('<!--', at)) {
    const end = raw.startsWith('>', at + 4)
      ? at + 5
      : raw.startsWith('->', at + 4)
        ? at + 6
        : endAfter(inline, '-->', at + 4)
    if (end < 0) return at + 1
    inline.onComment?.({start: at, end}, raw.slice(at + 4, Math.max(at + 4, end - 3)))
    return cut(inline, at, end, '')
  }
  const close = raw[at + 1] === '?' ? '?>' : raw.startsWith('[CDATA[', at + 2) ? ']]>' : '>'
  if (close === '>' && !char.isLetter(raw.charCodeAt(at + 2))) return at + 1
  const end = endAfter(inline, close, at + 2)
  return end < 0 ? at + 1 : cut(inline, at, end, '')
}

function endAfter({raw, futile}: Inline, close: string, from: number): number {
  if (futile.has(close)) return -1
  const found = raw.indexOf(close, from)
  if (found < 0) futile.add(close)
  return found < 0 ? -1 : found + close.length
}

/** End of `<https://example.com>` or `<sales@example.com>`, -1 for anything else. */
function addressEnd(raw: string, start: number): number {
  let at = start + 1
  while (isSchemePart(raw.charCodeAt(at))) at++
  const length = at - start - 1
  if (
    raw.charCodeAt(at) === char.colon &&
    length > 1 &&
    length <= 32 &&
    char.isLetter(raw.charCodeAt(start + 1))
  ) {
    for (
      let code = raw.charCodeAt(++at);
      code > char.space && code !== char.lessThan;
      code = raw.charCodeAt(++at)
    ) {
      if (code === char.greaterThan) return at + 1
    }
    return -1
  }
  return emailEnd(raw, start + 1)
}

function isSchemePart(code: number): boolean {
  return char.isAlphanumeric(code) || code === char.plus || code === char.dot || code === char.dash
}

const email =
  /[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*>/iy

function emailEnd(raw: string, start: number): number {
  email.lastIndex = start
  return email.test(raw) ? email.lastIndex : -1
}
