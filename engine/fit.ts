/** Whether a rewrite can take the place of a match without breaking the grammar around it. */

import type {Candidate} from './conditions.ts'
import type {Tag} from './grammar/grammar.ts'
import type {Rewrite} from './rule/rule.ts'
import {isJoint, isNoun, type Shape} from './shape.ts'

/** A rewrite that does not say where it fits is held to fit everywhere. Half of "reduce both churn and cost" is no whole. */
export function fits(rewrite: Rewrite, shape: Shape, candidate: Candidate): boolean {
  const {words} = candidate.sentence
  const {from, to} = candidate.match
  if (words.slice(from, to).some(({lower}) => lower === 'both' || lower === 'either')) return false
  if (!keepsMatch(rewrite) && losesPart(candidate)) return false
  if (isAside(rewrite) && !endsClause(words, to)) return false
  if (isNewWording(rewrite) && !hasRoom(candidate, shape)) return false
  switch (rewrite.as) {
    case undefined:
      return true
    case 'verb':
      return shape.kind === 'verb' && (keepsMatch(rewrite) ? !isInSubject(candidate) : endsThere(candidate))
    case 'modifier':
      return shape.kind === 'modifier'
    case 'noun':
      return (
        shape.kind === 'noun' &&
        !(rewrite.fill !== undefined && isNamed(candidate)) &&
        (rewrite.becomes !== 'plural' || (!shape.isPlural && mayBePlural(candidate)))
      )
    case 'singular':
      return shape.kind === 'noun' && !shape.isPlural && standsAlone(candidate)
    case 'plural':
      return shape.kind === 'noun' && shape.isPlural && standsAlone(candidate)
  }
}

/** "the most" does not go with "user experience" once "seamless" is gone. */
export function isBarred(
  {notAfter, notBefore}: Rewrite,
  {sentence: {words}, match: {from, to}}: Candidate,
): boolean {
  const [before, after] = [words[from - 1]?.lower ?? '', words[to]?.lower ?? '']
  return notAfter?.includes(before) === true || notBefore?.includes(after) === true
}

/** "target new segments or personas", reworded for the personas, would lose the segments; "target 3 cities" and "80 % usage" the number. */
function losesPart({sentence: {words}, match: {from, to, captures}}: Candidate): boolean {
  const isKept = (at: number) => Object.values(captures).some(({start, end}) => at >= start && at < end)
  return words.some(
    ({lower}, at) =>
      at >= from && at < to && ((at > from && isJoint(lower)) || /\d/.test(lower)) && !isKept(at),
  )
}

/** "usage figures, next to «what customers get done»", which a second comma would have to close. */
function isAside({fill = ''}: Pick<Rewrite, 'fill'>): boolean {
  return fill.startsWith('{text},')
}

/** In "campaigns to drive sign-ups are measured", ", and so" would part the subject from its verb, in "use and promote it" a verb from its object. */
function isInSubject({sentence: {words, grammar}, match: {from, to}}: Candidate): boolean {
  const {groups, groupOf, phrases, tags} = grammar()
  if (isJoint(words[from - 1]?.lower ?? '') && tags[from - 2] === 'verb') return true
  if (groups[groupOf[from] ?? -1]?.form === 'finite') return false
  return groups.some(
    ({form, start, subject}) => form === 'finite' && start >= to && (phrases[subject]?.head ?? to) < from,
  )
}

/** Nothing of the match stays, so that what stood around it must fit its gaps. */
function isNewWording({fill, as}: Rewrite): boolean {
  if (fill === undefined || as === undefined || keepsMatch({fill})) return false
  return as === 'verb' || !/\{(?!customers?\b)\w+(?!:alike|\w)/.test(fill)
}

/** In "Churn prevention", "recycled lead conversion" or "build, market and sell" the words around name something, or share it. */
function hasRoom({sentence: {words, grammar}, match: {from, to}}: Candidate, {kind}: Shape): boolean {
  if (kind === 'verb') return !isJoint(words[from - 1]?.lower ?? '') && endsClause(words, to)
  const {groups, phrases, phraseOf} = grammar()
  const start = phrases[phraseOf[from] ?? -1]?.start ?? from
  const isWhole = words.slice(start, from).every(({lower}) => openers.has(lower))
  return isWhole && groups.some(({form}) => form === 'finite')
}

const openers: ReadonlySet<string> = new Set(
  'the a an our your their its this that these those each every all no'.split(' '),
)

/** "in May" and "by 2027" may follow; "for advertising" and "across factors" belonged to the old words. */
function endsClause(words: Candidate['sentence']['words'], to: number): boolean {
  const [next, after] = [words[to]?.lower, words[to + 1]]
  if (next === undefined || /^[.;:!?)]$/.test(next)) return true
  if (next === 'in' || next === 'by' || next === 'on') return /^[\p{Lu}\d]/u.test(after?.text ?? '')
  return /^(?:before|after|until|during|when|while|so|because|this|next)$/.test(next)
}

/** "help «which customers» «achieve what», and so raise ARPU by 20 %": what follows still has its verb. */
function keepsMatch({fill = ''}: Pick<Rewrite, 'fill'>): boolean {
  return fill.includes('{text')
}

/**
 * "Engagement rate: interactions before they close" and "Growth loop — how it works" say what the words stand for;
 * "the Customer Utilization playbook" and "monetization-strategy" are names.
 */
function isNamed({sentence: {words}, match: {from, to}}: Candidate): boolean {
  const found = words.slice(from, to)
  const isInitial = !words.slice(0, from).some(({text}) => /^\p{L}/u.test(text))
  return (
    (from === 0 && isLabelEnd(words[to]?.lower)) ||
    (!isInitial && found.some(({text}) => /^\p{Lu}\p{Ll}/u.test(text))) ||
    (found.length > 1 && found.every(({spaced}, i) => i === 0 || !spaced))
  )
}

const isLabelEnd = (word: string | undefined) => word !== undefined && /^[:–—]$/.test(word)

/** Not in "more demand generation", "conversion rate and retention" or "stickiness, ease and trust". */
function standsAlone(candidate: Candidate): boolean {
  const {words, grammar} = candidate.sentence
  const {from, to} = candidate.match
  const next = words[to]?.lower ?? ''
  if (isNamed(candidate) || isLabelEnd(next) || amounts.has(words[from - 1]?.lower ?? '')) return false
  if (next === ',') return !words.slice(to + 1, to + 6).some(({lower}) => lower === 'and' || lower === 'or')
  return !isJoint(next) || !goesOnAsNoun(grammar().tags[to + 1])
}

const amounts: ReadonlySet<string> = new Set(['more', 'less', 'enough', 'various', 'several', 'any'])

/** Not in "drive adoption and retention" or "raise ARPU by 20 %", where a second object or a measure follows. */
function endsThere({sentence: {words, grammar}, match: {from, to}}: Candidate): boolean {
  const {tags, groups, groupOf, phrases} = grammar()
  const object = phrases[groups[groupOf[from] ?? -1]?.object ?? -1]
  if (object !== undefined && object.start >= to) return false
  const isMeasured = words.some(({lower}, i) => i >= to && lower === 'by' && tags[i + 1] === 'number')
  const next = words[to]?.lower ?? ''
  return !isMeasured && next !== 'onto' && next !== 'into' && !(isJoint(next) && goesOnAsNoun(tags[to + 1]))
}

function goesOnAsNoun(tag: Tag | undefined): boolean {
  return isNoun(tag) || tag === 'adjective' || tag === 'determiner'
}

/** "our user base" may become "our users"; "a user base", "the user base grows" and "within our user base" may not. */
function mayBePlural({sentence: {words, grammar}, match: {from, to}}: Candidate): boolean {
  const {phrases, phraseOf} = grammar()
  const phrase = phrases[phraseOf[to - 1] ?? -1]
  if (words[from - 1]?.lower === 'within' || words[from - 2]?.lower === 'within') return false
  if (phrase === undefined) return true
  // "a book of business" begins with another phrase than it ends with.
  const start = Math.min(phrases[phraseOf[from] ?? -1]?.start ?? from, phrase.start, from)
  return phrase.role !== 'subject' && words.slice(start, to).every(({lower}) => !singulars.has(lower))
}

const singulars: ReadonlySet<string> = new Set(
  'a an each every this that one another much overall'.split(' '),
)
