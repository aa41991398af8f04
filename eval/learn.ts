/**
 * Logistic regression, held near what we believe beforehand: each weight may leave its prior only as far as the cases
 * pay for it. With some two thousand cases for thirty rules and hundreds of patterns that is the difference between
 * learning and memorising.
 */

import {heard} from '../engine/ear.ts'
import {everywhere, type Weights} from '../engine/index.ts'
import type {Case} from './cases.ts'

/** How sure we are of a rule before we have seen it at work, by the level that its author gave it. */
export const beliefs: Weights = {
  [everywhere]: 0,
  'level warning': 1.2,
  'level info': 0.8,
  'level hint': -0.6,
  'genre docs': -2,
  'genre legal': -2,
  'section goals': 0.4,
  'section metrics': 0.4,
}

interface Manner {
  /** The feature that every case has. */
  readonly always: string
  /** How dear it is to leave a belief. */
  readonly stiffness: number
  /** Weights of features that fewer cases, or cases of fewer repositories, have are no better than guesses. */
  readonly cases: number
  readonly repositories: number
}

const ofPatterns: Manner = {always: everywhere, stiffness: 8, cases: 4, repositories: 1}
const ofWords: Manner = {always: heard, stiffness: 12, cases: 8, repositories: 4}

/** The weights of the ear; words that weigh next to nothing are left out. */
export function learnWords(hearings: readonly Case[]): Weights {
  const known = Object.entries(learn(hearings, ofWords))
  return Object.fromEntries(
    known.filter(([name, weight]) => name.startsWith(heard) || Math.abs(weight) >= 0.1),
  )
}

export function learn(cases: readonly Case[], manner = ofPatterns): Weights {
  const {always, stiffness} = manner
  const weights = new Map([always, ...commonIn(cases, manner)].map((name) => [name, beliefs[name] ?? 0]))
  const targets = cases.map(({right}) => right)
  const having = new Map([...weights.keys()].map((name): [string, number[]] => [name, []]))
  for (const [i, {features}] of cases.entries())
    for (const one of [always, ...features]) having.get(one)?.push(i)
  const sums = cases.map(({features}) =>
    [always, ...features].reduce((total, one) => total + (weights.get(one) ?? 0), 0),
  )
  // One weight after the other takes its Newton step, until none moves any more.
  let largest = 1
  for (let round = 0; round < rounds && largest > settled; round++) {
    largest = 0
    for (const [name, weight] of weights) {
      let slope = stiffness * (weight - (beliefs[name] ?? 0))
      let bend = stiffness
      for (const i of having.get(name) ?? []) {
        const chance = 1 / (1 + Math.exp(-(sums[i] ?? 0)))
        slope += chance - (targets[i] ?? 0)
        bend += chance * (1 - chance)
      }
      const step = slope / bend
      largest = Math.max(largest, Math.abs(step))
      weights.set(name, weight - step)
      for (const i of having.get(name) ?? []) sums[i] = (sums[i] ?? 0) - step
    }
  }
  return Object.fromEntries(weights)
}

const rounds = 1000
const settled = 1e-4

function commonIn(cases: readonly Case[], manner: Manner): readonly string[] {
  const counts = new Map<string, {cases: number; readonly repositories: Set<string>}>()
  for (const {features, repo} of cases)
    for (const one of features) {
      const count = counts.get(one) ?? {cases: 0, repositories: new Set()}
      counts.set(one, count)
      count.cases++
      count.repositories.add(repo)
    }
  return [...counts].flatMap(([name, {cases, repositories}]) =>
    cases >= manner.cases && repositories.size >= manner.repositories ? [name] : [],
  )
}
