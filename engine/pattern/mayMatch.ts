/** Could a pattern match, going by its words alone? Asked first, because the grammar of a sentence is dear. */

import type {Sentence} from '../sentence.ts'
import type {CompiledElement, CompiledPattern, CompiledWord} from './compilePattern.ts'
import {isFirst} from './edges.ts'
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
      reach = firstWords(sentence)
      loose = false
    } else if (element.kind === 'word' && !element.not) {
      const ends = endsFrom(element, placesOf(element, before, reach, loose, sentence), sentence)
      if (ends.length === 0 && !element.optional) return false
      reach = element.optional ? union(reach, ends) : ends
      loose = loose && element.optional
    }
    before = element
  }
  return true
}

function firstWords(sentence: Sentence): readonly number[] {
  const found: number[] = []
  for (let at = 0; at <= 5; at++) if (isFirst(at, sentence)) found.push(at)
  return found
}

/** Where the element's own words may begin. */
function placesOf(
  element: CompiledWord,
  before: CompiledElement | undefined,
  reach: readonly number[],
  loose: boolean,
  sentence: Sentence,
): Iterable<number> {
  const {words} = sentence
  const isVerb = element.tests.includes('verb')
  if (loose || (before !== undefined && (element.wholePhrase || (isVerb && before.kind !== 'start'))))
    return upFrom(Math.min(...reach), words.length)
  const places = new Set(reach)
  for (const at of reach) if (isHyphen(words[at]?.lower)) places.add(at + 1)
  // "Please also launch", "will launch": the verb of a group that begins here.
  if (isVerb && before?.kind === 'start')
    for (let at of reach)
      for (; at < words.length && !outsideGroups.has(words[at]?.lower ?? ''); at++) places.add(at + 1)
  return places
}

function* upFrom(first: number, end: number): Iterable<number> {
  for (let at = first; at < end; at++) yield at
}

/** Words that no verb group has inside it: with one of them, what began the sentence is no verb. */
const outsideGroups: ReadonlySet<string> = new Set(
  'the a an this that these those our your my his her its their we you they he she it i of in on at for with by . , ; :'.split(
    ' ',
  ),
)

function endsFrom(element: CompiledWord, places: Iterable<number>, sentence: Sentence): readonly number[] {
  const ends: number[] = []
  for (const at of places) for (const end of literalEnds(element, at, sentence)) ends.push(end)
  return ends
}

function union(a: readonly number[], b: readonly number[]): readonly number[] {
  return b.length === 0 ? a : [...new Set([...a, ...b])]
}

function isHyphen(word: string | undefined): boolean {
  return word === '-' || word === '–' || word === '‑'
}
