/** The signals, read when the first score is asked for, and one scorer for each vocabulary. */

import {compile, type Lens, type Scorer, type SignalSet, scorerOf} from '../engine/index.ts'

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
