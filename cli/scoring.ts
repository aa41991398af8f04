/** Scores documents. A file apart in `dist/`, signals and all, so that a plain check never pays for it. */

import {
  type CheckOptions,
  check,
  compile,
  type Format,
  type Lens,
  openReading,
  readDocument,
  type Scorer,
  type SignalSet,
  scorerOf,
} from '../engine/index.ts'
import type {Scored} from '../report/index.ts'

export interface Scoring {
  readonly signalSet: SignalSet
  readonly scorerFor: (lens: Lens) => Scorer
}

export async function openScoring(): Promise<Scoring> {
  const {signals: signalSet} = await import('../rules/signals.ts')
  const scorers = new Map<Lens['vocabulary'], Scorer>()
  return {
    signalSet,
    scorerFor: ({vocabulary}) => {
      const scorer = scorers.get(vocabulary) ?? scorerOf(signalSet, compile(signalSet.ruleSet, vocabulary))
      scorers.set(vocabulary, scorer)
      return scorer
    },
  }
}

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
