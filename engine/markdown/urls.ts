/** Addresses written without brackets: `https://example.com/a`, `www.example.com`, `sales@example.com`. */

import type {Span} from '../document.ts'
import * as char from './characters.ts'
import type {Inline} from './inline.ts'

/** The URL around the colon at `at`. */
export function urlAround(inline: Inline, at: number): Span | undefined {
  const {raw} = inline
  if (raw.charCodeAt(at + 1) !== char.slash || raw.charCodeAt(at + 2) !== char.slash) return undefined
  const start = schemeStart(raw, at)
  if (start < inline.floor || char.isLetter(raw.charCodeAt(start - 1))) return undefined
  return spanTo(start, pathEnd(inline, at + 3))
}

function schemeStart(raw: string, colon: number): number {
  const word = raw.slice(Math.max(0, colon - 5), colon).toLowerCase()
  if (word === 'https') return colon - 5
  return word.endsWith('http') ? colon - 4 : -1
}

/** The address around the full stop of `www.`. */
export function wwwAround(inline: Inline, at: number): Span | undefined {
  const {raw} = inline
  const start = at - 3
  if (start < inline.floor || raw.slice(start, at).toLowerCase() !== 'www') return undefined
  const before = raw.charCodeAt(start - 1)
  if (start > 0 && !char.isWhitespace(before) && !'*_~([]'.includes(raw.charAt(start - 1))) return undefined
  return spanTo(start, pathEnd(inline, at + 1))
}

/** The mail address around the `@` at `at`. */
export function emailAround(inline: Inline, at: number): Span | undefined {
  const {raw, floor} = inline
  let start = at
  while (start > floor && isLocalPart(raw.charCodeAt(start - 1))) start--
  if (start === at || raw.charCodeAt(start - 1) === char.slash) return undefined
  let end = at + 1
  let dots = 0
  for (; ; end++) {
    const code = raw.charCodeAt(end)
    if (code === char.dot && char.isAlphanumeric(raw.charCodeAt(end + 1))) dots++
    else if (!char.isAlphanumeric(code) && code !== char.dash && code !== char.underscore) break
  }
  // "_Write to sales@example.com_": the underscore is the end of the emphasis.
  while (raw.charCodeAt(end - 1) === char.underscore) end--
  return dots > 0 && char.isLetter(raw.charCodeAt(end - 1)) ? {start, end} : undefined
}

function isLocalPart(code: number): boolean {
  return (
    char.isAlphanumeric(code) ||
    code === char.plus ||
    code === char.dash ||
    code === char.dot ||
    code === char.underscore
  )
}

function spanTo(start: number, end: number): Span | undefined {
  return end < 0 ? undefined : {start, end}
}

/** End of host and path that begin at `start`, without the punctuation of the sentence around; -1 for no host. */
function pathEnd(inline: Inline, start: number): number {
  const {raw, brackets} = inline
  // The host comes first: a long word that begins with many a bad one is not worth reading to its end each time.
  if (!isHost(raw, start)) return -1
  let end = start
  for (
    let code = raw.charCodeAt(end);
    code > char.space && code !== char.lessThan;
    code = raw.charCodeAt(++end)
  ) {
    if (code === char.closeBracket && (brackets.length > 0 || beginsTail(raw.charCodeAt(end + 1)))) break
    if (code >= 0x80 && /\s/.test(raw.charAt(end))) break
  }
  end = withoutTrail(raw, start, end)
  return end > start ? end : -1
}

/** "[https://x.io](target)" */
function beginsTail(code: number): boolean {
  return code === char.openParen || code === char.openBracket
}

/** "(see https://x.io/a_(b))." ends before the last parenthesis, and `&amp;` at the end is no part either. */
function withoutTrail(raw: string, start: number, from: number): number {
  let surplus = 0
  for (let at = start; at < from; at++) {
    const code = raw.charCodeAt(at)
    if (code === char.openParen) surplus--
    else if (code === char.closeParen) surplus++
  }
  let end = from
  for (; end > start; end--) {
    const last = raw.charAt(end - 1)
    if (last === ')' && surplus > 0) surplus--
    else if (last === ';') end = entityStart(raw, start, end)
    else if (last === ')' || !'?!.,:*_~]\'"'.includes(last)) break
  }
  return end
}

/** One behind the `&` of an entity that ends here, or one behind a mere semicolon. */
function entityStart(raw: string, start: number, end: number): number {
  let at = end - 1
  while (at > start && char.isLetter(raw.charCodeAt(at - 1))) at--
  return at < end - 1 && raw.charCodeAt(at - 1) === char.ampersand ? at : end
}

/** The last two parts of a host have no underscore, and it begins with something to read. */
function isHost(raw: string, start: number): boolean {
  const first = raw.charCodeAt(start)
  if (!(first > char.space) || char.isAsciiPunctuation(first)) return false
  let end = start
  while (isHostPart(raw.charCodeAt(end))) end++
  while (end > start && '._'.includes(raw.charAt(end - 1))) end--
  const parts = raw.slice(start, end).split('.').slice(-2)
  return !parts.some((part) => part.includes('_'))
}

function isHostPart(code: number): boolean {
  return (
    code >= 0x80 ||
    char.isAlphanumeric(code) ||
    code === char.dash ||
    code === char.dot ||
    code === char.underscore
  )
}
