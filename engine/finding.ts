/** What the engine says about a document: plain data that a stranger can read. */

import type {Span} from './document.ts'
import type {Level} from './rule/rule.ts'

export type FindingLevel = Exclude<Level, 'off'>

/** Offsets count UTF-16 units of the source (a BOM counts); `end` is exclusive; `source.slice(start, end) === text`. */
export interface Finding extends Span {
  readonly rule: string
  readonly pack: string
  readonly level: FindingLevel
  /** From 0 to 1: how likely a coach would raise it too. */
  readonly confidence: number
  readonly text: string
  readonly message: string
  readonly suggestions: readonly Suggestion[]
  /** Every spot that this finding stands for, itself first; absent where it is the only one. */
  readonly places?: readonly Span[]
  readonly exercise?: Exercise
}

/** A replacement for `start..end` of the source. */
export interface Suggestion extends Span {
  readonly title: string
  readonly safety: Safety
  readonly text: string
  /** The «gaps» of a fill, in reading order; absent where there are none. */
  readonly slots?: readonly Slot[]
}

/** `start..end` of the suggestion's text, guillemets included; the name is what stands between them. */
export interface Slot extends Span {
  readonly name: string
}

/** safe: may be applied unread; review: a finished wording to read; fill: has «slots» that only the writer can fill. */
export type Safety = 'safe' | 'review' | 'fill'

/** The substitution exercise: read "customer" for "product" and imagine what it would mean. */
export interface Exercise {
  readonly original: string
  readonly imagined?: string
  readonly implication?: string
  readonly question?: string
  readonly count: number
}
