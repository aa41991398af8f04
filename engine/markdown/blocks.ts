/** Finds the blocks of prose in Markdown, line by line: first the containers that go on, then what begins, then text. */

import type {Document, Format} from '../document.ts'
import {closeContainers, continueContainers} from './containers.ts'
import {readFrontMatter} from './frontMatter.ts'
import {closeLeaf, continueLeaf} from './leaves.ts'
import {addLine, openParagraph} from './paragraphs.ts'
import {advanceLine, isBlankLine, openScan, type Scan} from './scan.ts'
import {openBlocks} from './starts.ts'
import {readRow} from './tables.ts'

export function scanBlocks(source: string, format: Format): Document {
  const scan = openScan(source, format)
  const frontMatter = readFrontMatter(scan)
  while (advanceLine(scan)) readLine(scan)
  closeContainers(scan, 0)
  const {blocks, comments, labels} = scan
  return {source, format, blocks, comments, labels, frontMatter}
}

function readLine(scan: Scan): void {
  if (!continueContainers(scan)) return
  if (scan.matched === scan.stack.length) {
    if (continueLeaf(scan)) return
  } else if (scan.leaf !== 'paragraph') {
    closeContainers(scan, scan.matched)
  }
  if (openBlocks(scan)) return
  if (isBlankLine(scan)) {
    closeContainers(scan, scan.matched)
    closeLeaf(scan)
  } else if (scan.leaf === 'paragraph') {
    // Also when containers are missing: a paragraph may go on lazily, without its `>`.
    addLine(scan)
  } else if (scan.leaf === 'table') {
    readRow(scan)
  } else {
    openParagraph(scan)
  }
}
