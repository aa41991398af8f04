/** Walks through a sentence clause by clause and finds who does what to whom. Everything is counted in units. */

import type {Phrase} from './grammar.ts'
import type {Verbs} from './groups.ts'
import type {Chunk} from './phrases.ts'
import {codeOf} from './readings.ts'
import type {Unit} from './units.ts'
import {controlsObject, isCopula, isPhrasal} from './verbKinds.ts'

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

interface Sentence {
  readonly units: readonly Unit[]
  readonly codes: Uint8Array
  readonly chunks: readonly Chunk[]
  readonly verbs: readonly Verbs[]
}

/** A clause that is being read. Clauses nest: "customers [who need help] can call". */
interface Frame {
  readonly outer: Frame | undefined
  subjects: number[]
  /** The noun that "who" stands for. */
  antecedent: number
  finite: number
}

export function rolesOf(sentence: Sentence): Roles {
  const {codes, chunks, verbs} = sentence
  const roles: Roles = {
    role: chunks.map(() => 'loose'),
    governor: chunks.map(() => -1),
    subject: verbs.map(() => -1),
    object: verbs.map(() => -1),
    cuts: [],
  }
  const walk: Walk = {sentence, roles, frame: frameIn(undefined), lastChunk: -1, lastGroup: -1, nextGroup: 0}
  let chunk = 0
  let group = 0
  for (let at = 0; at < codes.length; ) {
    if (chunks[chunk]?.start === at) {
      readChunk(walk, chunk)
      walk.lastChunk = chunk
      at = Math.max(at + 1, chunks[chunk]?.end ?? 0)
      chunk++
    } else if (verbs[group]?.start === at) {
      readVerbs(walk, group)
      walk.lastGroup = group
      at = Math.max(at + 1, verbs[group]?.end ?? 0)
      walk.nextGroup = ++group
    } else {
      readLink(walk, at)
      at++
    }
  }
  shareObjects(sentence, roles)
  return roles
}

interface Walk {
  readonly sentence: Sentence
  readonly roles: Roles
  frame: Frame
  /** The chunk and the verb group that what comes next may lean on; -1 after a cut. */
  lastChunk: number
  lastGroup: number
  nextGroup: number
}

function frameIn(outer: Frame | undefined): Frame {
  return {outer, subjects: [], antecedent: -1, finite: -1}
}

function cut(walk: Walk, at: number): void {
  if (at > 0 && walk.roles.cuts.at(-1) !== at) walk.roles.cuts.push(at)
}

function readLink(walk: Walk, at: number): void {
  const code = walk.sentence.codes[at]
  if (code === codeOf.subordinator) {
    walk.frame = frameIn(walk.frame)
    cut(walk, at)
  } else if (code === codeOf.stop && !inserts.test(walk.sentence.units[at]?.lower ?? '')) {
    walk.frame = frameIn(undefined)
    cut(walk, at + 1)
  } else if (
    code === codeOf.comma &&
    walk.frame.finite >= 0 &&
    walk.frame.outer &&
    walk.frame.outer.finite < 0
  ) {
    // "If we launch, customers …": the main clause goes on after the comma.
    const next = skipAdverbs(walk.sentence.codes, at + 1)
    if (walk.sentence.codes[next] === codeOf.conjunction || joinsList(walk, at)) return
    walk.frame = walk.frame.outer
    walk.lastChunk = -1
    walk.lastGroup = -1
    cut(walk, at + 1)
  }
}

const inserts = /^[()[\]–—-]+$/

/** "customers who buy shoes, bags and hats": the comma only parts one noun from the next. */
function joinsList(walk: Walk, comma: number): boolean {
  const {codes, chunks} = walk.sentence
  const last = chunks[walk.lastChunk]
  const next = walk.lastChunk < 0 ? undefined : chunks[walk.lastChunk + 1]
  if (last?.end !== comma || next?.start !== comma + 1) return false
  const after = codes[next.end]
  return after === codeOf.comma || after === codeOf.conjunction ? codes[next.start] !== codeOf.subject : false
}

function readChunk(walk: Walk, index: number): void {
  const {codes, chunks, verbs} = walk.sentence
  const chunk = chunks[index]
  if (!chunk) return
  const code = codes[chunk.start]
  if (code === codeOf.relative && opensRelative(walk, index)) return
  const before = skipBack(codes, chunk.start - 1)
  const link = codes[before]
  const governor = verbs[walk.lastGroup]
  const verbFollows = finiteAfter(walk, chunk)
  if (isPreposition(link) && !(governor && isParticleOf(walk, governor, before))) {
    set(walk, index, 'oblique', before)
  } else if (verbFollows && startsClause(walk, index, before)) {
    pushClause(walk, before, chunk.start)
    addSubject(walk, index)
  } else if (governor && reaches(walk, governor, before)) {
    takeObject(walk, index)
  } else if (isJoiner(link) && joinsLast(walk, index, before)) {
    joinChunk(walk, index)
  } else if (walk.frame.finite < 0) {
    addSubject(walk, index)
  }
}

function joinsLast(walk: Walk, index: number, before: number): boolean {
  const {codes, chunks} = walk.sentence
  const last = chunks[walk.lastChunk]
  if (!last || last.end !== joinStart(codes, before)) return false
  // "Over the next two quarters, the team …" is no list, "in May, June and July" is.
  const waits = walk.frame.finite < 0 && walk.frame.subjects.length === 0
  const opens =
    codes[before] === codeOf.comma && before === last.end && walk.roles.role[walk.lastChunk] === 'oblique'
  return !(waits && opens) || isJoiner(codes[chunks[index]?.end ?? -1])
}

function set(walk: Walk, index: number, role: Phrase['role'], governor: number): void {
  walk.roles.role[index] = role
  walk.roles.governor[index] = governor
}

function addSubject(walk: Walk, index: number): void {
  const link =
    walk.sentence.codes[skipBack(walk.sentence.codes, (walk.sentence.chunks[index]?.start ?? 0) - 1)]
  if (isJoiner(link)) walk.frame.subjects.push(index)
  else walk.frame.subjects = [index]
}

/** "customers who need", "what we sell", "Which users …". True where nothing more is to be said about the word. */
function opensRelative(walk: Walk, index: number): boolean {
  const {codes, chunks} = walk.sentence
  const at = chunks[index]?.start ?? 0
  const before = skipBack(codes, at - 1)
  const asks =
    walk.frame.finite < 0 && walk.frame.subjects.length === 0 && (at === 0 || codes[before] === codeOf.stop)
  if (isPreposition(codes[before])) set(walk, index, 'oblique', before)
  if (!asks || codes[skipAdverbs(codes, at + 1)] === codeOf.subject) {
    walk.frame = frameIn(walk.frame)
    cut(walk, at)
  }
  const last = chunks[walk.lastChunk]
  if (last && last.end >= before && last.end <= at && !asks) walk.frame.antecedent = walk.lastChunk
  walk.frame.subjects = [index]
  return true
}

const accusative = /^(?:me|us|him|them)$/

/** Whether a finite verb comes right after the chunk, adverbs aside. */
function finiteAfter(walk: Walk, chunk: Chunk): boolean {
  const next = walk.sentence.verbs[walk.nextGroup]
  if (next?.form !== 'finite' || next.helper >= 0) return false
  return next.start === skipAdverbs(walk.sentence.codes, chunk.end)
}

/** A noun phrase before a verb opens a clause of its own where the clause around it has its verb, or stands right before it. */
function startsClause(walk: Walk, index: number, before: number): boolean {
  const {codes, chunks, verbs, units} = walk.sentence
  const chunk = chunks[index]
  // "the leads that they send us grew"
  if (chunk && codes[chunk.start] === codeOf.object && accusative.test(units[chunk.start]?.lower ?? ''))
    return false
  const governor = verbs[walk.lastGroup]
  const outerWaits = walk.frame.outer !== undefined && walk.frame.outer.finite < 0
  if (walk.frame.finite >= 0) return !(outerWaits && governor && reaches(walk, governor, before))
  const touches = walk.lastChunk >= 0 && chunks[walk.lastChunk]?.end === chunks[index]?.start
  return touches && walk.frame.subjects.length > 0 && codes[before] !== codeOf.relative
}

function pushClause(walk: Walk, before: number, start: number): void {
  const link = walk.sentence.codes[before]
  const {outer} = walk.frame
  if (walk.frame.finite < 0) walk.frame = frameIn(walk.frame)
  else if (link === codeOf.comma && outer && outer.finite < 0 && outer.subjects.length === 0)
    walk.frame = outer
  else walk.frame = frameIn(outer && outer.finite < 0 ? outer : undefined)
  cut(walk, link === codeOf.conjunction ? before : start)
}

function takeObject(walk: Walk, index: number): void {
  const {units, verbs} = walk.sentence
  const governor = verbs[walk.lastGroup]
  if (!governor) return
  const role = isCopula(units[governor.verb]?.lower ?? '') ? 'predicate' : 'object'
  set(walk, index, governor.passive ? 'loose' : role, governor.passive ? -1 : governor.verb)
  if (!governor.passive && (walk.roles.object[walk.lastGroup] ?? 0) < 0)
    walk.roles.object[walk.lastGroup] = index
}

/** Whether the verb group is what stands before the chunk: "target [mid-market customers]", "roll out [the portal]". */
function reaches(walk: Walk, verbs: Verbs, before: number): boolean {
  if (verbs.end - 1 === before || skipBack(walk.sentence.codes, verbs.end - 1) === before) return true
  if (isParticleOf(walk, verbs, before)) return true
  // "give [patients] [the choice]": two objects side by side.
  const last = walk.sentence.chunks[walk.lastChunk]
  const first = walk.roles.object[walk.lastGroup] ?? -1
  return last !== undefined && first === walk.lastChunk && last.end - 1 === before
}

function isParticleOf(walk: Walk, verbs: Verbs, at: number): boolean {
  const {units, codes} = walk.sentence
  if (at !== verbs.end || (codes[at] !== codeOf.preposition && codes[at] !== codeOf.adverb)) return false
  return isPhrasal(units[verbs.verb]?.lower ?? '', units[at]?.lower ?? '')
}

/** "leads and prospects": the second noun phrase does what the first does. */
function joinChunk(walk: Walk, index: number): void {
  const {roles, lastChunk} = walk
  const role = roles.role[lastChunk] ?? 'loose'
  if (role !== 'loose') set(walk, index, role, roles.governor[lastChunk] ?? -1)
  else if (walk.frame.finite < 0) walk.frame.subjects.push(index)
}

function readVerbs(walk: Walk, index: number): void {
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

/** "target and win customers": both have the customers as their object. */
function shareObjects({codes, verbs}: Sentence, roles: Roles): void {
  for (let at = verbs.length - 2; at >= 0; at--) {
    const group = verbs[at]
    const next = verbs[at + 1]
    if (!group || !next || (roles.object[at] ?? 0) >= 0 || group.passive !== next.passive) continue
    const link = skipAdverbs(codes, group.end)
    if (isJoiner(codes[link]) && next.start === skipAdverbs(codes, skipJoiners(codes, link)))
      roles.object[at] = roles.object[at + 1] ?? -1
  }
}

const isPreposition = (code: number | undefined) => code === codeOf.preposition
const isJoiner = (code: number | undefined) => code === codeOf.conjunction || code === codeOf.comma
const isSkipped = (code: number | undefined) => code === codeOf.adverb || code === codeOf.negation

function skipAdverbs(codes: Uint8Array, from: number): number {
  let at = from
  while (isSkipped(codes[at])) at++
  return at
}

function skipBack(codes: Uint8Array, from: number): number {
  let at = from
  while (isSkipped(codes[at])) at--
  return at
}

function skipJoiners(codes: Uint8Array, from: number): number {
  let at = from
  while (isJoiner(codes[at])) at++
  return at
}

/** The first of ", and" before a noun phrase. */
function joinStart(codes: Uint8Array, last: number): number {
  let at = last
  while (isJoiner(codes[at - 1])) at--
  return at
}
