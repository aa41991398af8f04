/**
 * What a verdict on a match can depend on beside its block: the headings above, the line that leads into the list, the
 * blocks next to it, how the document is read. Where none of it has changed, neither has the verdict. Equal parts are the
 * same objects, so that a document of eight thousand blocks is compared in a moment.
 */

import {type Context, kindOf} from './context.ts'
import type {LevelOverrides} from './levels.ts'
import type {BlockMemory, Memory} from './memory.ts'
import type {Reading} from './reading.ts'

export interface Around {
  readonly manner: Manner
  readonly kind: ReturnType<typeof kindOf>
  readonly headings: Headings | undefined
  readonly leadIn: BlockMemory | undefined
  readonly before: BlockMemory | undefined
  readonly after: BlockMemory | undefined
}

/** How a document is read as a whole. */
export interface Manner extends Pick<Context, 'profile' | 'youMeans'> {
  readonly marketTalk: ReturnType<Context['marketTalk']>
  readonly levels: LevelOverrides | undefined
}

/** Stands for a heading and all above it: it is another object as soon as one of them is another heading. */
export interface Headings {
  readonly above: Headings | undefined
}

export interface Surroundings {
  readonly of: (block: number) => Around
  /** Whether all around a block is as it was. */
  readonly isSame: (around: Around, block: number) => boolean
}

export function surroundings(
  reading: Reading,
  memory: Memory,
  {profile, youMeans, marketTalk}: Context,
  levels: LevelOverrides | undefined,
): Surroundings {
  const outline = reading.outline()
  const manner = memory.sameManner({profile, youMeans, marketTalk: marketTalk(), levels})
  const count = reading.document.blocks.length
  const at = (block: number) => (block < 0 || block >= count ? undefined : memory.block(block))
  const above: (Headings | undefined)[] = []

  function headings(block: number): Headings | undefined {
    const heading = outline.heading(block)
    if (heading < 0) return undefined
    above[heading] ??= withAbove(memory.block(heading), headings(heading))
    return above[heading]
  }

  return {
    of: (block) => ({
      manner,
      kind: kindOf(reading, block),
      headings: headings(block),
      leadIn: at(outline.leadIn(block)),
      before: at(block - 1),
      after: at(block + 1),
    }),
    isSame: (around, block) =>
      around.manner === manner &&
      around.before === at(block - 1) &&
      around.after === at(block + 1) &&
      around.kind === kindOf(reading, block) &&
      around.headings === headings(block) &&
      around.leadIn === at(outline.leadIn(block)),
  }
}

function withAbove(heading: BlockMemory, above: Headings | undefined): Headings {
  if (heading.headings === undefined || heading.headings.above !== above) heading.headings = {above}
  return heading.headings
}
