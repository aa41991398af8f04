/** Plain text: paragraphs between blank lines, bullets, and headings where they are obvious. */

import type {Block, BlockKind, Comment, Document} from './document.ts'
import {contentEnd} from './markdown/paragraphs.ts'
import {advanceLine, isBlankLine, openScan, type Scan} from './markdown/scan.ts'

export function scanPlainText(source: string): Document {
  const scan = openScan(source, 'text')
  const {blocks, comments, labels} = scan
  const text: Text = {scan, lines: [], blocks, comments}
  while (advanceLine(scan)) readLine(text)
  endParagraph(text)
  return {source, format: 'text', blocks, comments, labels, frontMatter: undefined}
}

interface Text {
  readonly scan: Scan
  lines: number[]
  readonly blocks: Block[]
  readonly comments: Comment[]
}

function readLine(text: Text): void {
  const {scan, lines} = text
  const {next} = scan
  if (isBlankLine(scan)) return endParagraph(text)
  const end = contentEnd(scan)
  const line = scan.source.slice(next, end)
  const isAlone = lines.length === 0
  if (line.startsWith('<!--') && line.endsWith('-->') && line.length >= 7) {
    endParagraph(text)
    text.comments.push({start: next, end, text: line.slice(4, -3).trim()})
  } else if (lines.length === 2 && /^(?:={3,}|-{3,})$/.test(line)) {
    endParagraph(text, 'heading', line.startsWith('=') ? 1 : 2)
  } else if (/^(?:[-=_*] ?){3,}$/.test(line)) {
    endParagraph(text)
  } else {
    readText(text, line, next, end, isAlone)
  }
}

function readText(text: Text, line: string, start: number, end: number, isAlone: boolean): void {
  const hashes = isAlone ? /^(#{1,6})[ \t]+(?=\S)/.exec(line) : null
  const bullet = /^(?:[-*•+]|\d{1,9}[.)])[ \t]+(?=\S)/.exec(line)
  if (hashes) {
    text.lines.push(start + hashes[0].length, end)
    endParagraph(text, 'heading', hashes[1]?.length ?? 1)
  } else if (bullet) {
    endParagraph(text)
    text.lines.push(start + bullet[0].length, end)
  } else {
    text.lines.push(start, end)
  }
}

function endParagraph(text: Text, kind: BlockKind = 'paragraph', depth = 0): void {
  const {lines, scan} = text
  const start = lines[0]
  if (start === undefined) return
  text.lines = []
  const isShout = lines.length === 2 && isCapitals(scan.source.slice(start, lines[1]))
  const end = lines.at(-1) ?? start
  const shape = isShout && depth === 0 ? ({kind: 'heading', depth: 2} as const) : {kind, depth}
  text.blocks.push({...shape, start, end, lines, list: undefined, cell: undefined})
}

/** "OUR GOALS FOR 2025", but neither "OK." nor "KPI: 40 %". */
function isCapitals(line: string): boolean {
  return (
    line.length <= 80 &&
    /^[^\p{Ll}]*$/u.test(line) &&
    /\p{Lu}{2,}.*\p{Lu}{3,}/u.test(line) &&
    !/[.!?:;,]$/.test(line)
  )
}
