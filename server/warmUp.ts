/**
 * Practice for the program: V8 makes code fast that has run often. After the first check of a long document, while its writer
 * still reads, pieces of it are checked again and thrown away, so that the first keystrokes are as quick as later ones.
 */

import {check, openMemory, openReading, readDocument} from '../engine/index.ts'
import type {Checkup} from './checks.ts'
import {pause} from './pause.ts'
import {slices} from './slices.ts'

export interface WarmUp {
  /** A document has been checked; the first long one is practised on. */
  readonly after: (checkup: Checkup) => void
}

export function openWarmUp(): WarmUp {
  let isDone = false
  /** When the last check came; practice never stands in the way of the next. */
  let last = 0
  return {
    after: (checkup) => {
      last = performance.now()
      if (isDone || checkup.document.source.length < worthwhile) return
      isDone = true
      void practise(checkup, () => performance.now() - last < rest)
    },
  }
}

async function practise({document, lens, options}: Checkup, isBusy: () => boolean): Promise<void> {
  const pieces = slices(document.source.slice(0, most), pieceSize)
  let spent = 0
  for (let i = 0; spent < enough && pieces.length > 0; i++) {
    await pause(isBusy() ? rest : 0)
    if (isBusy()) continue
    const start = performance.now()
    const piece = readDocument(pieces[i % pieces.length] ?? '', document.format)
    const memory = openMemory()
    // As a document is opened, and as it is checked again after a keystroke.
    for (let turn = 0; turn < 2; turn++) check(piece, lens, options, openReading(piece, memory))
    spent += performance.now() - start
  }
}

/** In UTF-16 units: shorter documents are checked in a few milliseconds from the first time. */
const worthwhile = 5000

/** What a keystroke may have to wait for. */
const pieceSize = 4000
const most = 100_000

/** Milliseconds of the processor. */
const enough = 1000

/** Milliseconds without a check. */
const rest = 40
