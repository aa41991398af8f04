/** Precision, recall and F1 with 95 % intervals. */

import {random} from '../bench/random.ts'
import {groupsOf} from '../engine/groups.ts'
import type {Outcome} from './outcomes.ts'

export interface Figures {
  readonly units: number
  readonly flagged: number
  readonly framings: number
  /** Of the flagged sentences the share that the annotators flagged too; "maybe" counts as right. */
  readonly precision: Share
  readonly recall: Share
  readonly recallWithHints: Share
  readonly inventoryRecall: Share
  readonly f1: number
}

/** A share with the bounds of its 95 % interval; all NaN where there is nothing to count. */
export interface Share {
  readonly value: number
  readonly low: number
  readonly high: number
}

export function figuresOf(outcomes: readonly Outcome[]): Figures {
  const flagged = outcomes.filter(({flags}) => flags.length > 0)
  const right = flagged.filter(({unit}) => isFraming(unit.label))
  const framings = outcomes.filter(({unit}) => unit.label === 'F')
  const hit = framings.filter(({flags}) => flags.length > 0)
  const hinted = framings.filter(({flags, hints}) => flags.length + hints.length > 0)
  const inventory = outcomes.filter(({unit}) => unit.label === 'I')
  const listed = inventory.filter(({flags, hints}) => flags.length + hints.length > 0)
  const precision = share(right.length, flagged.length)
  const recall = share(hit.length, framings.length)
  return {
    units: outcomes.length,
    flagged: flagged.length,
    framings: framings.length,
    precision,
    recall,
    recallWithHints: share(hinted.length, framings.length),
    inventoryRecall: share(listed.length, inventory.length),
    f1: f1Of(precision.value, recall.value),
  }
}

export function isFraming(label: Outcome['unit']['label']): boolean {
  return label === 'F' || label === 'maybe'
}

/** Wilson's interval, which holds for small numbers too (E. B. Wilson, 1927). */
export function share(hits: number, of: number): Share {
  if (of === 0) return {value: Number.NaN, low: Number.NaN, high: Number.NaN}
  const z = 1.96
  const value = hits / of
  const middle = (value + (z * z) / (2 * of)) / (1 + (z * z) / of)
  const half = (z / (1 + (z * z) / of)) * Math.sqrt((value * (1 - value)) / of + (z * z) / (4 * of * of))
  return {value, low: Math.max(0, middle - half), high: Math.min(1, middle + half)}
}

export function f1Of(precision: number, recall: number): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
}

/** The interval of F1 when whole documents are drawn again: sentences of one document are alike. */
export function f1Interval(outcomes: readonly Outcome[]): Share {
  const byFile = [...groupsOf(outcomes, ({unit}) => unit.file).values()]
  const {between} = random(1)
  const draws = Array.from({length: 1000}, () => {
    return figuresOf(byFile.flatMap(() => byFile[between(0, byFile.length - 1)] ?? [])).f1
  }).sort((a, b) => a - b)
  return {value: figuresOf(outcomes).f1, low: draws[24] ?? 0, high: draws[974] ?? 0}
}
