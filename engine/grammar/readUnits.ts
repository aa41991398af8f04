/** Finds the cheapest way to read a sentence: a beam search over the readings of its units, left to right. */

import {adjacencyCost} from './adjacency.ts'
import {costInClause, unfinishedCost} from './clauseCosts.ts'
import {type Clause, clauseAfter, newClauseAfter, openClause} from './clauseState.ts'
import {compoundBonus} from './compounds.ts'
import {codeOf} from './readings.ts'
import type {Unit} from './units.ts'

/** One code (see `readings`) for each unit. */
export function readUnits(units: readonly Unit[]): Uint8Array {
  const codes = new Uint8Array(units.length)
  let paths: readonly Path[] = [
    {code: codeOf.start, context: codeOf.start, clause: openClause, cost: 0, before: undefined},
  ]
  let settled = 0
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]
    if (!unit) break
    paths = step(paths, unit, units[at - 1])
    // Long sentences are settled bit by bit, so that memory stays flat.
    if (at - settled >= stretch) {
      const best = cheapest(paths)
      trace(best, codes, at)
      settled = at + 1
      paths = [{...best, before: undefined}]
    }
  }
  const ended = paths.map((path) => ({...path, cost: path.cost + endCost(path)}))
  if (settled < units.length) trace(cheapest(ended), codes, units.length - 1)
  return codes
}

/** The end of a text without a stop counts as one: "Our Product Segments" is likelier than "our product segments …". */
function endCost(path: Path): number {
  return path.code === codeOf.stop
    ? 0
    : adjacencyCost(path.context, codeOf.stop) + unfinishedCost(path.clause, false)
}

/** How a sentence has been read up to one unit. */
interface Path {
  readonly code: number
  /** The last reading that is not an adverb or negation. */
  readonly context: number
  readonly clause: Clause
  readonly cost: number
  readonly before: Path | undefined
}

const stretch = 200
const beam = 10
const reach = 6

function step(paths: readonly Path[], unit: Unit, before: Unit | undefined): readonly Path[] {
  const next: Path[] = []
  const bonus = before ? compoundBonus(before.lower, unit.lower) : 0
  let limit = Number.POSITIVE_INFINITY
  for (const path of paths) {
    for (const {code, cost} of unit.choices) {
      let fixed = path.cost + cost + adjacencyCost(path.context, code)
      if (bonus > 0 && isNounLike(code) && isNounLike(path.code)) fixed -= bonus
      if (fixed > limit) continue
      const goingOn = clauseAfter(path.clause, path.context, code, unit.lower)
      limit = add(next, path, code, goingOn, fixed, unit.lower, limit)
      const another = newClauseAfter(path.clause, path.context, code, unit.lower)
      if (another >= 0) limit = add(next, path, code, another, fixed, unit.lower, limit)
    }
  }
  return narrowed(next, limit)
}

const isNounLike = (code: number) => code >= codeOf.noun && code <= codeOf.name

/** Keeps one path, the cheapest, for each way to go on. Gives the new limit beyond which no path is kept. */
function add(
  next: Path[],
  before: Path,
  code: number,
  clause: Clause,
  fixed: number,
  lower: string,
  limit: number,
): number {
  const cost = fixed + costInClause(before.clause, clause, before.context, code, lower)
  if (cost > limit) return limit
  const seeThrough = code === codeOf.adverb || code === codeOf.negation
  const context = seeThrough ? before.context : code
  const path = {code, context, clause, cost, before}
  const same = next.findIndex((other) => other.context === context && other.clause === clause)
  if (same < 0) next.push(path)
  else if (cost < (next[same]?.cost ?? 0)) next[same] = path
  return Math.min(limit, cost + reach)
}

function narrowed(paths: readonly Path[], limit: number): readonly Path[] {
  const kept = paths.filter((path) => path.cost <= limit)
  return kept.length > beam ? kept.toSorted((a, b) => a.cost - b.cost).slice(0, beam) : kept
}

function cheapest(paths: readonly Path[]): Path {
  return paths.reduce((best, path) => (path.cost < best.cost ? path : best))
}

function trace(path: Path, codes: Uint8Array, last: number): void {
  let at = last
  for (let each: Path | undefined = path; each && at >= 0; each = each.before, at--) {
    if (each.code === codeOf.start) break
    codes[at] = each.code
  }
}
