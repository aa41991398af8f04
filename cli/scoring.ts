/** Scores documents. A file apart in `dist/`, signals and all, so that a plain check never pays for it. */

import {type CheckOptions, check, type Format, type Lens, openReading, readDocument} from '../engine/index.ts'
import type {Scoring} from '../project/scoring.ts'
import type {Scored} from '../report/index.ts'

export {openScoring, type Scoring} from '../project/scoring.ts'

/** Checks and scores one document in one reading. */
export function scoreDocument(
  source: string,
  format: Format,
  lens: Lens,
  options: CheckOptions,
  scoring: Scoring,
): Scored {
  const document = readDocument(source, format)
  const reading = openReading(document)
  const checked = check(document, lens, options, reading)
  const {path, youMeans} = options
  const score = scoring.scorerFor(lens).score(reading, checked, {path, ...(youMeans ? {youMeans} : {})})
  return {checked, score}
}
