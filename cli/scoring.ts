/** Scores documents. The signals are read with the first, so that a plain check never pays for them. */

import {
  type Checked,
  check,
  compile,
  type Lens,
  openReading,
  readDocument,
  type Score,
  type Scorer,
  type SignalSet,
  scorerOf,
} from '../engine/index.ts'
import {checkOptionsOf} from './documents.ts'
import {formatOf} from './format.ts'
import type {Settings} from './project.ts'

export interface Scoring {
  readonly signalSet: SignalSet
  readonly scorerFor: (lens: Lens) => Scorer
}

export interface Scored {
  readonly checked: Checked
  readonly score: Score
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

/** Checks and scores one document in one reading. `path` is the one that the profile is inferred from. */
export function scoreDocument(
  source: string,
  path: string,
  settings: Settings,
  profile: string | undefined,
  scoring: Scoring,
): Scored {
  const document = readDocument(source, formatOf(path))
  const reading = openReading(document)
  const options = checkOptionsOf(path, settings, profile)
  const checked = check(document, settings.lens, options, reading)
  const {youMeans} = options
  const score = scoring
    .scorerFor(settings.lens)
    .score(reading, checked, {path, ...(youMeans ? {youMeans} : {})})
  return {checked, score}
}
