/** From any form of a verb back to its base: "drove" → "drive", "rolled out" → "roll out". */

import {readVerbForm} from '../inflect/verbs.ts'
import {pastStem} from './irregularVerbs.ts'
import {choicesOf} from './lexicon.ts'
import {stemsOfEd, stemsOfIng, stemsOfS} from './stems.ts'

/** The verb itself where no base is known; small letters, as the place of a base in a sentence is its own affair. */
export function verbBase(verb: string): string {
  const [, before = '', word = '', after = ''] = /^((?:\S*-)?)(\S*)(.*)$/s.exec(verb.toLowerCase()) ?? []
  return before + baseOf(word) + after
}

function baseOf(word: string): string {
  if (isBase(word)) return word
  const helper = helpers.get(word)
  if (helper !== undefined) return helper
  const candidates = [pastStem(word), ...stemsOfS(word), ...stemsOfEd(word), ...stemsOfIng(word)]
  const possible = candidates.filter((one) => one !== word && readVerbForm(one, word) !== undefined)
  return possible.toSorted((a, b) => strangeness(a) - strangeness(b))[0] ?? word
}

/** Low for words known as verbs: "plan", not "plann", for "planned". */
function strangeness(word: string): number {
  const costs = choicesOf(word).flatMap(({reading, cost}) => (baseReadings.has(reading) ? [cost] : []))
  return Math.min(1000, ...costs)
}

/** "focus" and "bring", but neither "focuses" nor "drove". */
export function isBase(word: string): boolean {
  return word !== '' && choicesOf(word).some(({reading}) => baseReadings.has(reading))
}

const baseReadings: ReadonlySet<string> = new Set(['base', 'bareBe', 'bareHave'])

const helpers: ReadonlyMap<string, string> = new Map([
  ['am', 'be'],
  ['are', 'be'],
  ['been', 'be'],
  ['being', 'be'],
  ['does', 'do'],
  ['had', 'have'],
  ['has', 'have'],
  ['is', 'be'],
  ['was', 'be'],
  ['were', 'be'],
])
