/** GFM tables: a header row, a row of dashes, and rows until a blank line or another block. */

import {backslash, colon, dash, isBlank, pipe} from './characters.ts'
import {openLeaf} from './leaves.ts'
import {closeParagraph} from './paragraphs.ts'
import type {Scan} from './scan.ts'
import {writeBlock} from './writeBlock.ts'

/** The row of dashes makes the last line of the paragraph above it a header, if it has as many cells. */
export function openTable(scan: Scan): boolean {
  if (scan.leaf !== 'paragraph' || scan.matched < scan.stack.length) return false
  const columns = countColumns(scan)
  if (columns === 0) return false
  const {lines} = scan
  const start = lines[lines.length - 2] ?? 0
  const end = lines[lines.length - 1] ?? 0
  if (cells(scan.source, start, end).length !== columns * 2) return false
  lines.length -= 2
  scan.leaf = 'none'
  if (lines.length > 0) closeParagraph(scan)
  openLeaf(scan, 'table')
  scan.tables++
  scan.tableRow = 0
  writeRow(scan, start, end)
  return true
}

export function readRow(scan: Scan): void {
  scan.tableRow++
  writeRow(scan, scan.next, scan.lineEnd)
}

function writeRow(scan: Scan, start: number, end: number): void {
  const spans = cells(scan.source, start, end)
  for (let i = 0; i < spans.length; i += 2) {
    const cellStart = spans[i] ?? 0
    const cellEnd = spans[i + 1] ?? 0
    const place = {table: scan.tables - 1, row: scan.tableRow, column: i >> 1}
    if (cellEnd > cellStart) writeBlock(scan, 'cell', [cellStart, cellEnd], 0, place)
  }
}

/** Number of columns that `|:--|---|` speaks of, 0 for any other line; it takes a pipe or a colon to be one. */
function countColumns({source, next, lineEnd}: Scan): number {
  let isTable = false
  let columns = 0
  let at = next
  let mayBegin = true
  while (at < lineEnd) {
    const code = source.charCodeAt(at)
    if (isBlank(code)) at++
    else if (code === pipe) {
      if (mayBegin && columns > 0) return 0
      isTable = true
      mayBegin = true
      at++
    } else if (mayBegin && (code === colon || code === dash)) {
      if (code === colon) at++
      const dashes = at
      while (at < lineEnd && source.charCodeAt(at) === dash) at++
      if (at === dashes) return 0
      if (source.charCodeAt(at) === colon && at < lineEnd) at++
      isTable ||= code === colon || source.charCodeAt(at - 1) === colon
      mayBegin = false
      columns++
    } else return 0
  }
  return isTable ? columns : 0
}

/** Starts and ends of the cells of a row, blanks around them left out. A pipe can be written `\|`. */
function cells(source: string, start: number, end: number): readonly number[] {
  const found: number[] = []
  let at = start
  while (at < end && isBlank(source.charCodeAt(at))) at++
  if (source.charCodeAt(at) === pipe) at++
  let from = at
  for (; at < end; at++) {
    const code = source.charCodeAt(at)
    if (code === pipe) {
      pushTrimmed(found, source, from, at)
      from = at + 1
    } else if (code === backslash && at + 1 < end && isEscapable(source.charCodeAt(at + 1))) at++
  }
  while (from < end && isBlank(source.charCodeAt(from))) from++
  if (from < end) pushTrimmed(found, source, from, end)
  return found
}

function isEscapable(code: number): boolean {
  return code === pipe || code === backslash
}

function pushTrimmed(found: number[], source: string, start: number, end: number): void {
  let from = start
  let to = end
  while (from < to && isBlank(source.charCodeAt(from))) from++
  while (to > from && isBlank(source.charCodeAt(to - 1))) to--
  found.push(from, to)
}
