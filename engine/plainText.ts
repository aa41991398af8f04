/** Plain text: paragraphs between blank lines, bullets, and headings where they are obvious. */

import type {BlockKind, Document, ListPlace} from './document.ts'
import {addComment} from './markdown/comments.ts'
import {contentEnd} from './markdown/paragraphs.ts'
import {advanceLine, isBlankLine, openScan, type Scan} from './markdown/scan.ts'

export function scanPlainText(source: string): Document {
  const scan = openScan(source, 'text')
  const text: Text = {scan, bullet: '', item: -1}
  while (advanceLine(scan)) readLine(text)
  endBlock(text)
  const {blocks, comments, labels} = scan
  return {source, format: 'text', blocks, comments, labels, frontMatter: undefined}
}

interface Text {
  readonly scan: Scan
  /** What the block being read began with; empty for no bullet. */
  bullet: string
  /** Number of that item in its list. */
  item: number
}

function readLine(text: Text): void {
  const {scan} = text
  const end = contentEnd(scan)
  const line = scan.source.slice(scan.next, end)
  if (isBlankLine(scan) || /^(?:[-=_*] ?){4,}$/.test(line)) {
    if (isUnderline(scan, line)) endBlock(text, 'heading', line.startsWith('=') ? 1 : 2)
    else endBlock(text)
  } else if (line.length >= 7 && line.startsWith('<!--') && line.endsWith('-->')) {
    endBlock(text)
    addComment(scan, scan.next, end, line.slice(4, -3))
  } else {
    readText(text, line, end)
  }
}

function isUnderline({lines}: Scan, line: string): boolean {
  return lines.length === 2 && /^(?:=+|-+)$/.test(line)
}

function readText(text: Text, line: string, end: number): void {
  const {scan} = text
  const hashes = scan.lines.length === 0 ? /^(#{1,6})[ \t]+(?=\S)/.exec(line) : null
  const bullet = /^(?:([-*•+])|\d{1,9}([.)]))[ \t]+(?=\S)/.exec(line)
  if (hashes) {
    scan.lines.push(scan.next + hashes[0].length, end)
    endBlock(text, 'heading', hashes[1]?.length ?? 1)
  } else if (bullet) {
    endBlock(text)
    beginItem(text, bullet[1] ?? bullet[2] ?? '')
    scan.lines.push(scan.next + bullet[0].length, end)
  } else {
    scan.lines.push(scan.next, end)
  }
}

/** Items belong to one list while nothing else comes between and the bullets look alike. */
function beginItem(text: Text, bullet: string): void {
  const before = text.scan.blocks.at(-1)?.list
  const goesOn = before !== undefined && text.bullet === bullet
  text.item = goesOn ? before.item + 1 : 0
  if (!goesOn) text.scan.lists++
  text.bullet = bullet
}

function endBlock(text: Text, kind: BlockKind = 'paragraph', depth = 0): void {
  const {scan} = text
  const {lines, source} = scan
  const start = lines[0]
  if (start === undefined) return
  scan.lines = []
  const isHeading =
    kind === 'paragraph' && text.item < 0 && lines.length === 2 && isCapitals(source.slice(start, lines[1]))
  const shape = isHeading ? ({kind: 'heading', depth: 2} as const) : {kind, depth}
  const list = depth > 0 ? undefined : listPlace(text)
  scan.blocks.push({...shape, start, end: lines.at(-1) ?? start, lines, list, cell: undefined})
  text.item = -1
}

function listPlace({scan, bullet, item}: Text): ListPlace | undefined {
  if (item < 0) return undefined
  const ordered = bullet === '.' || bullet === ')'
  return {list: scan.lists - 1, item, depth: 0, ordered, first: true, parent: -1, parentItem: -1}
}

/** "OUR GOALS FOR 2025", but neither "OK" nor "KPI: 40 %." */
function isCapitals(line: string): boolean {
  return line.length <= 80 && !/\p{Ll}|[.!?:;,]$/u.test(line) && /\p{Lu}{2}.*\p{Lu}{3}/u.test(line)
}
