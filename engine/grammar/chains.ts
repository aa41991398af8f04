/** Strings together the verbs of one group: "will not have been launched", "have to ship". */

import {codeOf} from './readings.ts'
import type {Unit} from './units.ts'

/** Units `start` up to `end` (exclusive); `verbs` are the units of the group that are verbs, the main verb last. */
export interface Chain {
  readonly start: number
  readonly end: number
  readonly verbs: readonly number[]
}

export const isBare = (code: number | undefined) =>
  code === codeOf.base || code === codeOf.bareBe || code === codeOf.bareHave
export const isFiniteHelper = (code: number) => code >= codeOf.modal && code <= codeOf.do
export const isVerbal = (code: number) =>
  (code >= codeOf.base && code <= codeOf.imperative) || isFiniteHelper(code) || isBare(code)
const isSkipped = (code: number | undefined) => code === codeOf.adverb || code === codeOf.negation

/** The chain that starts at a verb or at "to"; undefined where "to" leads to no verb. */
export function chainAt(units: readonly Unit[], codes: Uint8Array, start: number): Chain | undefined {
  const verbs: number[] = []
  let last = start
  if (codes[start] !== codeOf.to) verbs.push(start)
  for (;;) {
    let next = last + 1
    while (isSkipped(codes[next]) && next - last < 5) next++
    if (codes[next] === codeOf.to && next === last + 1 && takesTo(units, codes, last)) {
      last = next
      continue
    }
    if (!continues(codes[last] ?? 0, codes[next])) break
    verbs.push(next)
    last = next
  }
  if (verbs.length === 0) return undefined
  // "do not" and "is never" keep their negation even without a second verb.
  let end = (verbs.at(-1) ?? start) + 1
  while (codes[end] === codeOf.negation && isFiniteHelper(codes[end - 1] ?? 0)) end++
  return {start, end, verbs}
}

/** Whether a verb may follow a helper in one group. */
export function continues(left: number, right: number | undefined): boolean {
  switch (left) {
    case codeOf.to:
    case codeOf.modal:
    case codeOf.do:
      return isBare(right)
    case codeOf.be:
    case codeOf.bareBe:
      return right === codeOf.participle || right === codeOf.gerund || right === codeOf.bareBe
    case codeOf.have:
    case codeOf.bareHave:
      return right === codeOf.participle || right === codeOf.bareBe
    default:
      return false
  }
}

/** "have to", "going to", "used to", "ought to" help the next verb as "must" does. */
function takesTo(units: readonly Unit[], codes: Uint8Array, at: number): boolean {
  const lower = units[at]?.lower ?? ''
  let next = at + 2
  while (isSkipped(codes[next])) next++
  if (!isBare(codes[next])) return false
  if (codes[at] === codeOf.have || codes[at] === codeOf.bareHave || lower === 'ought') return true
  if (lower === 'used') return codes[at] === codeOf.past
  return lower === 'going' && isBeBefore(codes, at)
}

function isBeBefore(codes: Uint8Array, at: number): boolean {
  let before = at - 1
  while (isSkipped(codes[before])) before--
  return codes[before] === codeOf.be || codes[before] === codeOf.bareBe
}
