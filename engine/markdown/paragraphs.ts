/** Paragraphs, and the headings that are paragraphs with a line drawn under them. */

import {equals, isBlank, openBracket} from './characters.ts'
import {beginBlock} from './containers.ts'
import {dropDefinitions} from './definitions.ts'
import {openLeaf} from './leaves.ts'
import type {Scan} from './scan.ts'
import {writeBlock} from './writeBlock.ts'

export function openParagraph(scan: Scan): void {
  beginBlock(scan)
  openLeaf(scan, 'paragraph')
  scan.lines = [scan.next, contentEnd(scan)]
}

export function addLine(scan: Scan): void {
  scan.lines.push(scan.next, contentEnd(scan))
}

/** Where the line ends, blanks not counted. */
export function contentEnd({source, next, lineEnd}: Scan): number {
  let end = lineEnd
  while (end > next && isBlank(source.charCodeAt(end - 1))) end--
  return end
}

export function closeParagraph(scan: Scan): void {
  if (scan.source.charCodeAt(scan.lines[0] ?? 0) === openBracket) {
    dropDefinitions(scan)
    if (scan.opensItem && scan.lines.length > 0) dropTaskMarker(scan)
  }
  if (scan.lines.length > 0) writeBlock(scan, 'paragraph', scan.lines)
}

/** `- [x] Ask three customers` is about asking. */
function dropTaskMarker(scan: Scan): void {
  const {source, lines} = scan
  const start = lines[0] ?? 0
  const end = lines[1] ?? 0
  const mark = source.charAt(start + 1)
  if (source[start] !== '[' || source[start + 2] !== ']' || !' xX\t'.includes(mark) || end < start + 3) return
  if (start + 3 === end) {
    if (lines.length > 2) lines.splice(0, 2)
    return
  }
  if (!isBlank(source.charCodeAt(start + 3))) return
  let at = start + 3
  while (at < end && isBlank(source.charCodeAt(at))) at++
  lines[0] = at
}

/** `=====` or `-----` right under a paragraph makes it a heading. */
export function underline(scan: Scan): boolean {
  const {source, next, lineEnd} = scan
  if (scan.leaf !== 'paragraph' || scan.matched < scan.stack.length) return false
  const code = source.charCodeAt(next)
  let at = next
  while (at < lineEnd && source.charCodeAt(at) === code) at++
  while (at < lineEnd && isBlank(source.charCodeAt(at))) at++
  if (at < lineEnd) return false
  if (source.charCodeAt(scan.lines[0] ?? 0) === openBracket) dropDefinitions(scan)
  scan.leaf = 'none'
  // After nothing but link definitions the line underlines nothing.
  if (scan.lines.length === 0) return false
  writeBlock(scan, 'heading', scan.lines, code === equals ? 1 : 2)
  return true
}
