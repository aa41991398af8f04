/** Gives a verb group its subject and its place among the clauses. */

import {codeOf} from './readings.ts'
import {controlsObject, isCopula} from './verbKinds.ts'
import {cut, frameIn, isJoiner, set, skipBack, type Walk} from './walk.ts'

export function readVerbs(walk: Walk, index: number): void {
  const {codes, verbs} = walk.sentence
  const group = verbs[index]
  if (!group) return
  const link = codes[skipBack(codes, group.start - 1)]
  if (group.form === 'imperative') {
    if (walk.frame.finite >= 0 && !isJoiner(link)) walk.frame = frameIn(undefined)
    walk.frame.finite = index
  } else if (group.form === 'finite') {
    readFinite(walk, index, isJoiner(link))
  } else {
    walk.roles.subject[index] = understoodSubject(walk, index)
  }
}

function readFinite(walk: Walk, index: number, joined: boolean): void {
  const group = walk.sentence.verbs[index]
  if (!group) return
  while (
    walk.frame.finite >= 0 &&
    walk.frame.outer &&
    walk.frame.outer.finite < 0 &&
    !(joined && sharesForm(walk, index))
  ) {
    walk.frame = walk.frame.outer
    cut(walk, group.start)
  }
  const {frame} = walk
  if (frame.finite < 0) for (const subject of frame.subjects) set(walk, subject, 'subject', group.verb)
  frame.finite = index
  const first = frame.subjects[0] ?? -1
  walk.roles.subject[index] =
    frame.antecedent >= 0 && isRelativePronoun(walk, first) ? frame.antecedent : first
}

/** "who need help and want advice": the second verb belongs to the same clause as the first. */
function sharesForm(walk: Walk, index: number): boolean {
  const {verbs, codes} = walk.sentence
  const code = codes[verbs[index]?.start ?? 0]
  return code === codes[verbs[walk.frame.finite]?.start ?? 0]
}

function isRelativePronoun(walk: Walk, chunk: number): boolean {
  return walk.sentence.codes[walk.sentence.chunks[chunk]?.start ?? -1] === codeOf.relative
}

/** Who does "to ship", "shipping" or, in "features shipped in May", has it done to them. */
function understoodSubject(walk: Walk, index: number): number {
  const {units, codes, chunks, verbs} = walk.sentence
  const group = verbs[index]
  if (!group) return -1
  const chunkBefore = chunks[walk.lastChunk]?.end === group.start ? walk.lastChunk : -1
  if (group.form === 'participle') return chunkBefore
  const governor = verbs[walk.lastGroup]
  // "Rolling out takes time": the gerund is the subject itself.
  if (walk.frame.finite < 0 && group.form === 'gerund' && walk.frame.subjects.length === 0) return -1
  if (!governor || isCopula(units[governor.verb]?.lower ?? '')) return chunkBefore
  const joined = isJoiner(codes[skipBack(codes, group.start - 1)]) && governor.form === group.form
  if (joined) return walk.roles.subject[walk.lastGroup] ?? -1
  if (
    chunkBefore >= 0 &&
    walk.roles.role[chunkBefore] === 'object' &&
    controlsObject(units[governor.verb]?.lower ?? '')
  )
    return chunkBefore
  return walk.roles.subject[walk.lastGroup] ?? -1
}
