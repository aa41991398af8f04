/**
 * Logistic regression, held near what we believe beforehand: each weight may leave its prior only as far as the cases
 * pay for it. With some two thousand cases for thirty rules and hundreds of patterns that is the difference between
 * learning and memorising.
 */

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

/** Weights of features that fewer cases have are no better than guesses. */
const fewest = 4

export function learn(cases: readonly Case[], stiffness = 8): Weights {
  const counts = new Map<string, number>()
  for (const {features} of cases) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1)
  const names = [...counts].flatMap(([name, count]) => (count >= fewest ? [name] : []))
  const weights = new Map([everywhere, ...names].map((name) => [name, beliefs[name] ?? 0]))
  const targets = cases.map(({isRight}) => (isRight ? 1 : 0))
  const having = new Map([...weights.keys()].map((name): [string, number[]] => [name, []]))
  for (const [i, {features}] of cases.entries())
    for (const one of [everywhere, ...features]) having.get(one)?.push(i)
  const sums = cases.map(({features}) =>
    [everywhere, ...features].reduce((total, one) => total + (weights.get(one) ?? 0), 0),
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
const settled = 1e-5
