/** Block quotes, list items, footnotes and `:::` directives: which go on with a line, and how they end. */

import {colon, greaterThan, isBlank} from './characters.ts'
import {closeLeaf} from './leaves.ts'
import {type Container, isBlankLine, isIndented, type Scan, skipBlanks} from './scan.ts'

/** Sets `matched`; false when the line is used up because it closes a directive. */
export function continueContainers(scan: Scan): boolean {
  const {stack} = scan
  let matched = 1
  for (; matched < stack.length; matched++) {
    const container = stack[matched]
    if (container === undefined) break
    if (container.kind === 'directive' && closesDirective(scan, matched)) {
      closeContainers(scan, matched)
      return false
    }
    if (!continues(scan, container)) break
  }
  scan.matched = matched
  return true
}

function continues(scan: Scan, container: Container): boolean {
  switch (container.kind) {
    case 'quote':
      return readQuoteMarker(scan)
    case 'item':
      return isBlankLine(scan) ? container.hasContent : consumeIndent(scan, container.indent)
    case 'footnote':
      return isBlankLine(scan) || consumeIndent(scan, container.indent)
    default:
      return true
  }
}

function consumeIndent(scan: Scan, indent: number): boolean {
  if (scan.nextColumn - scan.column < indent) return false
  scan.column += indent
  return true
}

/** `>` and the blank after it. */
export function readQuoteMarker(scan: Scan): boolean {
  if (isIndented(scan) || scan.source.charCodeAt(scan.next) !== greaterThan || isBlankLine(scan)) return false
  const column = scan.nextColumn + 1
  skipBlanks(scan, scan.next + 1, column)
  scan.column = scan.nextColumn > column ? column + 1 : column
  return true
}

/** A line of colons closes the innermost directive that has no longer fence. */
function closesDirective(scan: Scan, index: number): boolean {
  const {source, stack, next, lineEnd} = scan
  if (source.charCodeAt(next) !== colon || isIndented(scan)) return false
  let at = next
  while (at < lineEnd && source.charCodeAt(at) === colon) at++
  const colons = at - next
  while (at < lineEnd && isBlank(source.charCodeAt(at))) at++
  if (at < lineEnd || colons < (stack[index]?.colons ?? 0)) return false
  return !stack.some((inner, i) => i > index && inner.kind === 'directive' && inner.colons <= colons)
}

/** Makes room for a new block: ends the containers that did not go on, and the paragraph or table before it. */
export function beginBlock(scan: Scan): void {
  closeContainers(scan, scan.matched)
  closeLeaf(scan)
}

export function openContainer(scan: Scan, container: Container): void {
  const parent = scan.stack.at(-1)
  if (parent) {
    parent.hasContent = true
    if (container.kind !== 'item') parent.marker = 0
  }
  scan.stack.push(container)
  scan.matched = scan.stack.length
  if (container.kind === 'quote') scan.quotes++
}

export function closeContainers(scan: Scan, keep: number): void {
  const {stack} = scan
  if (stack.length <= keep) return
  closeLeaf(scan)
  for (let i = keep; i < stack.length; i++) if (stack[i]?.kind === 'quote') scan.quotes--
  stack.length = keep
}
