/** The forms of one verb of one word in lower case: "ship" → ships, shipped, shipped, shipping. */

import {doublingVerbs, optionalDoublingVerbs} from './doublingVerbs.ts'
import {type IrregularVerb, irregularVerbs} from './irregularVerbs.ts'

/** Accepted spellings of each form, the usual one first. */
export interface Conjugation {
  readonly base: readonly string[]
  readonly third: readonly string[]
  readonly past: readonly string[]
  readonly participle: readonly string[]
  readonly gerund: readonly string[]
}

export function conjugate(verb: string): Conjugation {
  const irregular = irregularPast(verb)
  const past = irregular?.past ?? regularPast(verb)
  return {
    base: verb === 'be' ? ['be', 'am', 'are'] : [verb],
    third: thirdPerson(verb),
    past,
    participle: irregular?.participle ?? past,
    gerund: gerund(verb),
  }
}

// "upsell", "overtake", "rebuild" follow "sell", "take", "build"; "relay" has a line of its own.
const prefix = /^(?:back|co|cross|fore|mis|out|over|pre|re|under|un|up|with)/

function irregularPast(verb: string): IrregularVerb | undefined {
  const known = irregularVerbs().get(verb)
  if (known) return known
  const start = prefix.exec(verb)?.[0] ?? ''
  // The longest is "misunderstand"; "rererere…" must not exhaust the stack.
  const rest = start && verb.length < 20 ? irregularPast(verb.slice(start.length)) : undefined
  if (!rest) return undefined
  const whole = (form: string) => start + form
  return {past: rest.past.map(whole), participle: rest.participle.map(whole)}
}

function regularPast(verb: string): readonly string[] {
  if (verb.endsWith('e')) return [`${verb}d`]
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`]
  return stems(verb).map((stem) => `${stem}ed`)
}

function gerund(verb: string): readonly string[] {
  if (verb === 'be' || keepsE.test(verb)) return [`${verb}ing`]
  if (/[^aeiou]ie$/.test(verb)) return [`${verb.slice(0, -2)}ying`]
  if (verb.endsWith('eue')) return [`${verb.slice(0, -1)}ing`, `${verb}ing`]
  if (verb.endsWith('e')) return [`${verb.slice(0, -1)}ing`]
  return stems(verb).map((stem) => `${stem}ing`)
}

// "seeing", "dyeing", "canoeing", "singeing"; "ageing" may lose it, and spellings() knows.
const keepsE = /[eoy]e$|^(?:age|singe|swinge|tinge)$/

function thirdPerson(verb: string): readonly string[] {
  if (verb === 'be') return ['is']
  if (verb === 'have') return ['has']
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`]
  if (endsInEs.test(verb)) return [`${verb}es`]
  return /(?:[sxz]|sh|(?<!stoma)ch)$/.test(verb) ? stems(verb).map((stem) => `${stem}es`) : [`${verb}s`]
}

// "demos" and "promos", but "goes" and "vetoes".
const endsInEs = /(?:^|for|fore|out|over|re|un|under)(?:do|go)$|^(?:echo|embargo|torpedo|veto)$/

/** What -ed and -ing are put on: "plan" gives "plann", "focus" gives "focus" and "focuss". */
function stems(verb: string): readonly string[] {
  const doubled = verb + verb.slice(-1)
  if (optionalDoublingVerbs.has(verb)) return [verb, doubled]
  if (/.[^aeiou]ic$/.test(verb)) return [`${verb}k`]
  const doubles = doublingVerbs.has(verb) || shortWithShortVowel.test(core(verb)) || britishL.test(verb)
  return doubles ? [doubled] : [verb]
}

/** "set" for "reset" and "cut" for "undercut", but all of "render". */
function core(verb: string): string {
  const rest = verb.replace(prefix, '')
  return irregularVerbs().has(rest) ? rest : verb
}

// "plan", "quit"; not "suit", "sync", "show", "fix".
const shortWithShortVowel = /^(?:[^aeiou]*|[^aeiou]*qu)[aeiou][bdfgklmnprstvz]$/

// "cancelled", "fuelled", "equalled"; not "detailed", "revealed". The American forms come from spellings().
const britishL = /(?:[^aeiou]|qu|[^aeo][iu](?=[ae]))[aeiou]l$/
