/** Scans one block of a document for trigger words. */

import type {Reading} from './reading.ts'
import {type Scan, scan} from './scan.ts'
import type {Triggers} from './triggers.ts'

export function scanBlock(reading: Reading, index: number, triggers: Triggers): Scan {
  const scans = reading.memory?.block(index).scans
  const known = scans?.get(triggers)
  if (known !== undefined) return known
  const scanned = scanLines(reading, index, triggers)
  scans?.set(triggers, scanned)
  return scanned
}

/** Trigger words in the raw lines; where markup breaks words up, in the prose instead. */
function scanLines(reading: Reading, index: number, triggers: Triggers): Scan {
  const {source, blocks} = reading.document
  const raw = scan(source, blocks[index]?.lines ?? [], triggers)
  if (!raw.broken) return raw
  const {text} = reading.block(index).prose
  return scan(text, [0, text.length], triggers)
}
