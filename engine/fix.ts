/** Applies the suggestions that need no reading, pass after pass, until none is left. */

import {type CheckOptions, check} from './check.ts'
import type {Lens} from './compile.ts'
import type {Format} from './document.ts'
import {applyEdits} from './edits.ts'
import type {Safety, Suggestion} from './finding.ts'
import {readDocument} from './readDocument.ts'

export interface Fixed {
  readonly text: string
  /** How many suggestions were applied. */
  readonly applied: number
}

/** What stands outside the suggestions stays as it is, character by character. */
export function fix(
  source: string,
  format: Format,
  lens: Lens,
  options: CheckOptions,
  include: readonly Safety[] = ['safe'],
): Fixed {
  let text = source
  let applied = 0
  // A rewrite may uncover another one, but not for ever: no rule's rewrite is found by the rule again.
  for (let pass = 0; pass < most; pass++) {
    const chosen = choose(text, format, lens, options, include)
    if (chosen.length === 0) break
    text = applyEdits(text, chosen)
    applied += chosen.length
  }
  return {text, applied}
}

const most = 20

/** The best allowed suggestion of each finding; of two that overlap the first one. */
function choose(
  text: string,
  format: Format,
  lens: Lens,
  options: CheckOptions,
  include: readonly Safety[],
): readonly Suggestion[] {
  const {findings} = check(readDocument(text, format), lens, options)
  const chosen: Suggestion[] = []
  let reached = 0
  for (const {suggestions} of findings) {
    const best = suggestions.find(({safety}) => include.includes(safety))
    if (best === undefined || best.start < reached || text.slice(best.start, best.end) === best.text) continue
    chosen.push(best)
    reached = best.end
  }
  return chosen
}
