/** Scans one block of a document for trigger words. */

import {rawText} from './prose.ts'
import type {Reading} from './reading.ts'
import {type Scan, scan} from './scan.ts'
import type {Triggers} from './triggers.ts'

/** Trigger words in the raw lines; where markup breaks words up, in the prose instead. */
export function scanBlock(reading: Reading, index: number, triggers: Triggers): Scan {
  const {source, blocks} = reading.document
  const lines = blocks[index]?.lines ?? []
  const scanned = () => scan(source, lines, triggers)
  const {memory} = reading
  const raw = memory ? memory.scans(triggers).get(rawText(source, lines), scanned) : scanned()
  if (!raw.broken) return raw
  const {text} = reading.block(index).prose
  return scan(text, [0, text.length], triggers)
}
