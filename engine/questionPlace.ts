/** Where a question about a match goes: at the end of its clause, but not at the end of a list that follows. */

import type {Candidate} from './conditions.ts'
import type {Span} from './document.ts'

type Words = Candidate['sentence']['words']

/** The word behind which it goes: "We grow our GMV by June («…»), and reviews", "Rank ideas («…») by effort, reach and risk". */
export function questionPlace({sentence, match: {to}}: Candidate): Span {
  const {words} = sentence
  const stop = stopAfter(to, words)
  const {start = 0, end = 0} = words[isListComma(stop, words) ? endOfPhrase() : stop - 1] ?? {}
  return {start, end}

  function endOfPhrase(): number {
    const {phrases, phraseOf} = sentence.grammar()
    return Math.min(stop, phrases[phraseOf[to - 1] ?? -1]?.end ?? stop) - 1
  }
}

/** The first comma or other stop that is no part of a word; brackets are passed over. */
function stopAfter(to: number, words: Words): number {
  let depth = 0
  for (let at = to; at < words.length; at++) {
    const lower = words[at]?.lower ?? ''
    if (lower === '(') depth++
    else if (depth > 0) depth -= lower === ')' ? 1 : 0
    // Not the hyphen of "end-users" or the stop of "3.5".
    else if (/^[.,;:!?)|–—→=-]$/.test(lower) && words[at + 1]?.spaced !== false) return at
  }
  return words.length
}

/** Of "effort, reach and risk", not of "We grow by June, which is early." */
function isListComma(at: number, words: Words): boolean {
  const next = words.slice(at + 1, at + 8).map(({lower}) => lower)
  return words[at]?.lower === ',' && next.some((word) => word === ',' || word === 'and' || word === 'or')
}
