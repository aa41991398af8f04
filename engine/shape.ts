/** What a match is in its sentence: a verb with its object, a noun, the modifier of a noun. */

import type {Candidate} from './conditions.ts'
import type {VerbGroup} from './grammar/grammar.ts'
import {verbBase} from './grammar/verbBase.ts'
import {singular} from './inflect/nouns.ts'
import {readVerbForm, type VerbForm} from './inflect/verbs.ts'

/** "drive adoption" is a verb, "target users" a noun, in "target user profile" a modifier; anything else is a clause or a piece. */
export interface Shape {
  readonly kind: 'verb' | 'noun' | 'modifier' | 'other'
  readonly isPlural: boolean
  /** Of the verb: "driving adoption" is a gerund. */
  readonly form: VerbForm
}

export function shapeOf(candidate: Candidate): Shape {
  const {
    sentence: {words, grammar},
    match: {from, to},
  } = candidate
  const {tags, groups, groupOf, phrases, phraseOf} = grammar()
  const word = words[to - 1]?.lower ?? ''
  const shape = (kind: Shape['kind'], form: VerbForm = 'base'): Shape => ({
    kind,
    form,
    isPlural: singular(word) !== word,
  })
  // "Free → paid conversion"
  if (sharesHead(candidate) || /^[→←>]$/.test(words[from - 1]?.text ?? '')) return shape('other')
  if (isGlued(words[from - 1]?.text, words[from]) || isGlued(words[to]?.text, words[to]))
    return shape('other')
  const group = groups[groupOf[from] ?? -1]
  if (group !== undefined && group.verb >= from && group.verb < to) {
    if (group.passive || group.form === 'participle' || group.negated || !isPlanned(candidate, group))
      return shape('other')
    const helper = words[group.verb - 1]?.lower ?? ''
    const form = formOf(words[group.verb]?.lower ?? '')
    return shape('verb', form === 'past' && perfect.has(helper) ? 'participle' : form)
  }
  const next = words[to]
  const phrase = phrases[phraseOf[to - 1] ?? -1]
  const goesOn = phrase !== undefined && phrase.head >= to
  if (goesOn || next?.lower === "'s" || (next?.spaced && isNoun(tags[to]))) return shape('modifier')
  return shape(isNoun(tags[to - 1]) || tags[to - 1] === 'gerund' ? 'noun' : 'other')
}

/** A plan may be reworded; of a statement about somebody else, "the talks drive adoption", nobody knows whether it stays true. */
function isPlanned({sentence}: Candidate, group: VerbGroup): boolean {
  if (group.form !== 'finite' || group.modal >= 0) return true
  const subject = sentence.grammar().phrases[group.subject]
  return /^(?:we|i)$/.test(sentence.words[subject?.head ?? -1]?.lower ?? '')
}

/** "paid-traffic-to-VSL", "adoption/usage", "segment(s)": a piece of something longer. */
function isGlued(mark: string | undefined, word: {readonly spaced: boolean} | undefined): boolean {
  return word !== undefined && !word.spaced && mark !== undefined && /^[-–/({[_&+\p{L}]/u.test(mark)
}

/** "usage and adoption metrics", "renewal & expansion plays": the last noun belongs to both. */
function sharesHead({sentence: {words, grammar}, match: {from, to}}: Candidate): boolean {
  const before = words[from - 1]?.lower
  const {tags} = grammar()
  return isJoint(before) && to - from > 1 && isNoun(tags[from]) && isNoun(tags[from - 2])
}

/** "and" and its like. */
export function isJoint(word: string | undefined): boolean {
  return word !== undefined && joints.has(word)
}

const joints: ReadonlySet<string> = new Set(['and', 'or', '&', '/', ','])

export function isNoun(tag: string | undefined): boolean {
  return tag === 'noun' || tag === 'name'
}

function formOf(verb: string): VerbForm {
  return readVerbForm(verbBase(verb), verb) ?? 'base'
}

const perfect: ReadonlySet<string> = new Set(['have', 'has', 'had', "'ve"])
