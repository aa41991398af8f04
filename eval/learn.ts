/**
 * Logistic regression, held near what we believe beforehand: each weight may leave its prior only as far as the cases
 * pay for it. With a few hundred cases for thirty rules that is the difference between learning and memorising.
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

export function learn(cases: readonly Case[], stiffness = 4): Weights {
  const counts = new Map<string, number>()
  for (const {features} of cases) for (const one of features) counts.set(one, (counts.get(one) ?? 0) + 1)
  const names = [...counts].flatMap(([name, count]) => (count >= fewest ? [name] : []))
  const weights = new Map([everywhere, ...names].map((name) => [name, beliefs[name] ?? 0]))
  const sums = cases.map(({features, isRight}) => ({
    features: [everywhere, ...features.filter((one) => weights.has(one))],
    target: isRight ? 1 : 0,
  }))
  for (let round = 0; round < rounds; round++) {
    const slope = new Map<string, number>()
    for (const {features, target} of sums) {
      const sum = features.reduce((total, one) => total + (weights.get(one) ?? 0), 0)
      const error = target - 1 / (1 + Math.exp(-sum))
      for (const one of features) slope.set(one, (slope.get(one) ?? 0) + error)
    }
    for (const [name, weight] of weights) {
      const pull = stiffness * (weight - (beliefs[name] ?? 0))
      weights.set(name, weight + step * ((slope.get(name) ?? 0) - pull))
    }
  }
  return Object.fromEntries(weights)
}

const rounds = 4000
const step = 0.002
