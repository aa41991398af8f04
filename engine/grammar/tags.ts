/** From readings of units to tags of words. */

import type {Tag, Word} from './grammar.ts'
import type {Verbs} from './groups.ts'
import {choicesOf} from './lexicon.ts'
import {codeOf, type Reading, readings} from './readings.ts'
import type {Unit} from './units.ts'

export function tagsOf(
  words: readonly Word[],
  units: readonly Unit[],
  codes: Uint8Array,
  verbs: readonly Verbs[],
): Tag[] {
  const tags: Tag[] = words.map(() => 'punctuation')
  const mains = new Set(verbs.map((group) => group.verb))
  units.forEach((unit, index) => {
    for (let at = unit.start; at < unit.end - 1; at++) tags[at] = partTag(words[at]?.lower ?? '')
    const joined = unit.end > unit.start + 1 && codes[index] === codeOf.adjective
    tags[unit.end - 1] = joined
      ? partTag(unit.lower)
      : tagOf(codes[index] ?? codeOf.noun, unit.lower, mains.has(index))
  })
  return tags
}

function tagOf(code: number, lower: string, main: boolean): Tag {
  const reading = readings[code] ?? 'noun'
  if (isHelper(reading)) return main ? 'verb' : 'auxiliary'
  if (reading === 'stop' || reading === 'comma')
    return /^[^\p{L}\p{P}]/u.test(lower) && !/^[|<>=+`^~]/.test(lower) ? 'symbol' : 'punctuation'
  return tagByReading[reading]
}

/** The parts of a hyphenated word: "product" of "product-led". What it does as a whole, its phrase tells. */
function partTag(lower: string): Tag {
  const reading = choicesOf(lower)[0]?.reading ?? 'noun'
  if (/^[-‐‑]$/.test(lower)) return 'punctuation'
  if (reading === 'participle' || reading === 'gerund' || reading === 'past') return 'adjective'
  return verbal.has(reading) ? 'noun' : tagByReading[reading]
}

const isHelper = (reading: Reading) =>
  reading === 'be' || reading === 'have' || reading === 'do' || reading === 'bareBe' || reading === 'bareHave'
const verbal: ReadonlySet<Reading> = new Set(['base', 'imperative', 'past', 'present', 'singular'])

const tagByReading = {
  start: 'punctuation',
  noun: 'noun',
  mass: 'noun',
  plural: 'noun',
  name: 'name',
  adjective: 'adjective',
  adverb: 'adverb',
  base: 'verb',
  present: 'verb',
  singular: 'verb',
  past: 'verb',
  participle: 'participle',
  gerund: 'gerund',
  imperative: 'verb',
  determiner: 'determiner',
  possessive: 'possessive',
  genitive: 'possessive',
  subject: 'pronoun',
  object: 'pronoun',
  relative: 'pronoun',
  number: 'number',
  modal: 'modal',
  be: 'auxiliary',
  have: 'auxiliary',
  do: 'auxiliary',
  bareBe: 'auxiliary',
  bareHave: 'auxiliary',
  to: 'to',
  preposition: 'preposition',
  conjunction: 'conjunction',
  subordinator: 'subordinator',
  negation: 'negation',
  comma: 'punctuation',
  stop: 'punctuation',
} satisfies Record<Reading, Tag>
