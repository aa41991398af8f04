/** How sure we are of a finding: a small model over named features, its weights kept as data in `rules/weights.yaml`. */

import type {Level, Weights} from './rule/rule.ts'

/** From 0 to 1: the share of such findings that a coach would raise as well. */
export function confidenceOf(features: readonly string[], weights: Weights): number {
  const sum = features.reduce((total, feature) => total + (weights[feature] ?? 0), weights[everywhere] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}

/** The feature that every finding has. */
export const everywhere = 'always'

/**
 * The level that follows: a doubtful finding becomes quieter, and a hint that is very likely right becomes an info.
 * A rule that the weights do not know, a team's own, keeps the level that it was given.
 */
export function levelFor(level: Level, confidence: number): Level {
  if (level === 'hint') return confidence >= limits.raise ? 'info' : 'hint'
  if (level === 'off') return level
  if (confidence < limits.info) return 'hint'
  return level === 'warning' && confidence < limits.warning ? 'info' : level
}

/** From `heard` on what is only heard is reported. */
export const limits = {info: 0.45, warning: 0.65, raise: 0.7, heard: 0.73}

/** What spoke for and against, the heaviest first: "genre strategy +0.8". */
export function reasons(features: readonly string[], weights: Weights): readonly string[] {
  return features
    .flatMap((feature) => {
      const weight = weights[feature] ?? 0
      return weight === 0 ? [] : [{feature, weight}]
    })
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({feature, weight}) => `${feature} ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`)
}
