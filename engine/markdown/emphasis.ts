/** `*Emphasis*`, `**strong**` and `~~struck~~`, by CommonMark's rules for runs of delimiters. */

import {asterisk, sideAfter, sideBefore, tilde, underscore} from './characters.ts'
import {type Inline, runEnd} from './inline.ts'

export interface Delimiter {
  readonly code: number
  /** What is left of the run: openers are used up from their end, closers from their start. */
  start: number
  end: number
  readonly length: number
  readonly canOpen: boolean
  readonly canClose: boolean
  previous: Delimiter | undefined
  next: Delimiter | undefined
}

export function pushDelimiter(inline: Inline, start: number, code: number): number {
  const {raw, delimiters: previous} = inline
  const end = runEnd(raw, start, code)
  const before = sideBefore(raw, start)
  const after = sideAfter(raw, end)
  const opens = after === 'other' || (after === 'punctuation' && before !== 'other')
  const closes = before === 'other' || (before === 'punctuation' && after !== 'other')
  if ((!opens && !closes) || (code === tilde && end - start > 2)) return end
  // `target_users` is one word: underscores inside words are no emphasis.
  const canOpen = opens && (code !== underscore || !closes || before === 'punctuation')
  const canClose = closes && (code !== underscore || !opens || after === 'punctuation')
  const delimiter = {code, start, end, length: end - start, canOpen, canClose, previous, next: undefined}
  if (previous) previous.next = delimiter
  inline.delimiters = delimiter
  return end
}

/** Pairs up all delimiters after `bottom`, and forgets them. */
export function resolveEmphasis(inline: Inline, bottom: Delimiter | undefined): void {
  let closer = inline.delimiters
  if (closer === bottom || closer === undefined) return
  closer.next = undefined
  // For each kind of closer, what lies at or below this opener has been looked at in vain.
  const bottoms = new Map<number, Delimiter | undefined>()
  while (closer.previous !== bottom && closer.previous !== undefined) closer = closer.previous
  for (let current: Delimiter | undefined = closer; current !== undefined; ) {
    current = current.canClose ? close(inline, current, bottom, bottoms) : current.next
  }
  inline.delimiters = bottom
  if (bottom) bottom.next = undefined
}

/** Looks for the opener of a closer; gives the delimiter to go on with. */
function close(
  inline: Inline,
  closer: Delimiter,
  bottom: Delimiter | undefined,
  bottoms: Map<number, Delimiter | undefined>,
): Delimiter | undefined {
  const kind = kindOf(closer)
  const limit = bottoms.has(kind) ? bottoms.get(kind) : bottom
  let opener = closer.previous
  while (opener !== undefined && opener !== bottom && opener !== limit && !isPair(opener, closer))
    opener = opener.previous
  const {next} = closer
  if (opener === undefined || opener === bottom || opener === limit) {
    bottoms.set(kind, closer.previous)
    if (!closer.canOpen) remove(closer)
    return next
  }
  opener.next = closer
  closer.previous = opener
  return pair(inline, opener, closer) ? closer : next
}

function kindOf({code, canOpen, length}: Delimiter): number {
  return code * 8 + (code === tilde ? length : (canOpen ? 4 : 0) + (length % 3))
}

/** The rule of three: in `**a*b**` the single star does not close the double one. */
function isPair(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.code !== closer.code || !opener.canOpen) return false
  if (closer.code === tilde) return opener.length === closer.length
  const isDoubtful = opener.canClose || closer.canOpen
  return !isDoubtful || closer.length % 3 === 0 || (opener.length + closer.length) % 3 !== 0
}

/** Cuts the paired marks out; true when the closer has some left. */
function pair(inline: Inline, opener: Delimiter, closer: Delimiter): boolean {
  const isSingle = closer.end - closer.start < 2 || opener.end - opener.start < 2
  const used =
    closer.code !== tilde && isSingle
      ? 1
      : closer.code === asterisk || closer.code === underscore
        ? 2
        : closer.length
  opener.end -= used
  inline.cuts.push({start: opener.end, end: opener.end + used, text: ''})
  inline.cuts.push({start: closer.start, end: closer.start + used, text: ''})
  closer.start += used
  if (opener.start >= opener.end) remove(opener)
  if (closer.start < closer.end) return true
  remove(closer)
  return false
}

function remove(delimiter: Delimiter): void {
  if (delimiter.previous) delimiter.previous.next = delimiter.next
  if (delimiter.next) delimiter.next.previous = delimiter.previous
}
