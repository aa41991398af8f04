/** Norms of a document that may belong to more than one genre. */

import type {Genre} from '../profile.ts'
import type {ScoreModel} from '../signals/signal.ts'
import type {Norms} from './parts.ts'

/** The mean over its genres, by how likely each is; undefined where none of them has norms. */
export function normsOf(
  genres: readonly Genre[],
  {genres: known, voice: model}: ScoreModel,
): Norms | undefined {
  const having = genres.flatMap(({profile, confidence}) => {
    const norms = known[profile]
    return norms === undefined ? [] : [{norms, confidence}]
  })
  const all = having.reduce((sum, {confidence}) => sum + confidence, 0)
  if (all === 0) return undefined
  const mean = (of: (norms: (typeof having)[0]['norms']) => number) =>
    having.reduce((sum, {norms, confidence}) => sum + of(norms) * confidence, 0) / all
  const points = [0, 1, 2, 3, 4] as const
  return {
    evidence: mean(({evidence}) => evidence),
    measures: mean(({measures}) => (measures ? 1 : 0)),
    voice: Object.fromEntries(
      Object.keys(model.weights).map((name) => [
        name,
        points.map((at) => mean(({voice}) => voice[name]?.[at] ?? 0)),
      ]),
    ),
  }
}
