/** What part a noun phrase plays: subject, object, predicate, or tail of a preposition. */

import type {Chunk} from './phrases.ts'
import {codeOf} from './readings.ts'
import {isCopula} from './verbKinds.ts'
import {
  cut,
  frameIn,
  isJoiner,
  isParticleOf,
  isPreposition,
  joinStart,
  reaches,
  set,
  skipAdverbs,
  skipBack,
  type Walk,
} from './walk.ts'

export function readChunk(walk: Walk, index: number): void {
  const {codes, chunks, verbs} = walk.sentence
  const chunk = chunks[index]
  if (!chunk) return
  const code = codes[chunk.start]
  if (isTime(walk, chunk)) return
  if (code === codeOf.relative && opensRelative(walk, index)) return
  const before = skipBack(codes, chunk.start - 1)
  const link = codes[before]
  const governor = verbs[walk.lastGroup]
  const verbFollows = finiteAfter(walk, chunk)
  if (isAmount(walk, before)) {
    joinChunk(walk, index)
  } else if (isPreposition(link) && !(governor && isParticleOf(walk, governor, before))) {
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

/** "a broad range of customers", "30% of first-time buyers": the verb is about the customers. */
function isAmount({sentence: {units, codes, chunks}, lastChunk}: Walk, of: number): boolean {
  const last = chunks[lastChunk]
  if (last?.end !== of || units[of]?.lower !== 'of') return false
  return codes[last.head] === codeOf.number || amounts.has(units[last.head]?.lower ?? '')
}

const amounts: ReadonlySet<string> = new Set(
  '% array bunch cent couple dozens fraction group groups half handful host hundreds kinds lot lots majority millions mix most number percent percentage proportion quarter range set spectrum third thirds thousands types variety'.split(
    ' ',
  ),
)

/** "every day", "last year", "this quarter" tell when, not who or what, unless a verb follows or a preposition stands before. */
function isTime(walk: Walk, chunk: Chunk): boolean {
  const {units, codes} = walk.sentence
  if (!times.has(units[chunk.head]?.lower ?? '') || !timeOpeners.has(units[chunk.start]?.lower ?? ''))
    return false
  return !isPreposition(codes[skipBack(codes, chunk.start - 1)]) && !finiteAfter(walk, chunk)
}

const times: ReadonlySet<string> = new Set(
  'afternoon day days evening fortnight hour month months morning night quarter quarters season sprint summer time week weeks winter year years'.split(
    ' ',
  ),
)
const timeOpeners: ReadonlySet<string> = new Set('all each every last next this two three'.split(' '))

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

/** "leads and prospects": the second noun phrase does what the first does. */
function joinChunk(walk: Walk, index: number): void {
  const {roles, lastChunk} = walk
  const role = roles.role[lastChunk] ?? 'loose'
  if (role !== 'loose') set(walk, index, role, roles.governor[lastChunk] ?? -1)
  else if (walk.frame.finite < 0) walk.frame.subjects.push(index)
}
