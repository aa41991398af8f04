/** Character codes by name, and the classes of characters that Markdown tells apart. */

export const tab = 9
export const lineFeed = 10
export const carriageReturn = 13
export const space = 32
export const bang = 33
export const doubleQuote = 34
export const hash = 35
export const dollar = 36
export const ampersand = 38
export const singleQuote = 39
export const openParen = 40
export const closeParen = 41
export const asterisk = 42
export const plus = 43
export const dash = 45
export const dot = 46
export const slash = 47
export const colon = 58
export const semicolon = 59
export const lessThan = 60
export const equals = 61
export const greaterThan = 62
export const question = 63
export const at = 64
export const openBracket = 91
export const backslash = 92
export const closeBracket = 93
export const caret = 94
export const underscore = 95
export const backtick = 96
export const openBrace = 123
export const pipe = 124
export const closeBrace = 125
export const tilde = 126

export function isBlank(code: number): boolean {
  return code === space || code === tab
}

/** Blank or line ending; `NaN`, which `charCodeAt` gives past the end, counts as neither. */
export function isWhitespace(code: number): boolean {
  return code === space || (code >= tab && code <= carriageReturn)
}

export function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

export function isAlphanumeric(code: number): boolean {
  return isLetter(code) || isDigit(code)
}

export function isAsciiPunctuation(code: number): boolean {
  return code > space && code < 127 && !isAlphanumeric(code)
}

/** What stands beside a run of `*`: nothing but white space and punctuation matter. */
export type Side = 'space' | 'punctuation' | 'other'

export function sideBefore(text: string, index: number): Side {
  if (index === 0) return 'space'
  const code = text.charCodeAt(index - 1)
  const isLow = code >= 0xdc00 && code <= 0xdfff && index > 1
  return sideOf(isLow ? (text.codePointAt(index - 2) ?? code) : code)
}

export function sideAfter(text: string, index: number): Side {
  return index >= text.length ? 'space' : sideOf(text.codePointAt(index) ?? space)
}

const unicodeSpace = /\s/
const unicodePunctuation = /[\p{P}\p{S}]/u

function sideOf(point: number): Side {
  if (point < 128) return isWhitespace(point) ? 'space' : isAsciiPunctuation(point) ? 'punctuation' : 'other'
  const character = String.fromCodePoint(point)
  if (unicodeSpace.test(character)) return 'space'
  return unicodePunctuation.test(character) ? 'punctuation' : 'other'
}

/** Collapses white space and folds case, so that `[Our  Products]` finds `[our products]: …`. */
export function normalLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
}
