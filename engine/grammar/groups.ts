/** Finds the verb groups among the units: "will not have been launched", "to ship", "targeting". */

import type {VerbGroup} from './grammar.ts'
import {codeOf} from './readings.ts'
import type {Unit} from './units.ts'

/** A verb group counted in units; `helpers` are auxiliaries that stand apart: "did" of "did we ship". */
export interface Verbs
  extends Pick<VerbGroup, 'start' | 'end' | 'verb' | 'form' | 'tense' | 'passive' | 'negated' | 'modal'> {
  readonly helper: number
}

export function verbsOf(units: readonly Unit[], codes: Uint8Array): readonly Verbs[] {
  const found: Verbs[] = []
  let apart: Verbs | undefined
  for (let at = 0; at < codes.length; ) {
    const code = codes[at] ?? 0
    if (code === codeOf.stop) apart = undefined
    const chain = isVerbal(code) || code === codeOf.to ? chainAt(units, codes, at) : undefined
    if (!chain) {
      at++
      continue
    }
    at = chain.end
    if (!isSubjectNext(codes, chain)) {
      const verbs = described(units, codes, chain, found.at(-1), apart)
      found.push(verbs)
      if (verbs.helper >= 0) apart = undefined
    } else {
      // "Did we ship …?", "How do we capture …?": wait for the verb. Without one it is the verb itself: "Is the plan ready?"
      apart = described(units, codes, chain, undefined, undefined)
      if (!verbFollows(codes, chain)) {
        found.push(apart)
        apart = undefined
      }
    }
  }
  return found
}

interface Chain {
  readonly start: number
  readonly end: number
  readonly verbs: readonly number[]
}

const isBare = (code: number | undefined) =>
  code === codeOf.base || code === codeOf.bareBe || code === codeOf.bareHave
const isFiniteHelper = (code: number) => code >= codeOf.modal && code <= codeOf.do
const isVerbal = (code: number) =>
  (code >= codeOf.base && code <= codeOf.imperative) || isFiniteHelper(code) || isBare(code)
const isSkipped = (code: number | undefined) => code === codeOf.adverb || code === codeOf.negation

function chainAt(units: readonly Unit[], codes: Uint8Array, start: number): Chain | undefined {
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

function continues(left: number, right: number | undefined): boolean {
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

/** An auxiliary alone before a subject, with no subject before it. */
function isSubjectNext(codes: Uint8Array, chain: Chain): boolean {
  if (chain.verbs.length > 1 || !isFiniteHelper(codes[chain.start] ?? 0)) return false
  const next = codes[chain.end]
  if (next === codeOf.subject) return true
  const before = codes[chain.start - 1] ?? codeOf.start
  const asks = before === codeOf.start || before === codeOf.stop || before === codeOf.comma
  const opens =
    next === codeOf.determiner || next === codeOf.possessive || next === codeOf.name || next === codeOf.plural
  const wh = before === codeOf.subordinator || before === codeOf.relative
  return opens && (asks || (wh && codes[chain.start] !== codeOf.be))
}

function verbFollows(codes: Uint8Array, chain: Chain): boolean {
  for (let at = chain.end; at < codes.length && at < chain.end + 12; at++) {
    const code = codes[at] ?? 0
    if (code === codeOf.stop || code === codeOf.to || code === codeOf.preposition || code === codeOf.comma)
      return false
    if (isVerbal(code))
      return continues(codes[chain.start] ?? 0, code === codeOf.present ? codeOf.base : code)
  }
  return false
}

function described(
  units: readonly Unit[],
  codes: Uint8Array,
  chain: Chain,
  before: Verbs | undefined,
  apart: Verbs | undefined,
): Verbs {
  const first = codes[chain.start] ?? 0
  const verb = chain.verbs.at(-1) ?? chain.start
  const main = codes[verb] ?? 0
  const helper = chain.verbs.at(-2) ?? -1
  const helping = codes[helper] ?? 0
  const place = {start: chain.start, end: chain.end, verb}
  const negated = isNegated(units, codes, chain)
  if (
    apart &&
    (isBare(first) || first === codeOf.present || main === codeOf.participle || main === codeOf.gerund)
  ) {
    const passive = main === codeOf.participle && codes[apart.verb] === codeOf.be
    return {
      ...place,
      form: 'finite',
      tense: apart.tense,
      passive,
      negated: negated || apart.negated,
      modal: apart.modal,
      helper: apart.verb,
    }
  }
  // "will target and win", "to land and expand", "was built and shipped": the second verb shares the helpers of the first.
  if (
    before &&
    chain.verbs.length === 1 &&
    before.end <= chain.start &&
    isJoined(codes, chain.start) &&
    codes[before.verb] === first &&
    !isOwnForm(first)
  )
    return {
      ...place,
      form: before.form,
      tense: before.tense,
      passive: before.passive,
      negated: negated || (before.negated && before.end === chain.start - 1),
      modal: before.modal,
      helper: -1,
    }
  const passive = main === codeOf.participle && (helping === codeOf.be || helping === codeOf.bareBe)
  const modal = first === codeOf.modal ? chain.start : -1
  return {
    ...place,
    form: formOf(units, codes, chain),
    tense: tenseOf(units, codes, chain),
    passive,
    negated,
    modal,
    helper: -1,
  }
}

const isOwnForm = (code: number) =>
  isFiniteHelper(code) ||
  code === codeOf.past ||
  code === codeOf.present ||
  code === codeOf.singular ||
  code === codeOf.imperative

function isJoined(codes: Uint8Array, start: number): boolean {
  let before = start - 1
  while (codes[before] === codeOf.adverb) before--
  return codes[before] === codeOf.conjunction || codes[before] === codeOf.comma
}

function isNegated(units: readonly Unit[], codes: Uint8Array, chain: Chain): boolean {
  for (let at = chain.start; at < chain.end; at++)
    if (codes[at] === codeOf.negation || units[at]?.lower === 'cannot') return true
  let before = chain.start - 1
  while (codes[before] === codeOf.adverb) before--
  // "We never ship", "not to ship", "customers no longer use".
  return (
    codes[before] === codeOf.negation ||
    (units[before + 1]?.lower === 'longer' && units[before]?.lower === 'no')
  )
}

function formOf(units: readonly Unit[], codes: Uint8Array, chain: Chain): VerbGroup['form'] {
  const first = codes[chain.start] ?? 0
  if (first === codeOf.imperative) return 'imperative'
  if (first === codeOf.do && isOrder(units, codes, chain)) return 'imperative'
  if (first === codeOf.gerund || (first === codeOf.bareHave && units[chain.start]?.lower === 'having'))
    return 'gerund'
  if (first === codeOf.bareBe) return units[chain.start]?.lower === 'be' ? 'infinitive' : 'gerund'
  if (first === codeOf.participle) return 'participle'
  return first === codeOf.to || isBare(first) ? 'infinitive' : 'finite'
}

/** "Don't ship this." */
function isOrder(units: readonly Unit[], codes: Uint8Array, chain: Chain): boolean {
  const before = codes[chain.start - 1] ?? codeOf.start
  const fresh = before === codeOf.start || before === codeOf.stop || before === codeOf.adverb
  return fresh && units[chain.start]?.lower === 'do' && chain.verbs.length > 1
}

function tenseOf(units: readonly Unit[], codes: Uint8Array, chain: Chain): VerbGroup['tense'] {
  const first = codes[chain.start] ?? 0
  if (first === codeOf.past) return 'past'
  if (first === codeOf.present || first === codeOf.singular) return 'present'
  if (first === codeOf.modal || !isFiniteHelper(first) || isOrder(units, codes, chain)) return 'none'
  return /^(?:was|were|had|did|'d)$/.test(units[chain.start]?.lower ?? '') ? 'past' : 'present'
}
