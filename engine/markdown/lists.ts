/** List items: `- `, `* `, `+ `, `1. ` and `1) `. */

import {asterisk, closeParen, dash, dot, isBlank, isDigit, plus} from './characters.ts'
import {beginBlock, openContainer} from './containers.ts'
import {isBlankLine, newContainer, type Scan, skipBlanks} from './scan.ts'
import {innermostItem} from './writeBlock.ts'

export function openItem(scan: Scan): boolean {
  const {source, next, lineEnd} = scan
  const after = markerEnd(source, next)
  if (after < 0 || (after < lineEnd && !isBlank(source.charCodeAt(after)))) return false
  const interrupts = scan.leaf === 'paragraph' && scan.matched === scan.stack.length
  const isNumber = isDigit(source.charCodeAt(next))
  if (interrupts && !mayInterrupt(scan, after, isNumber)) return false
  beginBlock(scan)
  const marker = source.charCodeAt(after - 1)
  const indent = readMarker(scan, after)
  openContainer(scan, newContainer('item', indent, 0, placeItem(scan, marker, isNumber)))
  return true
}

function markerEnd(source: string, start: number): number {
  const code = source.charCodeAt(start)
  if (code === dash || code === asterisk || code === plus) return start + 1
  let at = start
  while (at - start < 9 && isDigit(source.charCodeAt(at))) at++
  const mark = source.charCodeAt(at)
  return at > start && (mark === dot || mark === closeParen) ? at + 1 : -1
}

/** "The year was\n1986. Great." is no list: only an item that says something, from number 1, ends a paragraph. */
function mayInterrupt({source, next, lineEnd}: Scan, after: number, isNumber: boolean): boolean {
  if (isNumber && (after - next !== 2 || source[next] !== '1')) return false
  for (let at = after; at < lineEnd; at++) if (!isBlank(source.charCodeAt(at))) return true
  return false
}

/** Goes behind the marker; gives the indentation that further lines of the item need. */
function readMarker(scan: Scan, after: number): number {
  const offset = scan.nextColumn - scan.column
  const width = after - scan.next
  const column = scan.nextColumn + width
  skipBlanks(scan, after, column)
  const blanks = scan.nextColumn - column
  // Five blanks are one blank and an indented code block.
  const padding = isBlankLine(scan) || (blanks > 4 && !scan.mdx) ? 1 : blanks
  scan.column = Math.min(column + padding, isBlankLine(scan) ? scan.nextColumn : column + padding)
  return offset + width + padding
}

function placeItem(scan: Scan, marker: number, ordered: boolean) {
  const parent = scan.stack.at(-1)
  const around = innermostItem(scan)?.place
  if (parent && parent.marker !== marker) {
    parent.marker = marker
    parent.list = scan.lists++
    parent.items = 0
  }
  const item = parent ? parent.items++ : 0
  const depth = (around?.depth ?? -1) + 1
  return {
    list: parent?.list ?? 0,
    item,
    depth,
    ordered,
    parent: around?.list ?? -1,
    parentItem: around?.item ?? -1,
  }
}
