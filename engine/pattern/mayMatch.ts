/** Could a pattern match, going by its words alone? Asked first, because the grammar of a sentence is dear. */

import type {Sentence} from '../sentence.ts'
import type {CompiledElement, CompiledPattern, CompiledWord} from './compilePattern.ts'
import {isFirst} from './edges.ts'
import {endsGap, isCounted} from './gaps.ts'
import {isHyphen, literalEnds} from './literalEnds.ts'

/** Never false for a pattern that matches; tests and phrases are taken as passed. */
export function mayMatch(pattern: CompiledPattern, sentence: Sentence): boolean {
  // Where the next element may begin; anywhere behind the first of these when `loose`.
  let reach: readonly number[] = [0]
  let loose = true
  let before: CompiledElement | undefined
  for (const element of pattern) {
    if (element.kind === 'gap') reach = loose ? reach : pastGap(reach, element.max, sentence)
    else if (element.kind === 'start') {
      reach = firstWords(sentence)
      loose = false
    } else if (element.kind === 'word' && !element.not) {
      const ends =
        loose || passesOver(element, before)
          ? endsBehind(element, Math.min(...reach), sentence)
          : placesOf(element, before, reach, sentence).flatMap((at) => literalEnds(element, at, sentence))
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

/** From each place as far as the gap lets it: so many words, commas and hyphens for nothing, never past the end of a clause. */
function pastGap(reach: readonly number[], max: number, {words}: Sentence): readonly number[] {
  const found: number[] = []
  for (const from of reach) {
    for (let [at, taken] = [from, 0]; ; at++) {
      if (!found.includes(at)) found.push(at)
      const next = words[at]
      if (next === undefined || endsGap(next.lower) || (isCounted(next.lower) && taken++ === max)) break
    }
  }
  return found
}

/** True where words that nobody asked for may stand between the one before and the element's own. */
function passesOver({wholePhrase, tests}: CompiledWord, before: CompiledElement | undefined): boolean {
  return before !== undefined && (wholePhrase || (before.kind !== 'start' && tests.includes('verb')))
}

function endsBehind(element: CompiledWord, first: number, sentence: Sentence): readonly number[] {
  const ends: number[] = []
  for (let at = first; at < sentence.words.length; at++)
    for (const end of literalEnds(element, at, sentence)) ends.push(end)
  return ends
}

/** Where the element's own words may begin. */
function placesOf(
  element: CompiledWord,
  before: CompiledElement | undefined,
  reach: readonly number[],
  {words}: Sentence,
): readonly number[] {
  const places = [...reach]
  const add = (at: number) => void (places.includes(at) || places.push(at))
  for (const at of reach) if (isHyphen(words[at]?.lower)) add(at + 1)
  // "Please also launch", "will launch": the verb of a group that begins here.
  if (before?.kind === 'start' && element.tests.includes('verb'))
    for (let at of reach)
      for (; at < words.length && !outsideGroups.has(words[at]?.lower ?? ''); at++) add(at + 1)
  return places
}

/** Words that no verb group has inside it: with one of them, what began the sentence is no verb. */
const outsideGroups: ReadonlySet<string> = new Set(
  'the a an this that these those our your my his her its their we you they he she it i of in on at for with by . , ; :'.split(
    ' ',
  ),
)

function union(a: readonly number[], b: readonly number[]): readonly number[] {
  return b.length === 0 ? a : [...new Set([...a, ...b])]
}
