/** Link reference definitions, `[label]: target "title"`, with which a paragraph may begin. */

import {rawText} from '../prose.ts'
import {colon, isBlank, lineFeed, normalLabel, openBracket} from './characters.ts'
import type {Scan} from './scan.ts'
import {labelEnd, targetEnd, titleEnd} from './targets.ts'

/** Takes the definitions off the top of the paragraph being read, and keeps their labels. */
export function dropDefinitions(scan: Scan): void {
  const raw = rawText(scan.source, scan.lines)
  let at = 0
  let lines = 0
  while (raw.charCodeAt(at) === openBracket) {
    const close = labelEnd(raw, at)
    const end = close < 0 ? -1 : definitionEnd(raw, close)
    if (end < 0) break
    scan.labels.add(normalLabel(raw.slice(at + 1, close - 1)))
    for (; at < end; at++) if (raw.charCodeAt(at) === lineFeed) lines++
    if (at >= raw.length) lines++
  }
  if (lines > 0) scan.lines.splice(0, lines * 2)
}

/** Where the next line begins after the definition whose label ends at `start`, -1 when it is none. */
function definitionEnd(raw: string, start: number): number {
  if (raw.charCodeAt(start) !== colon) return -1
  const from = skipSpace(raw, start + 1)
  const target = targetEnd(raw, from)
  if (target < 0 || from >= raw.length) return -1
  const titleStart = skipSpace(raw, target)
  const title = titleStart > target ? titleEnd(raw, titleStart) : -1
  const end = title < 0 ? -1 : lineEnd(raw, title)
  // A second line that is no title after all is text: the definition ends before it.
  return end < 0 ? lineEnd(raw, target) : end
}

/** Blanks and at most one line ending. */
function skipSpace(raw: string, start: number): number {
  let at = skipBlanks(raw, start)
  if (raw.charCodeAt(at) === lineFeed) at = skipBlanks(raw, at + 1)
  return at
}

function skipBlanks(raw: string, start: number): number {
  let at = start
  while (isBlank(raw.charCodeAt(at))) at++
  return at
}

function lineEnd(raw: string, start: number): number {
  const at = skipBlanks(raw, start)
  if (at >= raw.length) return raw.length
  return raw.charCodeAt(at) === lineFeed ? at + 1 : -1
}
