/** `exercise --read FILE`: the document with the customer in the place of the product, what changed marked. */

import {createColors} from 'picocolors'
import {applyEdits, type Edit} from '../../engine/index.ts'
import {harmless} from '../screen.ts'

export interface ReadOptions {
  readonly format: 'text' | 'json' | 'markdown'
  readonly colors: boolean
  /** A terminal would obey control characters; in a pipe and a file the document stays exact. */
  readonly onScreen: boolean
}

export function readAs(path: string, source: string, edits: readonly Edit[], options: ReadOptions): string {
  const {format, colors, onScreen} = options
  if (format === 'json')
    return `${JSON.stringify({version: 1, path, text: applyEdits(source, edits), edits})}\n`
  const paint = createColors(colors)
  const mark = (text: string) =>
    format === 'markdown' ? `<mark>${text}</mark>` : colors ? paint.bold(paint.green(text)) : `‹${text}›`
  const clean = (text: string) => (onScreen ? text.split('\n').map(harmless).join('\n') : text)
  // The source is cleaned between the marks, which hold the escapes of colours.
  const pieces: string[] = []
  let at = 0
  for (const {start, end, text} of edits) {
    pieces.push(clean(source.slice(at, start)), mark(text))
    at = end
  }
  return [...pieces, clean(source.slice(at))].join('')
}
