/** Where a walk through the clauses of a sentence stands, and the small steps that every part of it takes. Counted in units. */

import type {Phrase} from './grammar.ts'
import type {Verbs} from './groups.ts'
import type {Chunk} from './phrases.ts'
import {codeOf} from './readings.ts'
import type {Unit} from './units.ts'
import {isPhrasal} from './verbKinds.ts'

export interface Roles {
  /** For each chunk; the governor is a unit. */
  readonly role: Phrase['role'][]
  readonly governor: number[]
  /** For each verb group, a chunk. */
  readonly subject: number[]
  readonly object: number[]
  /** Units at which a new stretch of a clause begins, ascending. */
  readonly cuts: number[]
}

export interface Sentence {
  readonly units: readonly Unit[]
  readonly codes: Uint8Array
  readonly chunks: readonly Chunk[]
  readonly verbs: readonly Verbs[]
}

/** A clause that is being read. Clauses nest: "customers [who need help] can call". */
export interface Frame {
  readonly outer: Frame | undefined
  subjects: number[]
  /** The noun that "who" stands for. */
  antecedent: number
  finite: number
}

export interface Walk {
  readonly sentence: Sentence
  readonly roles: Roles
  frame: Frame
  /** The chunk and the verb group that what comes next may lean on; -1 after a cut. */
  lastChunk: number
  lastGroup: number
  nextGroup: number
}

export function frameIn(outer: Frame | undefined): Frame {
  return {outer, subjects: [], antecedent: -1, finite: -1}
}

export function cut(walk: Walk, at: number): void {
  if (at > 0 && walk.roles.cuts.at(-1) !== at) walk.roles.cuts.push(at)
}

export function set(walk: Walk, index: number, role: Phrase['role'], governor: number): void {
  walk.roles.role[index] = role
  walk.roles.governor[index] = governor
}

/** Whether the verb group is what stands before the chunk: "target [mid-market customers]", "roll out [the portal]". */
export function reaches(walk: Walk, verbs: Verbs, before: number): boolean {
  if (verbs.end - 1 === before || skipBack(walk.sentence.codes, verbs.end - 1) === before) return true
  if (isParticleOf(walk, verbs, before)) return true
  // "give [patients] [the choice]": two objects side by side.
  const last = walk.sentence.chunks[walk.lastChunk]
  const first = walk.roles.object[walk.lastGroup] ?? -1
  return last !== undefined && first === walk.lastChunk && last.end - 1 === before
}

/** Whether the word behind the group belongs to it: "out" of "roll out". */
export function isParticleOf(walk: Walk, verbs: Verbs, at: number): boolean {
  const {units, codes} = walk.sentence
  if (at !== verbs.end || (codes[at] !== codeOf.preposition && codes[at] !== codeOf.adverb)) return false
  return isPhrasal(units[verbs.verb]?.lower ?? '', units[at]?.lower ?? '')
}

export const isPreposition = (code: number | undefined) => code === codeOf.preposition
export const isJoiner = (code: number | undefined) => code === codeOf.conjunction || code === codeOf.comma
export const isSkipped = (code: number | undefined) => code === codeOf.adverb || code === codeOf.negation

export function skipAdverbs(codes: Uint8Array, from: number): number {
  let at = from
  while (isSkipped(codes[at])) at++
  return at
}

export function skipBack(codes: Uint8Array, from: number): number {
  let at = from
  while (isSkipped(codes[at])) at--
  return at
}

export function skipJoiners(codes: Uint8Array, from: number): number {
  let at = from
  while (isJoiner(codes[at])) at++
  return at
}

/** The first of ", and" before a noun phrase. */
export function joinStart(codes: Uint8Array, last: number): number {
  let at = last
  while (isJoiner(codes[at - 1])) at--
  return at
}
