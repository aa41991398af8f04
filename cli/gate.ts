/** Decides whether a run passes, and says why not. */

import type {FindingLevel} from '../engine/index.ts'
import type {Summary} from './results.ts'

const fromLoudest: readonly FindingLevel[] = ['error', 'warning', 'info', 'hint']

/** Undefined: passed. */
export function gate(
  summary: Summary,
  {failOn, maxWarnings}: {readonly failOn: FindingLevel; readonly maxWarnings: number | undefined},
): string | undefined {
  const levels = fromLoudest.slice(0, fromLoudest.indexOf(failOn) + 1)
  const count = levels.reduce((sum, level) => sum + summary[level], 0)
  if (count > 0) {
    const what = failOn === 'error' ? (count === 1 ? 'error' : 'errors') : `of level ${failOn} or above`
    return `failed: ${count} ${failOn === 'error' ? what : `finding${count === 1 ? '' : 's'} ${what}`}`
  }
  if (maxWarnings !== undefined && summary.warning > maxWarnings)
    return `failed: ${summary.warning} warnings, --max-warnings allows ${maxWarnings}`
  return undefined
}

/** The documents whose index is below what `--min-score` asks; those without an index pass. */
export function scoreGate(below: readonly string[], minScore: number | undefined): string | undefined {
  if (minScore === undefined || below.length === 0) return undefined
  const others = below.length > 3 ? ` and ${below.length - 3} more` : ''
  return `failed: index below ${minScore}: ${below.slice(0, 3).join(', ')}${others}`
}
