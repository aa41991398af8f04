/** Where each block stands: the headings above it, its list or table, the line that leads into that. */

import type {Block} from './document.ts'

/** First block, and the one after the last. */
export type BlockRange = readonly [first: number, after: number]

export interface Outline {
  /** Index of the nearest heading above a block that is not deeper, -1 for none. */
  readonly heading: (block: number) => number
  /** Indices of the headings above a block, innermost first. A heading stands under the ones above it. */
  readonly headings: (block: number) => readonly number[]
  /** The paragraph right before the list or table that a block is in, -1 for none. */
  readonly leadIn: (block: number) => number
  /** The stretch under the same heading, the heading included. */
  readonly section: (block: number) => BlockRange
  /** The outermost list, or the table, around a block; the block alone outside of both. */
  readonly list: (block: number) => BlockRange
}

/** Everything is worked out in one pass, so that asking for each block of a long list stays cheap. */
export function outline(blocks: readonly Block[]): Outline {
  const parents = headingParents(blocks)
  const sections = ranges(blocks, (block) => block.kind === 'heading')
  const groups = ranges(blocks, startsGroup)
  const range = (all: readonly BlockRange[], block: number): BlockRange => all[block] ?? [block, block + 1]
  return {
    heading: (block) => parents[block] ?? -1,
    headings: (block) => {
      const found: number[] = []
      for (let at = parents[block] ?? -1; at >= 0; at = parents[at] ?? -1) found.push(at)
      return found
    },
    leadIn: (block) => {
      const before = range(groups, block)[0] - 1
      return isGrouped(blocks[block]) && blocks[before]?.kind === 'paragraph' ? before : -1
    },
    section: (block) => range(sections, block),
    list: (block) => range(groups, block),
  }
}

/** For each block the nearest heading above it that is not deeper. */
function headingParents(blocks: readonly Block[]): readonly number[] {
  const open: number[] = []
  return blocks.map((block, i) => {
    if (block.kind !== 'heading') return open.at(-1) ?? -1
    while (open.length > 0 && (blocks[open.at(-1) ?? 0]?.depth ?? 0) >= block.depth) open.pop()
    const parent = open.at(-1) ?? -1
    open.push(i)
    return parent
  })
}

/** Cuts the blocks at those that start something new; gives each block the range it fell into. */
function ranges(
  blocks: readonly Block[],
  starts: (block: Block, before: Block | undefined) => boolean,
): readonly BlockRange[] {
  const found: BlockRange[] = []
  for (let first = 0; first < blocks.length; ) {
    let after = first + 1
    for (
      let block = blocks[after];
      block !== undefined && !starts(block, blocks[after - 1]);
      block = blocks[++after]
    );
    const range: BlockRange = [first, after]
    for (; first < after; first++) found.push(range)
  }
  return found
}

function isGrouped(block: Block | undefined): boolean {
  return block?.list !== undefined || block?.cell !== undefined
}

function startsGroup(block: Block, before: Block | undefined): boolean {
  if (block.cell !== undefined) return block.cell.table !== before?.cell?.table
  if (block.list === undefined || block.kind === 'heading') return true
  if (before?.list === undefined || before.kind === 'heading') return true
  return (
    block.list.depth === 0 &&
    block.list.list !== before.list.list &&
    block.list.item === 0 &&
    block.list.first
  )
}
