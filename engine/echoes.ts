/** One remark a sentence: what is only heard is reported at the word that says most, and only where nothing else is. */

import {word} from './ear.ts'
import type {Hit} from './examine.ts'
import type {Weights} from './rule/rule.ts'
import type {Sentence} from './sentence.ts'
import {stemOf} from './stem.ts'

export function clearEchoes(hits: readonly Hit[], weights: Weights): readonly Hit[] {
  const loudest = new Map<Sentence, Hit>()
  for (const hit of hits) {
    const {sentence} = hit.candidate
    const known = loudest.get(sentence)
    if (hit.cleared === undefined && (known === undefined || loudness(hit) > loudness(known)))
      loudest.set(sentence, hit)
  }
  return hits.map((hit) =>
    hit.search.heard && hit.cleared === undefined && loudest.get(hit.candidate.sentence) !== hit
      ? {...hit, cleared: echo}
      : hit,
  )

  function loudness({search, level, candidate: {sentence, match}}: Hit): number {
    if (!search.heard) return search.row !== undefined || level === 'hint' ? -1 : Number.POSITIVE_INFINITY
    const stems = sentence.words.slice(match.from, match.to).map(({lower}) => stemOf(lower))
    return Math.max(0, ...stems.map((stem) => weights[word(stem)] ?? 0))
  }
}

const echo = 'another finding in its sentence'
