/** Whether a rewrite can follow the word before it: "our give customers …" cannot. */

import {choicesOf} from './grammar/lexicon.ts'
import type {Reading} from './grammar/readings.ts'

/** False for "our | help customers who …": after "our" stands a thing. `before` and `text` are as in the sentence. */
export function canFollow(before: string | undefined, text: string): boolean {
  if (before === undefined || !asksForThing.has(readingOf(before))) return true
  const [, gap = '', word = ''] = /^([«\uFDD0]?)([\p{L}'’-]*)/u.exec(text) ?? []
  if (word === '') return true
  // A gap gives way to the writer's words: "our «how many» customers" becomes "our twelve customers".
  return !(gap === '' ? beginsOther : beginsVerb).has(readingOf(word))
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
