/** The blocks that hold no further blocks: how code, HTML and maths go on, and what is left to do when a leaf ends. */

import {isBlank} from './characters.ts'
import {collectHtmlComments} from './comments.ts'
import {closeParagraph} from './paragraphs.ts'
import {isBlankLine, type Leaf, type Scan} from './scan.ts'

/** True when the line belongs to the code, HTML or maths at hand. All containers go on. */
export function continueLeaf(scan: Scan): boolean {
  switch (scan.leaf) {
    case 'indented':
      if (isBlankLine(scan) || scan.nextColumn - scan.column >= 4) return true
      scan.leaf = 'none'
      return false
    case 'fence':
    case 'math':
      if (closesFence(scan)) scan.leaf = 'none'
      return true
    case 'html':
      return continueHtml(scan)
    default:
      return false
  }
}

function closesFence(scan: Scan): boolean {
  const {source, next, lineEnd, fenceCode} = scan
  if (source.charCodeAt(next) !== fenceCode || (scan.nextColumn - scan.column >= 4 && !scan.mdx)) return false
  let at = next
  while (at < lineEnd && source.charCodeAt(at) === fenceCode) at++
  if (at - next < scan.fenceLength) return false
  while (at < lineEnd && isBlank(source.charCodeAt(at))) at++
  return at >= lineEnd
}

function continueHtml(scan: Scan): boolean {
  if (scan.htmlEnd === '' && isBlankLine(scan)) {
    closeLeaf(scan)
    return false
  }
  scan.leafEnd = scan.lineEnd
  if (scan.htmlEnd !== '' && endsHtml(scan, scan.next)) closeLeaf(scan)
  return true
}

/** `<pre>` ends at any of its kind: `</script>`, `</style>` …; all others end at one marker such as `-->`. */
export function endsHtml(scan: Scan, from: number): boolean {
  const line = scan.source.slice(from, scan.lineEnd)
  return scan.htmlEnd === '</' ? /<\/(?:script|pre|style|textarea)>/i.test(line) : line.includes(scan.htmlEnd)
}

/** Begins a leaf in the innermost container; what stood there before has been ended. */
export function openLeaf(scan: Scan, leaf: Leaf): void {
  const parent = scan.stack.at(-1)
  scan.opensItem = parent?.kind === 'item' && !parent.hasContent
  if (parent) {
    parent.hasContent = true
    parent.marker = 0
  }
  scan.leaf = leaf
  scan.leafStart = scan.next
  scan.leafEnd = scan.lineEnd
}

export function closeLeaf(scan: Scan): void {
  const {leaf} = scan
  scan.leaf = 'none'
  if (leaf === 'paragraph') closeParagraph(scan)
  else if (leaf === 'html') collectHtmlComments(scan, scan.leafStart, scan.leafEnd)
}
