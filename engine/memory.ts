/** What an editor keeps between two checks of a document: the words of blocks that did not change are not read again. */

import type {Span} from './document.ts'
import type {Match} from './pattern/matchPattern.ts'
import type {Scan} from './scan.ts'
import type {Sentence} from './sentence.ts'
import type {Triggers} from './triggers.ts'

/** Belongs to one lens and one document. All of it follows from the text, so a check with it equals a check without. */
export interface Memory {
  /** Forgets what the last check did not ask for. */
  readonly turn: () => void
  /** By the raw lines of a block, for each set of triggers. */
  readonly scans: (triggers: Triggers) => Kept<Scan>
  /** By the prose of a block. */
  readonly prose: Kept<Remembered>
  readonly looked: WeakMap<Sentence, Looked>
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
  const scans = new Map<Triggers, Kept<Scan> & Turning>()
  const prose = keep<Remembered>()
  return {
    turn: () => {
      for (const one of scans.values()) one.turn()
      prose.turn()
    },
    scans: (triggers) => {
      const one = scans.get(triggers) ?? keep<Scan>()
      scans.set(triggers, one)
      return one
    },
    prose,
    looked: new WeakMap(),
  }
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
