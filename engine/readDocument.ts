/** Reads a file of one of our formats: first only where its prose stands, then, block by block, what it says. */

import type {Block, Document, Format, Prose} from './document.ts'
import {scanBlocks} from './markdown/blocks.ts'
import {readInline} from './markdown/inline.ts'
import {metaCuts} from './markdown/meta.ts'
import {scanPlainText} from './plainText.ts'
import {type Cut, rawText, writeProse} from './prose.ts'

export {toSource} from './prose.ts'

/** Finds the blocks of prose. Looks at structure only, so it is fast, and takes any string. */
export function readDocument(source: string, format: Format): Document {
  return format === 'text' ? scanPlainText(source) : scanBlocks(source, format)
}

/** Reads one block of that document as a person reads it: `**pro**ducts &amp; co` is "products & co". */
export function readProse(document: Document, block: Block): Prose {
  if (block.prose) return block.prose
  const raw = rawText(document.source, block.lines)
  return writeProse(document.source, block.lines, raw, cutsOf(document, block, raw))
}

function cutsOf(document: Document, block: Block, raw: string): readonly Cut[] {
  if (block.kind === 'meta') return metaCuts(document.source, block, raw)
  return readInline(raw, document.format, document.labels)
}
