/**
 * How the words of a sentence sound to a coach, each by itself and whatever its grammar. A word that means many things
 * ("traffic", "convert") is believed where the words around it speak for it. Learned by `npm run train`; a bag of some
 * thousand words, because more (pairs of words, grammar, headings) told documents of other people no better apart.
 */

import type {Weights} from './rule/rule.ts'
import type {Sentence} from './sentence.ts'
import {ownWords, stemOf} from './stem.ts'

/** What speaks for and against a sentence, by the names that `weights.yaml` gives it; undefined where too little does. */
export type Ear = (sentence: Sentence, profile: string) => readonly string[] | undefined

/** `least`: the share of such sentences, from 0 to 1, that a coach would remark on. */
export function earOf(weights: Weights, least: number): Ear {
  const enough = Math.log(least / (1 - least))
  // By word as it is written: the feature that it is, "" where it weighs nothing. A text says few words, again and again.
  const features = new Map<string, string>()
  return ({text, start, end}, profile) => {
    const traits = [heard, heardIn(profile)]
    let sum = traits.reduce((total, name) => total + (weights[name] ?? 0), 0)
    for (const written of ownWords(text, start, end)) {
      const feature = featureOf(written)
      if (feature === '' || traits.includes(feature)) continue
      traits.push(feature)
      sum += weights[feature] ?? 0
    }
    // With a «slot» of ours in it the writer is not done.
    return sum < enough || text.slice(start, end).includes('«') ? undefined : traits
  }

  function featureOf(written: string): string {
    const known = features.get(written)
    if (known !== undefined) return known
    const feature = word(stemOf(written.toLowerCase()))
    const found = feature in weights ? feature : ''
    if (features.size >= most) features.clear()
    features.set(written, found)
    return found
  }
}

const most = 50_000

/** The feature of all that is only heard. */
export const heard = 'heard'

export function heardIn(profile: string): string {
  return `heard in ${profile}`
}

export function word(stem: string): string {
  return `word ${stem}`
}
