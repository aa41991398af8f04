/** What MDX has instead of HTML: tags and `{expressions}` that fill their lines, and modules' imports and exports. */

import {bracesEnd} from './braces.ts'
import {isBlank, lessThan, openBrace} from './characters.ts'
import {addComment} from './comments.ts'
import {beginBlock} from './containers.ts'
import {openLeaf} from './leaves.ts'
import type {Scan} from './scan.ts'
import {scanJsxTag} from './tags.ts'

/** Tags and expressions with nothing beside them; `<B>Products</B> help.` is a paragraph. */
export function openMdx(scan: Scan): boolean {
  const {source, next} = scan
  if (next < (scan.upcoming.get('beside text') ?? 0)) return false
  const parts: number[] = []
  let at = next
  for (
    let code = source.charCodeAt(at);
    code === lessThan || code === openBrace;
    code = source.charCodeAt(at)
  ) {
    const end = code === lessThan ? scanJsxTag(source, at, limit(scan)) : bracesEnd(source, at, limit(scan))
    if (end < 0) return giveUp(scan, source[at + 1] === '!' ? 'nothing' : 'unclosed', source.length)
    parts.push(at, end)
    at = end
    while (isBlank(source.charCodeAt(at))) at++
  }
  if (at < source.length && source[at] !== '\n' && source[at] !== '\r') return giveUp(scan, 'beside text', at)
  beginBlock(scan)
  openLeaf(scan, 'none')
  for (let i = 0; i < parts.length; i += 2) collectComment(scan, parts[i] ?? 0, parts[i + 1] ?? 0)
  resumeAt(scan, at)
  return true
}

/** Remembers why, so that a search in vain is not made again for each line. */
function giveUp(scan: Scan, reason: 'unclosed' | 'beside text' | 'nothing', upTo: number): false {
  scan.upcoming.set(reason, upTo)
  return false
}

/** Once something stays open to the very end, tags may only reach so far: the file is broken. */
function limit({upcoming, next, source}: Scan): number {
  return upcoming.has('unclosed') ? Math.min(next + 100, source.length) : source.length
}

/** `{/* customer-lens-disable *\/}` */
function collectComment(scan: Scan, start: number, end: number): void {
  const inner = scan.source.slice(start + 1, end - 1).trim()
  if (scan.source[start] === '{' && isComment(inner)) addComment(scan, start, end, inner.slice(2, -2))
}

export function isComment(expression: string): boolean {
  return expression.startsWith('/*') && expression.indexOf('*/', 2) === expression.length - 2
}

const moduleLine =
  /^(?:import\b.*(?:['"]|\{\s*$)|export\s+(?:default|const|let|var|function|class|async|type|interface|[{*]))/

/** `import` and `export` at the left edge, to the next blank line outside of all brackets. */
export function openModule(scan: Scan): boolean {
  const {source, next, lineStart, lineEnd} = scan
  const isCandidate = source.startsWith('import', next) || source.startsWith('export', next)
  if (!isCandidate || next !== lineStart || scan.stack.length > 1 || scan.leaf === 'paragraph') return false
  if (!moduleLine.test(source.slice(next, lineEnd))) return false
  beginBlock(scan)
  openLeaf(scan, 'none')
  resumeAt(scan, moduleEnd(source, next))
  return true
}

function moduleEnd(source: string, start: number): number {
  let depth = 0
  let isTemplate = false
  let isBlankSoFar = false
  for (let at = start; at < source.length; at++) {
    const character = source.charAt(at)
    if (character === '\n' || (character === '\r' && source[at + 1] !== '\n')) {
      if (isBlankSoFar && depth <= 0 && !isTemplate) return at
      isBlankSoFar = true
    } else if (!/\s/.test(character)) isBlankSoFar = false
    if (character === '`') isTemplate = !isTemplate
    else if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
  }
  return source.length
}

/** Goes on with the line after the one that holds `at`. */
function resumeAt(scan: Scan, at: number): void {
  if (at <= scan.lineEnd) return
  const {source} = scan
  let end = at
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++
  scan.nextLine = end + (source[end] === '\r' && source[end + 1] === '\n' ? 2 : 1)
}
