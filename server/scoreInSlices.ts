/** The score of a document, in slices between which others get their turn; only what has changed is read again. */

import {
  blockMemory,
  type Memory,
  openMemory,
  openReading,
  readDocument,
  type Score,
  type Scorer,
} from '../engine/index.ts'
import type {Checkup} from './checks.ts'
import {pause} from './pause.ts'
import {slices} from './slices.ts'

/** `isWarm`: most of the words are remembered, so that it is quick. Undefined when `isGone` says so meanwhile. */
export async function scoreInSlices(
  {document, options: {path, youMeans}, all}: Checkup,
  scorer: Scorer,
  memory: Memory,
  isWarm: boolean,
  isGone: () => boolean,
): Promise<Score | undefined> {
  const options = {path, ...(youMeans ? {youMeans} : {})}
  memory.turn(document)
  const still = {...memory, turn: () => {}}
  // A slice has blocks of its own.
  const loose = {...still, block: blockMemory}
  // What the slices say of the words is remembered; where the words stand is worked out at the end.
  const {source, format} = document
  if (!isWarm)
    for (const slice of slices(source, sliceSize)) {
      scorer.score(openReading(readDocument(slice, format), loose), all, options)
      await pause()
      if (isGone()) return undefined
    }
  return scorer.score(openReading(document, still), all, options)
}

/** In UTF-16 units; takes a few milliseconds once the program is warm. */
const sliceSize = 10_000

/** Shares sentences and their grammar with the check of the document; what is found in them is its own. */
export function scoringMemory(ofCheck: Memory): Memory {
  const own = openMemory()
  return {
    ...own,
    prose: {get: (text, work) => own.prose.get(text, () => ofCheck.prose.get(text, work))},
  }
}
