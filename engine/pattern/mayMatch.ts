/** Could a pattern match, going by its words alone? Asked first, because the grammar of a sentence is dear. */

import type {Sentence} from '../sentence.ts'
import type {CompiledElement, CompiledPattern, CompiledWord} from './compilePattern.ts'
import {literalEnds} from './literalEnds.ts'

/** Never false for a pattern that matches; tests and phrases are taken as passed, gaps as endless. */
export function mayMatch(pattern: CompiledPattern, sentence: Sentence): boolean {
  // Where the next element may begin; anywhere behind the first of these when `loose`.
  let reach: readonly number[] = [0]
  let loose = true
  let before: CompiledElement | undefined
  for (const element of pattern) {
    if (element.kind === 'gap') loose = true
    else if (element.kind === 'start') {
      reach = firstWords
      loose = false
    } else if (element.kind === 'word' && !element.not) {
      const anywhere =
        loose ||
        (before !== undefined &&
          (element.wholePhrase || (before.kind !== 'start' && element.tests.includes('verb'))))
      const ends = endsFrom(element, reach, anywhere, sentence)
      if (ends.length === 0 && !element.optional) return false
      reach = [...new Set(element.optional ? [...reach, ...ends] : ends)]
      loose = loose && element.optional
    }
    before = element
  }
  return true
}

/** A sentence may begin behind a quotation mark or a label, and its verb behind "please" or "will". */
const firstWords: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7]

function endsFrom(
  element: CompiledWord,
  reach: readonly number[],
  anywhere: boolean,
  sentence: Sentence,
): readonly number[] {
  const ends: number[] = []
  if (anywhere) {
    const first = Math.min(...reach)
    for (let at = first; at < sentence.words.length; at++)
      for (const end of literalEnds(element, at, sentence)) ends.push(end)
  } else {
    for (const at of reach) {
      ends.push(...literalEnds(element, at, sentence))
      if (isHyphen(sentence.words[at]?.lower)) ends.push(...literalEnds(element, at + 1, sentence))
    }
  }
  return ends
}

function isHyphen(word: string | undefined): boolean {
  return word === '-' || word === '–' || word === '‑'
}
