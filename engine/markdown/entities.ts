/** `&amp;`, `&#38;` and `&#x26;` as the character that they stand for. */

import {hash, isAlphanumeric, semicolon} from './characters.ts'
import {entityNames} from './entityNames.generated.ts'

export interface Entity {
  readonly text: string
  readonly end: number
}

/** Two thousand names, read when the first one is asked for. */
let names: ReadonlyMap<string, string> | undefined

/** The longest name is `CounterClockwiseContourIntegral`. */
const longestName = 31

export function decodeEntity(raw: string, start: number): Entity | undefined {
  if (raw.charCodeAt(start + 1) === hash) return decodeNumber(raw, start)
  let at = start + 1
  while (at - start <= longestName && isAlphanumeric(raw.charCodeAt(at))) at++
  if (at === start + 1 || raw.charCodeAt(at) !== semicolon) return undefined
  const name = raw.slice(start + 1, at)
  names ??= new Map(Object.entries(JSON.parse(entityNames)))
  const text = names.get(name)
  return text === undefined ? undefined : {text, end: at + 1}
}

const number = /&#(?:([0-9]{1,7})|[xX]([0-9a-fA-F]{1,6}));/y

function decodeNumber(raw: string, start: number): Entity | undefined {
  number.lastIndex = start
  const found = number.exec(raw)
  if (found === null) return undefined
  const point = found[1] === undefined ? Number.parseInt(found[2] ?? '', 16) : Number.parseInt(found[1], 10)
  return {text: isCharacter(point) ? String.fromCodePoint(point) : '\uFFFD', end: number.lastIndex}
}

function isCharacter(point: number): boolean {
  return point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
}
