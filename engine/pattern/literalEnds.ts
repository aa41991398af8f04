/** Where the words of an element end when they begin at a given word; whatever the grammar says of them. */

import type {Sentence} from '../sentence.ts'
import type {CompiledWord} from './compilePattern.ts'
import type {Entry} from './lexicon.ts'

export function literalEnds(element: CompiledWord, from: number, sentence: Sentence): readonly number[] {
  const word = sentence.words[from]
  if (word === undefined) return none
  if (element.any) return /[\p{L}\p{N}\uFFFC]/u.test(word.lower) ? [from + 1] : none
  let ends = none
  for (const lexicon of element.lexicons) {
    const entries = lexicon.get(word.lower)
    if (entries === undefined) continue
    for (const entry of entries) {
      const end = follow(entry, from, sentence)
      if (end >= 0) ends = ends === none ? [end] : [...ends, end]
    }
  }
  return ends
}

const none: readonly number[] = []

function follow(entry: Entry, from: number, sentence: Sentence): number {
  const {words} = sentence
  let at = from + 1
  for (const token of entry.rest) {
    if (words[at]?.lower !== token && isHyphen(words[at]?.lower)) at++
    if (words[at]?.lower !== token) return -1
    at++
  }
  return entry.unless.some(({before, after}) => standsAt(before, from - before.length) && standsAt(after, at))
    ? -1
    : at

  function standsAt(tokens: readonly string[], start: number): boolean {
    return tokens.every((token, i) => words[start + i]?.lower === token)
  }
}

export function isHyphen(word: string | undefined): boolean {
  return word === '-' || word === '–' || word === '‑'
}
