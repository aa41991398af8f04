/** Where a question about a match goes: right behind its noun phrase, so that it is plain what is asked about. */

import type {Candidate} from './conditions.ts'
import type {Span} from './document.ts'

/** The word behind which it goes: "grow our GMV of spare parts («…»), reviews and reach". */
export function questionPlace(candidate: Candidate): Span {
  const {words} = candidate.sentence
  const {start = 0, end = 0} = words[behindBrackets(behindPhrase(candidate), words)] ?? {}
  return {start, end}
}

type Words = Candidate['sentence']['words']

/** The last word of the phrase that the match ends in, or of the clause where it ends in no noun: "we allow users to book". */
function behindPhrase({sentence, match: {to}}: Candidate): number {
  const {words} = sentence
  const {phrases, phraseOf} = sentence.grammar()
  return phraseOf[to - 1] === -1 ? behindCompound(beforeStop(to - 1, words), words) : endFrom(to - 1)

  function endFrom(at: number): number {
    const last = behindCompound((phrases[phraseOf[at] ?? -1]?.end ?? at + 1) - 1, words)
    const goesOn = words[last + 1]?.lower === 'of' && (phraseOf[last + 2] ?? -1) !== -1
    return goesOn ? endFrom(last + 2) : last
  }
}

function beforeStop(from: number, words: Words): number {
  const stop = words.findIndex(
    ({lower}, at) => at > from && /^[.,;:!?()|–—-]$/.test(lower) && isSpaced(at, words),
  )
  return stop === -1 ? words.length - 1 : stop - 1
}

/** Not the hyphen of "end-users" or the stop of "3.5". */
function isSpaced(at: number, words: Words): boolean {
  return words[at]?.lower === '(' || words[at + 1]?.spaced !== false
}

/** "Closed" of "Closed-Lost" is half a word. */
function behindCompound(at: number, words: Words): number {
  let last = at
  while (/^[-/\p{L}\p{N}%+]/u.test(words[last + 1]?.lower ?? '') && words[last + 1]?.spaced === false) last++
  return last
}

/** "GMV (gross)": what explains the words belongs to them. */
function behindBrackets(at: number, words: Words): number {
  if (words[at + 1]?.lower !== '(') return at
  const close = words.findIndex(({lower}, i) => i > at && lower === ')')
  return close === -1 ? at : close
}
