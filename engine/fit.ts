/** Where a match stands in its sentence, and whether a rewrite can take its place without breaking the grammar. */

import type {Candidate} from './conditions.ts'
import type {VerbGroup} from './grammar/grammar.ts'
import {verbBase} from './grammar/verbBase.ts'
import {singular} from './inflect/nouns.ts'
import {readVerbForm, type VerbForm} from './inflect/verbs.ts'
import type {Rewrite} from './rule/rule.ts'

/** "drive adoption" is a verb, "target users" a noun, in "target user profile" a modifier; anything else is a clause or a piece. */
export interface Place {
  readonly kind: 'verb' | 'noun' | 'modifier' | 'other'
  readonly isPlural: boolean
  /** Of the verb: "driving adoption" is a gerund. */
  readonly form: VerbForm
}

export function placeOf(candidate: Candidate): Place {
  const {
    sentence: {words, grammar},
    match: {from, to},
  } = candidate
  const {tags, groups, groupOf, phrases, phraseOf} = grammar()
  const word = words[to - 1]?.lower ?? ''
  const place = (kind: Place['kind'], form: VerbForm = 'base'): Place => ({
    kind,
    form,
    isPlural: singular(word) !== word,
  })
  if (sharesHead(candidate)) return place('other')
  if (isGlued(words[from - 1]?.text, words[from]) || isGlued(words[to]?.text, words[to]))
    return place('other')
  const group = groups[groupOf[from] ?? -1]
  if (group !== undefined && group.verb >= from && group.verb < to) {
    if (group.passive || group.form === 'participle' || group.negated || !isPlanned(candidate, group))
      return place('other')
    const helper = words[group.verb - 1]?.lower ?? ''
    const form = formOf(words[group.verb]?.lower ?? '')
    return place('verb', form === 'past' && perfect.has(helper) ? 'participle' : form)
  }
  const next = words[to]
  const phrase = phrases[phraseOf[to - 1] ?? -1]
  const goesOn = phrase !== undefined && phrase.head >= to
  if (goesOn || next?.lower === "'s" || (next?.spaced && isNoun(tags[to]))) return place('modifier')
  return place(isNoun(tags[to - 1]) || tags[to - 1] === 'gerund' ? 'noun' : 'other')
}

/** A plan may be reworded; of a statement about somebody else, "the talks drive adoption", nobody knows whether it stays true. */
function isPlanned({sentence}: Candidate, group: VerbGroup): boolean {
  if (group.form !== 'finite' || group.modal >= 0) return true
  const subject = sentence.grammar().phrases[group.subject]
  return /^(?:we|i)$/.test(sentence.words[subject?.head ?? -1]?.lower ?? '')
}

/** "paid-traffic-to-VSL", "adoption/usage", "segment(s)": a piece of something longer. */
function isGlued(mark: string | undefined, word: {readonly spaced: boolean} | undefined): boolean {
  return word !== undefined && !word.spaced && mark !== undefined && /^[-–/(_&+\p{L}]/u.test(mark)
}

/** "usage and adoption metrics": the metrics are those of usage too. */
function sharesHead({sentence: {words, grammar}, match: {from, to}}: Candidate): boolean {
  const before = words[from - 1]?.lower
  const {tags} = grammar()
  return (
    (before === 'and' || before === 'or') && to - from > 1 && isNoun(tags[from]) && isNoun(tags[from - 2])
  )
}

function isNoun(tag: string | undefined): boolean {
  return tag === 'noun' || tag === 'name'
}

function formOf(verb: string): VerbForm {
  return readVerbForm(verbBase(verb), verb) ?? 'base'
}

const perfect: ReadonlySet<string> = new Set(['have', 'has', 'had', "'ve"])

/** A rewrite that does not say where it fits is held to fit everywhere. Half of "reduce both churn and cost" is no whole. */
export function fits(rewrite: Rewrite, place: Place, candidate: Candidate): boolean {
  const {words} = candidate.sentence
  const {from, to} = candidate.match
  if (rewrite.notBefore?.includes(words[to]?.lower ?? '')) return false
  if (words.slice(from, to).some(({lower}) => lower === 'both' || lower === 'either')) return false
  switch (rewrite.as) {
    case undefined:
      return true
    case 'verb':
      return place.kind === 'verb' && endsThere(candidate)
    case 'modifier':
      return place.kind === 'modifier'
    case 'noun':
      return (
        place.kind === 'noun' && (rewrite.becomes !== 'plural' || place.isPlural || mayBePlural(candidate))
      )
    case 'singular':
      return place.kind === 'noun' && !place.isPlural
    case 'plural':
      return place.kind === 'noun' && place.isPlural
  }
}

/** Not in "drive adoption and retention" or "raise ARPU by 20 %", where a second object or a measure follows. */
function endsThere({sentence: {words, grammar}, match: {from, to}}: Candidate): boolean {
  const {tags, groups, groupOf, phrases} = grammar()
  const group = groups[groupOf[from] ?? -1]
  const object = phrases[group?.object ?? -1]
  if (object !== undefined && object.start >= to) return false
  const next = words[to]?.lower ?? ''
  if (next === 'by' || next === 'from') return tags[to + 1] !== 'number'
  const joins = next === 'and' || next === 'or' || next === ','
  return !joins || !(isNoun(tags[to + 1]) || tags[to + 1] === 'adjective' || tags[to + 1] === 'determiner')
}

/** "our user base" may become "our users"; "a user base" and "the user base grows" may not. */
function mayBePlural({sentence: {words, grammar}, match: {from, to}}: Candidate): boolean {
  const {phrases, phraseOf} = grammar()
  const phrase = phrases[phraseOf[to - 1] ?? -1]
  if (phrase === undefined) return true
  return (
    phrase.role !== 'subject' &&
    words.slice(Math.min(phrase.start, from), to).every(({lower}) => !singulars.has(lower))
  )
}

const singulars: ReadonlySet<string> = new Set(
  'a an each every this that one another much overall'.split(' '),
)
