/** Walks through a sentence clause by clause and finds who does what to whom. Everything is counted in units. */

import {readChunk} from './chunkRoles.ts'
import {codeOf} from './readings.ts'
import {readVerbs} from './verbRoles.ts'
import {
  cut,
  frameIn,
  isJoiner,
  type Roles,
  type Sentence,
  skipAdverbs,
  skipJoiners,
  type Walk,
} from './walk.ts'

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
