/** Adds a block of prose to the document, with its place in the lists around it. */

import type {BlockKind, CellPlace, ListPlace} from '../document.ts'
import {collectInlineComments} from './comments.ts'
import type {Container, Scan} from './scan.ts'

/** Takes over `lines`. What a block quote says is not ours: only comments are looked for in there. */
export function writeBlock(
  scan: Scan,
  kind: BlockKind,
  lines: readonly number[],
  depth = 0,
  cell?: CellPlace,
): void {
  collectInlineComments(scan, lines)
  if (scan.quotes > 0) return
  const start = lines[0] ?? 0
  const end = lines[lines.length - 1] ?? start
  scan.blocks.push({kind, start, end, lines, depth, list: listPlace(scan), cell})
}

function listPlace(scan: Scan): ListPlace | undefined {
  const item = innermostItem(scan)
  if (item === undefined) return undefined
  const first = !item.hasProse
  for (const container of scan.stack) container.hasProse = true
  const {list, item: number, depth, ordered, parent, parentItem} = item.place
  return {list, item: number, depth, ordered, first, parent, parentItem}
}

export function innermostItem({stack}: Scan): Container | undefined {
  for (let i = stack.length - 1; i > 0; i--) if (stack[i]?.kind === 'item') return stack[i]
  return undefined
}
