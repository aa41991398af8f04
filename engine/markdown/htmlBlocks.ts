/** Blocks of HTML, which are not prose. Each kind has its own way to end. */

import {isBlank} from './characters.ts'
import {beginBlock} from './containers.ts'
import {closeLeaf, endsHtml, openLeaf} from './leaves.ts'
import type {Scan} from './scan.ts'
import {scanTag} from './tags.ts'

export function openHtml(scan: Scan): boolean {
  const kind = kindOf(scan)
  if (kind === undefined) return false
  beginBlock(scan)
  openLeaf(scan, 'html')
  scan.htmlEnd = kind.end
  if (kind.end !== '' && endsHtml(scan, scan.next + kind.skip)) closeLeaf(scan)
  return true
}

interface HtmlKind {
  /** What ends the block, in the same line or later; empty for a blank line, `</` for the end tag of raw text. */
  readonly end: string
  /** Characters of the opening that cannot be part of the end: `<!-->` is a whole comment. */
  readonly skip: number
}

const untilBlankLine: HtmlKind = {end: '', skip: 0}

function kindOf(scan: Scan): HtmlKind | undefined {
  const {source, next, lineEnd} = scan
  if (source.startsWith('<!--', next)) return {end: '-->', skip: 2}
  if (scan.mdx) return undefined
  if (source.startsWith('<?', next)) return {end: '?>', skip: 1}
  if (source.startsWith('<![CDATA[', next)) return {end: ']]>', skip: 9}
  const name = tagName(scan)
  if (name === '') return /^<![a-z]/i.test(source.slice(next, next + 3)) ? {end: '>', skip: 2} : undefined
  if (name === 'script' || name === 'pre' || name === 'style' || name === 'textarea') {
    if (source[next + 1] !== '/') return {end: '</', skip: 0}
  } else if (blockNames.has(name)) return untilBlankLine
  return scan.leaf !== 'paragraph' && isWholeLine(source, scanTag(source, next, lineEnd), lineEnd)
    ? untilBlankLine
    : undefined
}

/** The name in `<name` or `</name`, when a blank, `>`, `/>` or nothing follows, as block names need it. */
function tagName({source, next, lineEnd}: Scan): string {
  const start = source[next + 1] === '/' ? next + 2 : next + 1
  const found = /^([a-z][a-z0-9-]*)(?:[ \t>]|\/>|$)/i.exec(source.slice(start, Math.min(lineEnd, start + 40)))
  return found?.[1]?.toLowerCase() ?? (/^[a-z]/i.test(source.charAt(start)) ? '?' : '')
}

function isWholeLine(source: string, end: number, lineEnd: number): boolean {
  if (end < 0) return false
  let at = end
  while (at < lineEnd && isBlank(source.charCodeAt(at))) at++
  return at >= lineEnd
}

const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link ' +
    'main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead ' +
    'title tr track ul'
  ).split(' '),
)
