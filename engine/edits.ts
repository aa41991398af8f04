/** Changes to a text, as data: what stands outside of them stays as it is, character by character. */

import type {Span} from './document.ts'

/** `text` goes where `start..end` of the source was. */
export interface Edit extends Span {
  readonly text: string
}

/** The edits must ascend and not overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const {start, end, text} of edits) {
    pieces.push(source.slice(at, start), text)
    at = end
  }
  return [...pieces, source.slice(at)].join('')
}
