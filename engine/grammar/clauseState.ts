/**
 * What must be remembered of a clause while reading it: how many finite verbs are still owed ("customers who need help" owes one),
 * the form of the last verb, the number of the subject, whether nouns still can become the subject, and whether a verb
 * such as "help" has come.
 * All in one integer, so that two ways of reading can be compared at once.
 */

import {codeOf} from './readings.ts'

export type Clause = number

export const owedOf = (clause: Clause) => clause & 3
export const verbOf = (clause: Clause) => (clause >> 2) & 7
export const numberOf = (clause: Clause) => (clause >> 5) & 3
export const isHelped = (clause: Clause) => (clause & 256) !== 0
const isClosed = (clause: Clause) => (clause & 128) !== 0

/** The state at the start of a sentence: one finite verb is owed. */
export const openClause: Clause = 1

export const unknown = 0
export const single = 1
export const many = 2
export const either = 3

/** The state after `code`, where the clause goes on. */
export function clauseAfter(clause: Clause, context: number, code: number, lower: string): Clause {
  switch (code) {
    case codeOf.noun:
    case codeOf.mass:
      return withNoun(clause, context, single)
    case codeOf.plural:
      return withNoun(clause, context, many)
    case codeOf.number:
      return withNoun(clause, context, lower === 'one' || lower === '1' ? single : many)
    case codeOf.name:
      return withNoun(clause, context, either)
    case codeOf.determiner:
    case codeOf.possessive:
      // "In May the team ships": a new noun phrase right after a noun may be the subject.
      return numberOf(clause) === unknown && isNounLike(context) ? clause & ~128 : clause
    case codeOf.subject:
      return afterSubject(clause, context, lower)
    case codeOf.relative:
      return make(owedOf(clause) + 1, 0, relativeNumber(context))
    case codeOf.subordinator:
      return make(owedOf(clause) + 1, 0, unknown)
    case codeOf.conjunction:
    case codeOf.comma:
      return clause
    case codeOf.stop:
      return inserts.has(lower) ? clause : openClause
    case codeOf.preposition:
    case codeOf.to:
      return afterLink(clause, context)
    default:
      return afterVerb(clause, context, code, lower)
  }
}

/** The state where a new clause begins with or after `code`; -1 where none can. */
export function newClauseAfter(clause: Clause, context: number, code: number, lower: string): Clause | -1 {
  switch (code) {
    case codeOf.conjunction:
      return owedOf(clause) === 0 ? openClause : -1
    case codeOf.comma:
      return owedOf(clause) === 0 ? -1 : make(owedOf(clause), verbOf(clause), unknown)
    case codeOf.stop:
      return inserts.has(lower) ? openClause : -1
    case codeOf.relative:
      // "What they value is speed" owes two verbs, "What is our product?" one.
      return context === codeOf.start || context === codeOf.stop ? make(owedOf(clause), asking, either) : -1
    case codeOf.gerund:
      // "when launching" owes no verb, "that using it is wise" does.
      return context === codeOf.subordinator ? make(owedOf(clause), gerund, single) | 128 : -1
    default:
      return code < codeOf.base || code > codeOf.do || !opensClause.has(lower)
        ? -1
        : make(owedOf(afterVerb(clause, context, code, lower)) + 1, 0, unknown)
  }
}

/** "We think customers need help": a whole clause may follow these verbs without "that". */
export const opensClause: ReadonlySet<string> = new Set(
  `argue assume assumes assumed believe believed believes ensure ensures ensuring feel felt find found guess hope hopes know knows mean
  means realise realize said say says see shows suggest suggests think thinking thinks thought told understand
  wish`.split(/\s+/),
)

export const isNounLike = (code: number) => code >= codeOf.noun && code <= codeOf.name
export const inserts: ReadonlySet<string> = new Set(['(', ')', '[', ']', '–', '—', '-', '--'])

export function make(owed: number, verb: number, number: number): Clause {
  return Math.min(owed, 3) | (verb << 2) | (number << 5)
}

function withNumber(clause: Clause, number: number): Clause {
  return (clause & ~96) | (number << 5)
}

/** "sales and marketing" are many. */
function withNoun(clause: Clause, context: number, number: number): Clause {
  if (isClosed(clause)) return clause
  const joined = numberOf(clause) !== unknown && context === codeOf.conjunction
  return withNumber(clause, joined ? many : number)
}

/** A pronoun in the nominative wants a verb of its own: "seats we sell", "we know they pay". */
function afterSubject(clause: Clause, context: number, lower: string): Clause {
  const number = pronounNumber(lower)
  if (context >= codeOf.modal && context <= codeOf.do) return withNumber(clause, number)
  const contact = isNounLike(context) && numberOf(clause) !== unknown
  const owed = Math.max(1, owedOf(clause) + (contact ? 1 : 0))
  return make(owed, verbOf(clause), number)
}

function pronounNumber(lower: string): number {
  if (plurals.has(lower)) return many
  return singles.has(lower) ? single : either
}

const plurals: ReadonlySet<string> = new Set([
  'both',
  'few',
  'i',
  'many',
  'ours',
  'several',
  'these',
  'they',
  'those',
  'we',
  'you',
])
const singles: ReadonlySet<string> = new Set(
  `anybody anyone anything each everybody everyone everything he it nobody nothing one she somebody someone something that
  this`.split(/\s+/),
)

/** "who" is as many as the noun before it. */
function relativeNumber(context: number): number {
  if (context === codeOf.plural) return many
  return context === codeOf.noun || context === codeOf.mass ? single : either
}

/** Nouns behind "of" or "for" are not the subject. "as in", "how to": the subordinator wants no verb after all. */
function afterLink(clause: Clause, context: number): Clause {
  const owed = owedOf(clause)
  return (context === codeOf.subordinator && owed > 1 ? clause - 1 : clause) | 128
}

export const base = 1
export const present = 2
export const singular = 3
export const past = 4
const participle = 5
const gerund = 6
export const imperative = 7
/** Stands in for the last verb right after the "what" of a question, which a verb must follow: "What is …?" */
export const asking = imperative

function afterVerb(clause: Clause, context: number, code: number, lower: string): Clause {
  const form = formOf(code, lower)
  if (form === 0) return clause
  // "Does the plan need …", "What will they …": the verb is still to come.
  if (code === codeOf.do || code === codeOf.modal) {
    const asks = numberOf(clause) === unknown || verbOf(clause) === asking
    if (asks) return make(owedOf(clause), asking, either) | 128
  }
  const asked = form === base && verbOf(clause) === asking && context >= codeOf.modal && context <= codeOf.do
  const bare = context === codeOf.subordinator && (form === participle || form === gerund)
  const owed = isFiniteVerb(code) || asked || bare ? Math.max(0, owedOf(clause) - 1) : owedOf(clause)
  const opening = form === gerund && numberOf(clause) === unknown && !isClosed(clause)
  const helped = helpers.has(lower) ? 256 : 0
  return make(owed, form, opening ? single : numberOf(clause)) | 128 | helped
}

/** "help the user launch", "have our teams deliver": a bare verb may follow the object. */
const helpers: ReadonlySet<string> = new Set(
  'had have having help helped helping helps let lets letting made make makes making saw see watch'.split(
    ' ',
  ),
)

export const isFiniteVerb = (code: number) =>
  (code >= codeOf.present && code <= codeOf.past) ||
  code === codeOf.imperative ||
  (code >= codeOf.modal && code <= codeOf.do)

export function formOf(code: number, lower: string): number {
  switch (code) {
    case codeOf.base:
    case codeOf.bareBe:
    case codeOf.bareHave:
    case codeOf.modal:
      return base
    case codeOf.present:
      return present
    case codeOf.singular:
      return singular
    case codeOf.past:
      return past
    case codeOf.participle:
      return participle
    case codeOf.gerund:
      return gerund
    case codeOf.imperative:
      return imperative
    case codeOf.be:
    case codeOf.have:
    case codeOf.do:
      return auxiliaryForm(lower)
    default:
      return 0
  }
}

function auxiliaryForm(lower: string): number {
  if (lower === 'was' || lower === 'were' || lower === 'had' || lower === 'did') return past
  return lower === 'is' || lower === "'s" || lower === 'has' || lower === 'does' ? singular : present
}
