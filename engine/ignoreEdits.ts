/** Puts an ignore comment where a finding stands, in the comment syntax of the document. */

import type {Block, Document} from './document.ts'
import type {Edit} from './edits.ts'
import type {Finding} from './finding.ts'

/**
 * One comment at the end of each line that the finding stands for: there it is no block of its own, so lists, tables and
 * headings stay what they are. In plain text, where only a line of its own is a comment, it goes before the paragraph.
 * Empty where no comment can stand: front matter has none of ours.
 */
export function ignoreEdits(
  document: Document,
  {rule, places, ...span}: Finding,
  reason: string,
): readonly Edit[] {
  const spots = (places ?? [span]).flatMap(({start}) => spotFor(document, start) ?? [])
  const inserted = (at: number): Edit => ({start: at, end: at, text: commentFor(document, rule, reason)})
  return [...new Set(spots)].sort((a, b) => a - b).map(inserted)
}

function spotFor({blocks, source, format}: Document, at: number): number | undefined {
  const block = blocks.find(({start, end}) => start <= at && at < end)
  if (block === undefined || block.kind === 'meta') return undefined
  if (format !== 'text') return lineEnd(block, source, at)
  const before = source.slice(0, block.lines[0])
  return before.length - (/[^\r\n]*$/.exec(before.slice(-200))?.[0].length ?? 0)
}

/** Where the content of the line ends: before the `|` of a cell, the closing `#` of a heading, the blanks of a hard break. */
function lineEnd({lines}: Block, source: string, at: number): number | undefined {
  for (let i = 1; i < lines.length; i += 2) {
    const end = lines[i] ?? 0
    if (at < end) return source[end - 1] === '\\' ? end - 1 : end
  }
  return undefined
}

function commentFor({format, source}: Document, rule: string, reason: string): string {
  // What would end the comment is taken apart.
  const said = reason.replace(/\s+/g, ' ').trim().replaceAll('-->', '-- >').replaceAll('*/', '* /')
  const what = `${rule}${said === '' ? '' : `: ${said}`}`
  if (format === 'mdx') return ` {/* customer-lens-ignore ${what} */}`
  if (format === 'markdown') return ` <!-- customer-lens-ignore ${what} -->`
  return `<!-- customer-lens-ignore-next ${what} -->${/\r\n?|\n/.exec(source)?.[0] ?? '\n'}`
}
