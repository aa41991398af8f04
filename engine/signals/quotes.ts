/** Block quotes: customers in their own words, where somebody is named who said it. They are no prose, so no rule reads them. */

import type {Document, Span} from '../document.ts'
import {lastUpTo} from '../lines.ts'

export interface Quote extends Span {
  /** The last line, or the line after, says who spoke. */
  readonly isAttributed: boolean
}

export function blockQuotes({source, blocks}: Document): readonly Quote[] {
  if (!source.includes('\n>') && !source.startsWith('>')) return []
  const quotes: Quote[] = []
  const starts = [0, ...blocks.map((block) => block.start)]
  const isProse = (at: number) => (blocks[lastUpTo(starts, at) - 1]?.end ?? 0) > at
  const stretch = /(?:^|\n)((?: {0,3}>[^\n]*(?:\n|$))+)/g
  for (const {index, 0: whole, 1: lines = ''} of source.matchAll(stretch)) {
    const start = index + whole.length - lines.length
    const end = start + lines.trimEnd().length
    // Prose of ours, or code, that happens to begin with ">".
    if (lines.trim().length < 30 || /^ {0,3}> ?(?:\[!|[`$#|])/.test(lines) || isProse(start)) continue
    // "**Note:** …", "**RE: your report**" are notes and letters; "— [Name], [Role]" is a form to fill in.
    if (/^ {0,3}> ?\*\*/.test(lines)) continue
    if (/\[(?:name|role|title|company|customer|quote)\b[^\]\n]*\](?!\()/i.test(lines)) continue
    const attributed = isAttributed(lines, source.slice(end, end + 120))
    // Many write notes and sales talk in block quotes; speech has its marks, and somebody who spoke.
    const isSpeech =
      /^\s*> ?[*_]*["“]/.test(lines) && spoken.test(source.slice(Math.max(0, start - 300), start))
    if (attributed || isSpeech) quotes.push({start, end, isAttributed: attributed})
  }
  return quotes
}

/** "Three nurses, in their own words:" */
const spoken =
  /\b(?:said|told|wrote|asked|reported|mentioned|noted|explained|described|heard from|in (?:their|his|her) own words|quotes?|feedback|participants?|interviewees?|respondents?|testimonials?)\b[^#]*$/i

/** "— Maureen Holt, dispatcher", "Transport manager, 34 vans, Antwerp" as the last line. */
function isAttributed(lines: string, after: string): boolean {
  const texts = lines
    .split('\n')
    .map((line) =>
      line
        .replace(/^ {0,3}> ?/, '')
        .replace(/\]\([^)\s]*\)/g, ']')
        .replace('&mdash;', '—')
        .trim(),
    )
    .filter((line) => line !== '')
  const last = texts.length > 1 ? (texts.at(-1) ?? '') : ''
  const next = after.trim().split('\n')[0] ?? ''
  if (/^[—–-]\s*\p{Lu}/u.test(next)) return true
  if (!/^[—–-]?\s*[*_]*\p{Lu}[^.!?]{3,80}$/u.test(last)) return false
  // A signature without a dash ends letters as well.
  return /^[—–-]/.test(last) || (/["“”]/.test(lines) && /[,—–-]|\p{Lu}\p{Ll}+ \p{Lu}/u.test(last))
}
