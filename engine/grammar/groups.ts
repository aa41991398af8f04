/** Finds the verb groups among the units: "will not have been launched", "to ship", "targeting". */

import {type Chain, chainAt, continues, isBare, isFiniteHelper, isVerbal} from './chains.ts'
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
  const verb = chain.verbs.at(-1) ?? chain.start
  const first = codes[chain.start] ?? 0
  const asked = apart && takesHelper(first) ? apart : undefined
  const lender = asked ?? (before && sharesHelpers(codes, chain, before) ? before : undefined)
  return {
    start: chain.start,
    end: chain.end,
    verb,
    form: asked ? 'finite' : (lender?.form ?? formOf(units, codes, chain)),
    tense: lender?.tense ?? tenseOf(units, codes, chain),
    passive: asked
      ? isPassive(codes, verb, asked.verb)
      : (lender?.passive ?? isPassive(codes, verb, chain.verbs.at(-2) ?? -1)),
    negated: isNegated(units, codes, chain) || (lender?.negated ?? false),
    modal: lender?.modal ?? (first === codeOf.modal ? chain.start : -1),
    helper: asked?.verb ?? -1,
  }
}

function takesHelper(code: number): boolean {
  return isBare(code) || code === codeOf.present || code === codeOf.participle || code === codeOf.gerund
}

function isPassive(codes: Uint8Array, verb: number, helper: number): boolean {
  return codes[verb] === codeOf.participle && (codes[helper] === codeOf.be || codes[helper] === codeOf.bareBe)
}

/** "will target and win", "to land and expand", "was built and shipped": the second verb has the helpers of the first. */
function sharesHelpers(codes: Uint8Array, chain: Chain, before: Verbs): boolean {
  const first = codes[chain.start] ?? 0
  if (chain.verbs.length > 1 || before.end > chain.start || codes[before.verb] !== first) return false
  return !isOwnForm(first) && isJoined(codes, chain.start)
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
