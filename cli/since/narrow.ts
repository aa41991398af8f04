/** Keeps of a result what stands in changed lines. */

import type {Checked} from '../checkOne.ts'
import type {Lines} from '../lines.ts'
import {inReadingOrder, narrowTo} from '../narrow.ts'
import type {Place} from '../results.ts'
import type {LineRange} from './patch.ts'

/** Undefined and `all`: everything counts as changed. */
export function narrowToChange<Whole extends Checked>(
  checked: Whole,
  changed: readonly LineRange[] | 'all' | undefined,
): Whole {
  const {result, lines} = checked
  if (changed === undefined || changed === 'all' || result.findings.length === 0) return checked
  const findings = result.findings.flatMap(
    (one) => narrowTo(one, (place) => touches(place, changed, lines), lines) ?? [],
  )
  return {...checked, result: {...result, findings: inReadingOrder(findings)}}
}

export function touches({start, end}: Place, ranges: readonly LineRange[], lines: Lines): boolean {
  const first = lines.positionOf(start).line
  const last = lines.positionOf(end).line
  return ranges.some(({from, to}) => first <= to && last >= from)
}
