/** The state of a block scan: the line at hand, the containers around it and the leaf that is being read. */

import type {Block, Comment, Format} from '../document.ts'
import {carriageReturn, lineFeed, space, tab} from './characters.ts'

export interface Scan {
  readonly source: string
  readonly format: Format
  readonly mdx: boolean
  readonly blocks: Block[]
  readonly comments: Comment[]
  readonly labels: Set<string>
  /** Open containers, outermost first; the first one is the document. */
  readonly stack: Container[]
  /** How many of them the line at hand goes on with. */
  matched: number
  /** How many of them are block quotes: what stands in there is not our prose. */
  quotes: number
  lists: number
  tables: number

  lineStart: number
  lineEnd: number
  nextLine: number
  /** First character that is not blank after the container markers read so far, and its column. */
  next: number
  nextColumn: number
  /** Column up to which the line belongs to containers; what lies between it and `nextColumn` is indentation. */
  column: number

  leaf: Leaf
  leafStart: number
  leafEnd: number
  /** Content lines of the paragraph being read. */
  lines: number[]
  /** The paragraph is the first thing in its list item, so it may begin with `[x] `. */
  opensItem: boolean
  fenceCode: number
  fenceLength: number
  /** What ends the HTML block being read; empty for a blank line. */
  htmlEnd: string
  tableRow: number

  /** Cached places of markers and line endings, so that looking for them is linear over the file. */
  readonly upcoming: Map<string, number>
  nextReturn: number
  nextFeed: number
}

export type Leaf = 'none' | 'paragraph' | 'indented' | 'fence' | 'math' | 'html' | 'table'

export interface Container {
  readonly kind: 'document' | 'quote' | 'item' | 'footnote' | 'directive'
  /** Columns that a line must be indented by to belong to it. */
  readonly indent: number
  /** Length of a directive's fence. */
  readonly colons: number
  hasContent: boolean
  /** Prose was found in it. */
  hasProse: boolean
  /** The list that its last child is an item of: marker, number and items so far; marker 0 for none. */
  marker: number
  list: number
  items: number
  /** For an item, its own place. */
  readonly place: ItemPlace
}

export interface ItemPlace {
  readonly list: number
  readonly item: number
  readonly depth: number
  readonly ordered: boolean
  readonly parent: number
  readonly parentItem: number
}

/** More containers than this inside each other are a test of our patience, not a document. */
export const deepest = 100

const nowhere: ItemPlace = {list: -1, item: -1, depth: -1, ordered: false, parent: -1, parentItem: -1}

export function newContainer(kind: Container['kind'], indent = 0, colons = 0, place = nowhere): Container {
  return {kind, indent, colons, hasContent: false, hasProse: false, marker: 0, list: -1, items: 0, place}
}

export function openScan(source: string, format: Format): Scan {
  return {
    source,
    format,
    mdx: format === 'mdx',
    blocks: [],
    comments: [],
    labels: new Set(),
    stack: [newContainer('document')],
    matched: 1,
    quotes: 0,
    lists: 0,
    tables: 0,
    lineStart: 0,
    lineEnd: 0,
    nextLine: source.charCodeAt(0) === 0xfeff ? 1 : 0,
    next: 0,
    nextColumn: 0,
    column: 0,
    leaf: 'none',
    leafStart: 0,
    leafEnd: 0,
    lines: [],
    opensItem: false,
    fenceCode: 0,
    fenceLength: 0,
    htmlEnd: '',
    tableRow: 0,
    upcoming: new Map(),
    nextReturn: -1,
    nextFeed: -1,
  }
}

/** Moves to the next line; false when there is none. */
export function advanceLine(scan: Scan): boolean {
  const {source, nextLine: start} = scan
  if (start >= source.length) return false
  // Both are looked for only when passed, or a file with one kind of ending would be searched for the other each time.
  if (scan.nextFeed < start) scan.nextFeed = indexOrEnd(source, '\n', start)
  if (scan.nextReturn < start) scan.nextReturn = indexOrEnd(source, '\r', start)
  const end = Math.min(scan.nextFeed, scan.nextReturn)
  scan.lineStart = start
  scan.lineEnd = end
  scan.nextLine =
    end + (source.charCodeAt(end) === carriageReturn && source.charCodeAt(end + 1) === lineFeed ? 2 : 1)
  scan.column = 0
  skipBlanks(scan, start, 0)
  return true
}

/** Goes back, or on, to the line that begins at `start`. */
export function restartAt(scan: Scan, start: number): void {
  scan.nextLine = start
  scan.nextFeed = -1
  scan.nextReturn = -1
}

function indexOrEnd(source: string, text: string, from: number): number {
  const found = source.indexOf(text, from)
  return found < 0 ? source.length : found
}

/** Goes on to what is not blank, counting columns: a tab reaches to the next multiple of four. */
export function skipBlanks(scan: Scan, from: number, fromColumn: number): void {
  const {source, lineEnd} = scan
  let at = from
  let column = fromColumn
  for (; at < lineEnd; at++) {
    const code = source.charCodeAt(at)
    if (code === space) column++
    else if (code === tab) column += 4 - (column & 3)
    else break
  }
  scan.next = at
  scan.nextColumn = column
}

export function isBlankLine(scan: Scan): boolean {
  return scan.next >= scan.lineEnd
}

/** True from four columns on, where text would be code; MDX knows no such code. */
export function isIndented(scan: Scan): boolean {
  return scan.nextColumn - scan.column >= 4 && !scan.mdx
}

/** The next place of a marker at or after `from`, the length of the source when there is none. */
export function upcoming(scan: Scan, marker: string, from: number): number {
  const known = scan.upcoming.get(marker) ?? -1
  if (known >= from) return known
  const place = indexOrEnd(scan.source, marker, from)
  scan.upcoming.set(marker, place)
  return place
}
