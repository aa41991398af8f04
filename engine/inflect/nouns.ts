/** Nouns of one or more words in the singular, the plural and the possessive: "KPI" → "KPIs", "point of sale" → "points of sale". */

import pluralize from 'pluralize'
import {isAcronym} from './acronym.ts'
import {isAllCaps, isLetter, matchCase} from './casing.ts'
import {hiddenPlurals, irregularNouns, unchangingNouns} from './irregularNouns.ts'
import {once} from './once.ts'
import {spellings} from './spelling.ts'

export function plural(noun: string): string {
  return changeHead(noun, (word) => pluralsOf(word)[0] ?? word)
}

export function singular(noun: string): string {
  return changeHead(noun, singularOf)
}

/** True for what takes a plural verb: "customers", "people"; false for "news", "series" and "analytics". */
export function isPlural(noun: string): boolean {
  let found = false
  changeHead(noun, (word) => {
    found = hiddenPlurals.has(word.toLowerCase()) || singularOf(word) !== word
    return word
  })
  return found
}

/** "customer's", "customers'", "children's", "boss's", "series'"; a possessive stays what it is. */
export function possessive(noun: string): string {
  if (!endsInWord(noun) || /['’]s$/i.test(noun)) return noun
  const ofPronoun = possessivePronouns.get(noun.toLowerCase())
  if (ofPronoun) return noun === 'I' ? ofPronoun : matchCase(noun, ofPronoun)
  const apostropheOnly = /s$/i.test(noun) && (isPlural(noun) || plural(noun) === noun)
  if (apostropheOnly) return `${noun}'`
  return isAllCaps(noun) ? `${noun}'S` : `${noun}'s`
}

/** Singular, plurals and their possessives in British and American spelling. Apostrophes are straight. */
export function allNounForms(lemma: string): readonly string[] {
  const numbers = spellings(singular(lemma)).flatMap((one) => [one, ...plurals(one)])
  return [...new Set([lemma, ...numbers].flatMap((form) => [form, possessive(form)]))]
}

const possessivePronouns = new Map(
  Object.entries({
    i: 'my',
    you: 'your',
    he: 'his',
    she: 'her',
    it: 'its',
    we: 'our',
    they: 'their',
    who: 'whose',
  }),
)

function plurals(noun: string): readonly string[] {
  const head: string[] = []
  changeHead(noun, (word) => {
    head.push(...pluralsOf(word))
    return word
  })
  return head.map((form) => changeHead(noun, () => form))
}

/** "point of sale" changes at "point", "user story" and "add-on" at the end, "passer-by" and "proof-of-concept" at the front. */
function changeHead(noun: string, change: (word: string) => string): string {
  const tokens = noun.trimEnd().split(/(\s+)/)
  const preposition = adjectives.test(noun)
    ? -1
    : tokens.findIndex((token, i) => i > 1 && i < tokens.length - 2 && prepositions.has(token.toLowerCase()))
  const head = preposition > 0 ? preposition - 2 : tokens.length - 1
  return (
    tokens.with(head, changeCompound(tokens[head] ?? '', change)).join('') + noun.slice(noun.trimEnd().length)
  )
}

const prepositions = new Set('as at by for from in of on per to under with'.split(' '))

// In "go to market plan" and "state of the art tool" the preposition is part of an adjective.
const adjectives =
  /^(?:best in class|business to|day to day|direct to|end to end|face to face|go to|out of|peer to peer|state of the art|top of) /i

function changeCompound(word: string, change: (word: string) => string): string {
  const dash = frontHeaded.test(word) ? word.indexOf('-') : -1
  if (dash > 0) return change(word.slice(0, dash)) + word.slice(dash)
  if (irregularNouns().has(word.toLowerCase())) return change(word)
  const start = word.lastIndexOf('-') + 1
  return word.slice(0, start) + change(word.slice(start))
}

const frontHeaded = /^[^-]+-(?:of|in)-|^[^-]*ers?-(?:by|in|on|up)$/i

function pluralsOf(word: string): readonly string[] {
  if (!endsInWord(word) || isUnchanging(word) || singularOf(word) !== word) return [word]
  if (isAcronym(word) || /[\d\u0080-\uffff]$|[a-z][A-Z]$/.test(word)) return [`${word}s`]
  const lower = word.toLowerCase()
  const found = irregularNouns().get(lower) ?? [pluralize.plural(lower)]
  return found.map((form) => dress(word, form))
}

function singularOf(word: string): string {
  if (/^[A-Z][A-Z0-9&./]+s$|[a-z][A-Z]s$/.test(word)) return word.slice(0, -1)
  if (!isLetter(word.slice(-1)) || isUnchanging(word) || isAcronym(word)) return word
  const lower = word.toLowerCase()
  const known = singularOfIrregular().get(lower)
  if (known) return dress(word, known)
  // "lens", "business", "status", "analysis" and "customer's" are no plurals.
  if (irregularNouns().has(lower) || /(?:ss|us|is|['’]s)$/.test(lower)) return word
  const found = pluralize.singular(lower)
  return found === lower ? word : dress(word, found)
}

// "bases" and "axes" are read as plurals of "base" and "axe": the library does it so.
const singularOfIrregular = once(() => {
  const pairs = [...irregularNouns()].flatMap(([one, many]) => many.map((form) => [form, one] as const))
  return new Map(pairs.filter(([form, one]) => form !== one && form !== 'bases' && form !== 'axes'))
})

function endsInWord(text: string): boolean {
  return isLetter(text.slice(-1)) || /\d$/.test(text)
}

function isUnchanging(word: string): boolean {
  return unchangingNouns.has(word.toLowerCase())
}

/** Keeps what the two have in common as it was written: "McDonald", "iPhone". */
function dress(word: string, form: string): string {
  if (isAllCaps(word)) return form.toUpperCase()
  const lower = word.toLowerCase()
  let same = 0
  while (same < form.length && lower[same] === form[same]) same++
  return same > 0 ? word.slice(0, same) + form.slice(same) : matchCase(word, form)
}
