/** Which blocks an edit has left as they were: those before it and, moved, those after it. */

import type {Block, Document} from './document.ts'

export interface SameBlocks {
  /** How many at the start and at the end are the same. */
  readonly head: number
  readonly tail: number
}

export function sameBlocks(before: Document, now: Document): SameBlocks {
  const shorter = Math.min(before.source.length, now.source.length)
  const start = commonStart(before.source, now.source, shorter)
  const end = commonEnd(before.source, now.source, shorter - start)
  const by = now.source.length - before.source.length
  const fewer = Math.min(before.blocks.length, now.blocks.length)
  let head = 0
  while (head < fewer && isSame(before.blocks[head], now.blocks[head], 0) && endOf(now.blocks[head]) < start)
    head++
  let tail = 0
  while (tail < fewer - head) {
    const [old, one] = [before.blocks.at(-1 - tail), now.blocks.at(-1 - tail)]
    if (!isSame(old, one, by) || startOf(one) <= now.source.length - end) break
    tail++
  }
  return {head, tail}
}

function commonStart(a: string, b: string, most: number): number {
  let same = 0
  while (same + chunk <= most && a.slice(same, same + chunk) === b.slice(same, same + chunk)) same += chunk
  while (same < most && a.charCodeAt(same) === b.charCodeAt(same)) same++
  return same
}

function commonEnd(a: string, b: string, most: number): number {
  const [inA, inB] = [a.length, b.length]
  let same = 0
  while (
    same + chunk <= most &&
    a.slice(inA - same - chunk, inA - same) === b.slice(inB - same - chunk, inB - same)
  )
    same += chunk
  while (same < most && a.charCodeAt(inA - 1 - same) === b.charCodeAt(inB - 1 - same)) same++
  return same
}

/** Long strings are compared at a few gigabytes a second, letters one by one at a fraction of that. */
const chunk = 4096

/** A text that came with the block may be another one; front matter stands at the start, and does not move. */
function isSame(before: Block | undefined, now: Block | undefined, by: number): boolean {
  if (before === undefined || now === undefined || now.prose !== undefined) return false
  if (now.kind === 'meta' && by !== 0) return false
  return (
    before.kind === now.kind &&
    before.start + by === now.start &&
    before.end + by === now.end &&
    before.lines.length === now.lines.length &&
    before.lines.every((at, i) => at + by === now.lines[i])
  )
}

function startOf(block: Block | undefined): number {
  return Math.min(block?.start ?? 0, block?.lines[0] ?? 0)
}

function endOf(block: Block | undefined): number {
  return Math.max(block?.end ?? 0, block?.lines.at(-1) ?? 0)
}
