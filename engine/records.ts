/** Tells sentences about records and reports, in which the words found are names that stand elsewhere too. */

import type {Lens} from './compile.ts'
import type {Candidate} from './conditions.ts'
import {matchPattern} from './pattern/matchPattern.ts'

/** "Reported as MQLs in Salesforce", "unlimited licensed seats": another word here would no longer name the field or the sum. */
export function speaksOfRecords({sentence, match}: Candidate, lens: Lens): boolean {
  return matchPattern(lens.pattern('$RECORD'), sentence).some(
    ({start, end}) => end <= match.from || start >= match.to,
  )
}
