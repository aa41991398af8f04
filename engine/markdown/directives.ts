/** `:::tip[Title]` containers, `::note[Text]{.wide}` leaves and `: definitions` of a term. */

import {colon, isBlank, isLetter, openBrace, openBracket} from './characters.ts'
import {beginBlock, openContainer} from './containers.ts'
import {openLeaf} from './leaves.ts'
import {contentEnd, openParagraph} from './paragraphs.ts'
import {deepest, newContainer, type Scan, skipBlanks} from './scan.ts'
import {writeBlock} from './writeBlock.ts'

export function openDirective(scan: Scan): boolean {
  const {source, next, lineEnd} = scan
  let at = next
  while (at < lineEnd && source.charCodeAt(at) === colon) at++
  const colons = at - next
  if (colons === 1) return openDefinition(scan)
  return colons === 2 ? readLeaf(scan, at) : openContainerDirective(scan, colons, at)
}

/** "Churn" and in the next line ": Customers who left". The marker is no part of the text. */
function openDefinition(scan: Scan): boolean {
  const {source, next, lineEnd} = scan
  const isLazy = scan.leaf === 'paragraph' && scan.matched < scan.stack.length
  if (isLazy || !isBlank(source.charCodeAt(next + 1)) || contentEnd(scan) === next + 1 || next + 1 >= lineEnd)
    return false
  skipBlanks(scan, next + 1, scan.nextColumn + 1)
  openParagraph(scan)
  return true
}

function readLeaf(scan: Scan, nameStart: number): boolean {
  const {source} = scan
  const end = contentEnd(scan)
  const nameEnd = wordEnd(source, nameStart, end)
  if (nameEnd === nameStart) return false
  const label = bracketed(source, nameEnd, end)
  const rest = label ? label[1] + 1 : nameEnd
  if (rest < end && (source.charCodeAt(rest) !== openBrace || source[end - 1] !== '}')) return false
  beginBlock(scan)
  openLeaf(scan, 'none')
  if (label && label[1] > label[0]) writeBlock(scan, 'paragraph', label)
  return true
}

/** Also in the looser forms of VuePress and Docusaurus: `::: tip Read this first`. */
function openContainerDirective(scan: Scan, colons: number, from: number): boolean {
  const {source} = scan
  const end = contentEnd(scan)
  let start = from
  while (start < end && isBlank(source.charCodeAt(start))) start++
  const nameEnd = wordEnd(source, start, end)
  if (nameEnd === start && source.charCodeAt(start) !== openBrace) return false
  if (scan.matched >= deepest) return false
  beginBlock(scan)
  if (nameEnd < end && source.endsWith(':::', end)) {
    // `:::image source="a.png":::` is whole in itself.
    openLeaf(scan, 'none')
    return true
  }
  openContainer(scan, newContainer('directive', 0, colons))
  const title = bracketed(source, nameEnd, end) ?? plainTitle(source, nameEnd, end)
  if (title && title[1] > title[0]) writeBlock(scan, 'paragraph', title)
  return true
}

function wordEnd(source: string, start: number, end: number): number {
  if (start >= end || !isLetter(source.charCodeAt(start))) return start
  let at = start
  while (at < end && /[\w-]/.test(source.charAt(at))) at++
  return at
}

type Range = readonly [start: number, end: number]

/** What stands between `[` here and its `]`. */
function bracketed(source: string, start: number, end: number): Range | undefined {
  if (start >= end || source.charCodeAt(start) !== openBracket) return undefined
  let depth = 0
  for (let at = start; at < end; at++) {
    if (source[at] === '[') depth++
    else if (source[at] === ']' && --depth === 0) return [start + 1, at]
    else if (source[at] === '\\') at++
  }
  return undefined
}

function plainTitle(source: string, start: number, end: number): Range | undefined {
  if (!isBlank(source.charCodeAt(start)) || /[={"]/.test(source.slice(start, end))) return undefined
  let from = start
  while (from < end && isBlank(source.charCodeAt(from))) from++
  return from < end ? [from, end] : undefined
}
