/** What capital letters say about a word: a name, the start of a sentence, or nothing at all in a heading. */

import type {Word} from './grammar.ts'
import {type Choice, choice} from './readings.ts'

/** 'title' where most long words are capitalised, so that capitals mean nothing. */
export function capitalStyle(words: readonly Word[]): 'title' | 'sentence' {
  let long = 0
  let capitals = 0
  for (const {text} of words) {
    if (text.length < 4 || !startsWithLetter(text)) continue
    long++
    if (startsWithCapital(text)) capitals++
  }
  return long > 1 && capitals / long >= 0.75 ? 'title' : 'sentence'
}

/** The choices of a word that may be a name because it is written with a capital inside a sentence. */
export function capitalised(text: string, choices: readonly Choice[], initial: boolean): readonly Choice[] {
  if (!startsWithCapital(text) || text === 'I') return choices
  const shouted = text.length > 1 && text === text.toUpperCase()
  if (shouted) return choices.some(({reading}) => reading === 'number') ? choices : asName(choices, 0, 2.5)
  if (/^[A-Z]{2,}s$/.test(text)) return plural
  // "FleetHub": a capital inside a word is no accident of its place.
  if (/\p{Ll}\p{Lu}/u.test(text)) return asName(choices, 0, 2.5)
  const open = choices.every(({reading}) => openClass.has(reading))
  // "We launched it in May": the month, not the helper.
  if (!open) return text === 'May' && !initial ? [choice('name')] : choices
  if (initial) return [...choices, choice('name', 2)]
  return asName(choices, 0, 1.2)
}

function asName(choices: readonly Choice[], cost: number, others: number): readonly Choice[] {
  const rest = choices.map((each) =>
    choice(each.reading, each.cost + others + (verbs.has(each.reading) ? 2 : 0)),
  )
  return choices.some(({reading}) => reading === 'name') ? choices : [choice('name', cost), ...rest]
}

const plural: readonly Choice[] = [choice('plural')]
const verbs: ReadonlySet<string> = new Set(['base', 'imperative', 'past', 'present', 'singular'])
const openClass: ReadonlySet<string> = new Set([
  ...['noun', 'mass', 'plural', 'adjective', 'base', 'present', 'singular', 'past', 'participle', 'gerund'],
  'imperative',
])

function startsWithLetter(text: string): boolean {
  return /^\p{L}/u.test(text)
}

function startsWithCapital(text: string): boolean {
  const unit = text.charCodeAt(0)
  return unit < 128 ? unit >= 65 && unit <= 90 : /^\p{Lu}/u.test(text)
}
