/** What an editor keeps between two checks of a document: blocks are neither read nor judged again while nothing they depend on changes. */

import {sameBlocks} from './aligned.ts'
import type {Around, Headings, Manner} from './around.ts'
import type {Block, Document, Prose, Span} from './document.ts'
import type {Suggestion} from './finding.ts'
import type {Found} from './found.ts'
import type {Match} from './pattern/matchPattern.ts'
import type {Scan} from './scan.ts'
import type {Search} from './searches.ts'
import type {Sentence} from './sentence.ts'
import type {Triggers} from './triggers.ts'

/** Belongs to one lens and one document. What it keeps follows from the text or is kept with all it depends on: a check with it equals one without. */
export interface Memory {
  /** The next version: what is known of a block goes on with it until its lines change. */
  readonly turn: (document: Document) => void
  /** Of the version at hand, by the number of the block. */
  readonly block: (index: number) => BlockMemory
  /** By the prose of a block, wherever it stands. */
  readonly prose: Kept<Remembered>
  readonly looked: WeakMap<Sentence, Looked>
  /** The manner of the version before where this one is read in the same. */
  readonly sameManner: (now: Manner) => Manner
}

export interface BlockMemory {
  readonly scans: Map<Triggers, Scan>
  /** Roles that the block gives to its section. */
  readonly roles: Map<'heading' | 'leadIn', readonly string[]>
  readonly suggested: Map<Match, Map<Search, SuggestedBefore>>
  read?: ReadBefore
  judged?: Judged | undefined
  /** As a heading: it with all above it. */
  headings?: Headings
}

/** What was found in a block, and what was around it then. */
export interface Judged {
  readonly around: Around
  readonly found: readonly Found[]
}

/** What was offered for a match, and where its block stood then. */
export interface SuggestedBefore {
  readonly start: number
  readonly suggestions: readonly Suggestion[]
}

/** A block as it was read, and where it stood then. */
export interface ReadBefore {
  readonly start: number
  readonly prose: Prose
  readonly remembered: Remembered
}

/** What patterns have found in a sentence. */
export interface Looked {
  /** Numbers of the conditions whose words are all there. */
  readonly hits: ReadonlySet<number>
  readonly matches: Map<string, readonly Match[]>
}

export interface Remembered {
  readonly sentences: readonly Sentence[]
  readonly quotations: () => readonly Span[]
}

export interface Kept<Value> {
  readonly get: (key: string, work: () => Value) => Value
}

export function openMemory(): Memory {
  const prose = keep<Remembered>()
  let last: Document | undefined
  let manner: Manner | undefined
  let blocks: (BlockMemory | undefined)[] = []
  return {
    turn: (document) => {
      prose.turn()
      blocks = last === undefined ? [] : moved(blocks, last, document)
      last = document
    },
    block: (index) => (blocks[index] ??= blockMemory()),
    prose,
    looked: new WeakMap(),
    sameManner: (now) => {
      if (manner === undefined || !isSameManner(manner, now)) manner = now
      return manner
    },
  }
}

function isSameManner(a: Manner, b: Manner): boolean {
  return (Object.keys(a) as readonly (keyof Manner)[]).every((key) => a[key] === b[key])
}

/** Of a block nobody has looked at. */
export function blockMemory(): BlockMemory {
  return {scans: new Map(), roles: new Map(), suggested: new Map()}
}

/** Moves what is known to where the blocks stand now. */
function moved(
  blocks: readonly (BlockMemory | undefined)[],
  before: Document,
  now: Document,
): (BlockMemory | undefined)[] {
  // A label decides what `[text][label]` reads as, wherever that stands.
  if (before.format !== now.format || !isSameSet(before.labels, now.labels)) return []
  const {head, tail} = sameBlocks(before, now)
  const [were, are] = [before.blocks.length, now.blocks.length]
  return Array.from({length: are}, (_, i) => {
    if (i < head) return blocks[i]
    return i < are - tail ? undefined : blocks[i + were - are]
  })
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((one) => b.has(one))
}

/** The same prose at another place: pieces are moved, the text stays. */
export function proseAt({prose, start}: ReadBefore, block: Block): Prose {
  const by = block.start - start
  if (by === 0) return prose
  const pieces = prose.pieces.map((piece) => ({
    at: piece.at,
    start: piece.start + by,
    end: piece.end + by,
  }))
  return {text: prose.text, pieces}
}

interface Turning {
  readonly turn: () => void
}

function keep<Value>(): Kept<Value> & Turning {
  let before = new Map<string, Value>()
  let now = new Map<string, Value>()
  return {
    get: (key, work) => {
      const value = now.get(key) ?? before.get(key) ?? work()
      now.set(key, value)
      return value
    },
    turn: () => {
      before = now
      now = new Map()
    },
  }
}
