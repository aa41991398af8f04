/** What a reading costs because of the clause it stands in: agreement, missing subjects, surplus and missing verbs. */

import {
  asking,
  base,
  type Clause,
  either,
  formOf,
  imperative,
  inserts,
  isFiniteVerb,
  isHelped,
  isNounLike,
  make,
  many,
  numberOf,
  opensClause,
  owedOf,
  past,
  present,
  single,
  singular,
  unknown,
  verbOf,
} from './clauseState.ts'
import {codeOf} from './readings.ts'

/** What it costs to read `code` here, beyond its neighbours: agreement, missing subjects, surplus verbs. */
export function costInClause(
  before: Clause,
  after: Clause,
  context: number,
  code: number,
  lower: string,
): number {
  if (code === codeOf.stop)
    return after === before
      ? 0
      : unfinishedCost(before, /^[.!?]/.test(lower)) + (inserts.has(lower) ? 0.5 : 0)
  if (code === codeOf.conjunction || code === codeOf.relative) return owedOf(after) > owedOf(before) ? 0.4 : 0
  if (code === codeOf.comma) return after === before ? 0 : 0.2
  const asks = context === codeOf.relative && verbOf(before) === asking
  if (code === codeOf.subject) return asks ? 2.5 : owedOf(after) > owedOf(before) ? 0.4 : 0
  const form = formOf(code, lower)
  if (form === 0) return asks && code < codeOf.modal ? 2.5 : 0
  if (opensClause.has(lower) && verbOf(after) === 0)
    return 0.7 + costInClause(before, make(0, form, 0), context, code, lower)
  const joins = context === codeOf.conjunction ? 1 : context === codeOf.comma ? 2 : 0
  if (code === codeOf.imperative) return imperativeCost(before, joins)
  if (isFiniteVerb(code)) return agreementCost(before, context, code, lower) + finiteCost(before, form, joins)
  if (joins === 0) return form === base && isHelped(before) && isNounLike(context) ? -5.5 : 0
  if (form === base) return verbOf(before) === base ? 0.3 * (joins - 1) : 4.5
  return verbOf(before) === form ? 0 : 0.7
}

function imperativeCost(clause: Clause, joins: number): number {
  if (joins > 0 && verbOf(clause) === imperative) return 0.2
  // "If the build fails, call us".
  if (joins === 2 && owedOf(clause) > 0 && verbOf(clause) !== 0) return 0.6
  return joins === 0
    ? owedOf(clause) > 0
      ? 0
      : 4
    : 2.5 + (owedOf(clause) > 0 && verbOf(clause) === 0 ? 1 : 0)
}

function agreementCost(clause: Clause, context: number, code: number, lower: string): number {
  const number = numberOf(clause)
  const inverted = code >= codeOf.modal && code <= codeOf.do
  // "Drives growth" in a list of duties lacks its subject on purpose.
  if (number === unknown) return inverted ? 0.3 : context === codeOf.start ? 0 : 1
  const form = formOf(code, lower)
  if (code === codeOf.modal || number === either) return 0
  // "What patients need decides": after one verb the number may belong to another clause.
  const stale = owedOf(clause) > 0 && verbOf(clause) !== 0
  if (form === present && number === single) return inverted || stale ? 1.5 : 3
  return form === singular && number === many ? (stale ? 0.5 : inverted ? 1.5 : 2.5) : 0
}

/** A finite verb that no subject owes must be joined to one of its kind: "we plan and launch". */
function finiteCost(clause: Clause, form: number, joins: number): number {
  const verb = verbOf(clause)
  const alike = verb === form ? 0 : verb >= present && verb <= past ? 0.8 : 2
  if (owedOf(clause) > 0) return joins === 1 && verb === 0 ? 2.5 : joins === 1 ? alike : 0
  return joins === 0 ? 3.5 : joins === 1 ? 0.3 + alike : 0.9 + alike
}

/** What is still owed at the end weighs more where a full stop claims that the sentence is whole. */
export function unfinishedCost(clause: Clause, complete: boolean): number {
  return owedOf(clause) * (complete ? 2.5 : 0.7)
}
