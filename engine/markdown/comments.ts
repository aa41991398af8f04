/** Collects comments, so that `<!-- customer-lens-disable -->` is found wherever a writer puts it. */

import type {Span} from '../document.ts'
import {rawText, rawToSource} from '../prose.ts'
import {readInline} from './inline.ts'
import {type Scan, upcoming} from './scan.ts'

/** The comments in a stretch of HTML. */
export function collectHtmlComments(scan: Scan, from: number, to: number): void {
  for (let start = upcoming(scan, '<!--', from); start < to; ) {
    const close = upcoming(scan, '-->', start + 4)
    if (close + 3 > to) return
    addComment(scan, start, close + 3, scan.source.slice(start + 4, close))
    start = upcoming(scan, '<!--', close + 3)
  }
}

/** The comments in running text, where `` `<!--` `` in code is none. */
export function collectInlineComments(scan: Scan, lines: readonly number[]): void {
  const start = lines[0] ?? 0
  const end = lines.at(-1) ?? start
  const mayHave = upcoming(scan, '<!--', start) < end || (scan.mdx && upcoming(scan, '/*', start) < end)
  if (!mayHave) return
  const raw = rawText(scan.source, lines)
  readInline(raw, scan.format, scan.labels, (span: Span, text: string) =>
    addComment(scan, rawToSource(lines, span.start), rawToSource(lines, span.end), text),
  )
}

export function addComment(scan: Scan, start: number, end: number, text: string): void {
  scan.comments.push({start, end, text: text.trim()})
}
