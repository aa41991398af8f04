/** Who acts in each clause: the subject of each finite verb, for editors that show it. */

import type {Document, Span} from './document.ts'
import {toSource} from './readDocument.ts'
import {openReading} from './reading.ts'

/** A verb group and the subject that it belongs to, as they stand in the source. */
export interface Actor {
  readonly verb: Span
  readonly subject: Span
  /** The head of the subject: "customers" of "our largest customers". */
  readonly name: string
  readonly passive: boolean
}

/** For the blocks that touch a stretch of the source. */
export function actorsIn(document: Document, {start, end}: Span): readonly Actor[] {
  const reading = openReading(document)
  return document.blocks.flatMap((block, index) => {
    if (block.end < start || block.start > end || block.kind === 'meta') return []
    const {prose, sentences} = reading.block(index)
    return sentences.flatMap(({words, grammar}) => {
      const {groups, phrases} = grammar()
      return groups.flatMap((group): readonly Actor[] => {
        const subject = phrases[group.subject]
        const [first, last] = [words[subject?.start ?? -1], words[(subject?.end ?? 0) - 1]]
        const [verb, verbEnd] = [words[group.start], words[group.end - 1]]
        const head = words[subject?.head ?? -1]
        if (!first || !last || !verb || !verbEnd || !head) return []
        return [
          {
            verb: toSource(prose, verb.start, verbEnd.end),
            subject: toSource(prose, first.start, last.end),
            name: head.text,
            passive: group.passive,
          },
        ]
      })
    })
  })
}
