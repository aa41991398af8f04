/** Whether a rewrite joins up with the word before it: "a give customers …" never does, "a app" can be repaired. */

import {choicesOf} from './grammar/lexicon.ts'
import type {Reading} from './grammar/readings.ts'
import {article} from './inflect/article.ts'

/** False for "our | help customers who …": after "our" stands a thing. `before` and `text` are as in the sentence. */
export function joins(before: string | undefined, text: string): boolean {
  if (before === undefined || !asksForThing.has(readingOf(before))) return true
  const [, gap = '', word = ''] = /^(«?)([\p{L}'’-]*)/u.exec(text) ?? []
  if (word === '') return true
  // A gap gives way to the writer's words: "our «how many» customers" becomes "our twelve customers".
  return !(gap === '' ? beginsOther : beginsVerb).has(readingOf(word))
}

/** The article that the text needs in place of "a" or "an"; undefined where the one that stands is right. */
export function otherArticle(before: string, text: string): string | undefined {
  if (!/^an?$/i.test(before)) return undefined
  const right = article(text)
  if (right === before.toLowerCase()) return undefined
  return before.startsWith('A') ? right.replace('a', 'A') : right
}

/** The likeliest one. */
function readingOf(word: string): Reading {
  const [first, ...others] = choicesOf(word.toLowerCase())
  return others.reduce((best, one) => (one.cost < best.cost ? one : best), first ?? noReading).reading
}

const noReading = {reading: 'noun', cost: 0} as const

const asksForThing: ReadonlySet<Reading> = new Set(['determiner', 'possessive'])
const beginsVerb: ReadonlySet<Reading> = new Set(['base', 'bareBe', 'modal'])
const beginsOther: ReadonlySet<Reading> = new Set([
  ...beginsVerb,
  'preposition',
  'subordinator',
  'determiner',
  'possessive',
  'subject',
])
