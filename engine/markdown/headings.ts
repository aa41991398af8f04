/** `## Headings` and the rules, `---`, that part sections. */

import {hash, isBlank} from './characters.ts'
import {beginBlock} from './containers.ts'
import {openLeaf} from './leaves.ts'
import {contentEnd} from './paragraphs.ts'
import type {Scan} from './scan.ts'
import {writeBlock} from './writeBlock.ts'

export function openHeading(scan: Scan): boolean {
  const {source, next, lineEnd} = scan
  let start = next
  while (start < lineEnd && source.charCodeAt(start) === hash) start++
  const depth = start - next
  if (depth > 6 || (start < lineEnd && !isBlank(source.charCodeAt(start)))) return false
  while (start < lineEnd && isBlank(source.charCodeAt(start))) start++
  const end = withoutClosing(source, start, Math.max(start, contentEnd(scan)))
  beginEmpty(scan)
  if (end > start) writeBlock(scan, 'heading', [start, end], depth)
  return true
}

/** `## Goals ##` is "Goals", `## C#` is "C#". */
function withoutClosing(source: string, start: number, end: number): number {
  let at = end
  while (at > start && source.charCodeAt(at - 1) === hash) at--
  if (at === end || (at > start && !isBlank(source.charCodeAt(at - 1)))) return end
  while (at > start && isBlank(source.charCodeAt(at - 1))) at--
  return at
}

/** Three or more of `*`, `-` or `_`, and nothing else. */
export function openRule(scan: Scan): boolean {
  const {source, next, lineEnd} = scan
  const code = source.charCodeAt(next)
  let count = 0
  for (let at = next; at < lineEnd; at++) {
    const other = source.charCodeAt(at)
    if (other === code) count++
    else if (!isBlank(other)) return false
  }
  if (count < 3) return false
  beginEmpty(scan)
  return true
}

/** A leaf of one line: it ends what was before it and has itself nothing to end. */
function beginEmpty(scan: Scan): void {
  beginBlock(scan)
  openLeaf(scan, 'none')
}
