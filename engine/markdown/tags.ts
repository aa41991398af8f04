/** Finds where a tag of HTML or JSX ends. */

import {bracesEnd} from './braces.ts'
import * as char from './characters.ts'

/** End of the HTML tag that begins with the `<` at `start`, -1 when there is none. */
export function scanTag(text: string, start: number, limit: number): number {
  const closes = text.charCodeAt(start + 1) === char.slash
  let at = nameEnd(text, closes ? start + 2 : start + 1)
  if (at < 0) return -1
  while (!closes) {
    const end = attributeEnd(text, at, limit)
    if (end < 0) return -1
    if (end === at) break
    at = end
  }
  at = skipSpace(text, at, limit)
  if (!closes && text.charCodeAt(at) === char.slash) at++
  return at < limit && text.charCodeAt(at) === char.greaterThan ? at + 1 : -1
}

function nameEnd(text: string, start: number): number {
  if (!char.isLetter(text.charCodeAt(start))) return -1
  let at = start + 1
  for (
    let code = text.charCodeAt(at);
    char.isAlphanumeric(code) || code === char.dash;
    code = text.charCodeAt(++at)
  );
  return at
}

/** The same place when there is no attribute, -1 when there is a broken one. */
function attributeEnd(text: string, start: number, limit: number): number {
  const nameStart = skipSpace(text, start, limit)
  if (nameStart === start || !isNameStart(text.charCodeAt(nameStart))) return start
  let at = nameStart + 1
  while (at < limit && isNamePart(text.charCodeAt(at))) at++
  const sign = skipSpace(text, at, limit)
  return text.charCodeAt(sign) === char.equals ? valueEnd(text, skipSpace(text, sign + 1, limit), limit) : at
}

function isNameStart(code: number): boolean {
  return char.isLetter(code) || code === char.underscore || code === char.colon
}

function isNamePart(code: number): boolean {
  return isNameStart(code) || char.isDigit(code) || code === char.dot || code === char.dash
}

function valueEnd(text: string, start: number, limit: number): number {
  const quote = text.charCodeAt(start)
  if (quote === char.doubleQuote || quote === char.singleQuote) {
    for (let at = start + 1; at < limit; at++) if (text.charCodeAt(at) === quote) return at + 1
    return -1
  }
  let at = start
  while (at < limit && isBareValue(text.charCodeAt(at))) at++
  return at > start ? at : -1
}

function isBareValue(code: number): boolean {
  return !char.isWhitespace(code) && !'"\'=<>`'.includes(String.fromCharCode(code))
}

function skipSpace(text: string, start: number, limit: number): number {
  let at = start
  while (at < limit && char.isWhitespace(text.charCodeAt(at))) at++
  return at
}

/** End of the JSX tag at `start`: any name or none, attributes with quotes and braces. -1 when there is none. */
export function scanJsxTag(text: string, start: number, limit: number): number {
  let at = start + 1
  if (text.charCodeAt(at) === char.slash) at++
  const code = text.charCodeAt(at)
  if (code !== char.greaterThan && !isNameStart(code) && code !== char.dollar) return -1
  while (at < limit && (isNamePart(text.charCodeAt(at)) || text.charCodeAt(at) === char.dollar)) at++
  while (at < limit) {
    const code = text.charCodeAt(at)
    if (code === char.greaterThan) return at + 1
    if (code === char.lessThan) return -1
    if (code === char.doubleQuote || code === char.singleQuote) at = valueEnd(text, at, limit)
    else if (code === char.openBrace) at = bracesEnd(text, at, limit)
    else at++
    if (at < 0) return -1
  }
  return -1
}
