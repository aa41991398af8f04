/** `` `Code` ``: a run of backticks up to the next run of the same length. */

import {backtick} from './characters.ts'
import {type Inline, runEnd} from './inline.ts'

/** End of the code span that begins here, -1 when the backticks are only backticks. */
export function codeSpanEnd(inline: Inline, start: number): number {
  const {raw} = inline
  inline.backtickRuns ??= lastRuns(raw)
  const open = runEnd(raw, start, backtick)
  const length = open - start
  if ((inline.backtickRuns.get(length) ?? -1) < open) return -1
  for (let at = raw.indexOf('`', open); at >= 0; at = raw.indexOf('`', at)) {
    const end = runEnd(raw, at, backtick)
    if (end - at === length) return end
    at = end
  }
  return -1
}

function lastRuns(raw: string): ReadonlyMap<number, number> {
  const runs = new Map<number, number>()
  for (let at = raw.indexOf('`'); at >= 0; at = raw.indexOf('`', at)) {
    const end = runEnd(raw, at, backtick)
    runs.set(end - at, at)
    at = end
  }
  return runs
}
