/** Offsets become LSP positions here and nowhere else, in the units that the client counts in. */

import type {
  Position,
  PositionEncodingKind,
  Range,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Span} from '../engine/index.ts'

export interface Places {
  readonly encoding: PositionEncodingKind
  /** Offsets are UTF-16 units of the text. */
  readonly offsetAt: (document: TextDocument, position: Position) => number
  readonly rangeOf: (document: TextDocument, span: Span) => Range
  /** Applies the client's changes, which come in its units. */
  readonly update: (
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ) => TextDocument
}

/** The first encoding of the client's that we know; UTF-16 when it names none, as LSP has it. */
export function placesFor(offered: readonly string[] | undefined): Places {
  const encoding = offered?.find((one) => Object.hasOwn(units, one)) ?? 'utf-16'
  const measure = units[encoding] ?? utf16
  const isNative = measure === utf16

  const offsetAt = (document: TextDocument, {line, character}: Position): number => {
    if (isNative) return document.offsetAt({line, character})
    const start = document.offsetAt({line, character: 0})
    const end = document.offsetAt({line, character: Number.MAX_SAFE_INTEGER})
    return start + unitsUpTo(document.getText().slice(start, end), character, measure)
  }
  const positionAt = (document: TextDocument, offset: number): Position => {
    const position = document.positionAt(offset)
    if (isNative) return position
    const before = document.getText().slice(offset - position.character, offset)
    let character = 0
    for (const sign of before) character += measure(sign)
    return {line: position.line, character}
  }
  const rangeOf = (document: TextDocument, {start, end}: Span): Range => ({
    start: positionAt(document, start),
    end: positionAt(document, end),
  })
  return {
    encoding,
    offsetAt,
    rangeOf,
    update: (document, changes, version) => {
      if (isNative) return TextDocument.update(document, [...changes], version)
      let updated = document
      for (const change of changes) updated = TextDocument.update(updated, [native(updated, change)], version)
      return updated
    },
  }

  function native(
    document: TextDocument,
    change: TextDocumentContentChangeEvent,
  ): TextDocumentContentChangeEvent {
    if (!('range' in change)) return change
    const start = document.positionAt(offsetAt(document, change.range.start))
    const end = document.positionAt(offsetAt(document, change.range.end))
    return {range: {start, end}, text: change.text}
  }
}

/** How many units a character takes. */
type Measure = (sign: string) => number

const utf16: Measure = (sign) => sign.length
const utf32: Measure = () => 1
const utf8: Measure = (sign) => {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
}

const units: Readonly<Record<string, Measure>> = {'utf-8': utf8, 'utf-16': utf16, 'utf-32': utf32}

/** UTF-16 units of the text that make up so many of the client's; a position inside a character is its start. */
function unitsUpTo(text: string, wanted: number, measure: Measure): number {
  let taken = 0
  let at = 0
  for (const sign of text) {
    taken += measure(sign)
    if (taken > wanted) break
    at += sign.length
  }
  return at
}
