/**
 * Runs one pattern over one sentence, in time linear in its words: a pair of element and word that failed
 * once is remembered and never tried again, whatever the pattern looks like.
 */

import type {Sentence} from '../sentence.ts'
import type {CompiledElement, CompiledPattern, CompiledWord} from './compilePattern.ts'
import {isFirst, isLast} from './edges.ts'
import {endsGap, isCounted} from './gaps.ts'
import {isHyphen, literalEnds} from './literalEnds.ts'
import {mayMatch} from './mayMatch.ts'
import type {GapElement} from './pattern.ts'
import {passes} from './tests.ts'

/** A match, in word indices of the sentence; `end` is exclusive. */
export interface Match {
  /** All words that the pattern used. */
  readonly start: number
  readonly end: number
  /** The part between `<` and `>`, or all of it. */
  readonly from: number
  readonly to: number
  readonly captures: Readonly<Record<string, WordSpan>>
  /** The pattern asks for a negation itself: "customers don't understand". */
  readonly negative: boolean
}

export interface WordSpan {
  readonly start: number
  readonly end: number
}

/** All matches that do not overlap, left to right. */
export function matchPattern(pattern: CompiledPattern, sentence: Sentence): readonly Match[] {
  if (!mayMatch(pattern, sentence)) return []
  const count = sentence.words.length
  const run: Run = {
    pattern,
    sentence,
    failed: new Uint8Array(pattern.length * (count + 1)),
    spans: new Array(pattern.length),
  }
  const found: Match[] = []
  for (let start = 0; start < count; ) {
    const end = step(run, 0, start)
    if (end > start) found.push(toMatch(pattern, run.spans, end))
    start = Math.max(end, start + 1)
  }
  return found
}

interface Run {
  readonly pattern: CompiledPattern
  readonly sentence: Sentence
  /** By element and word: 1 where nothing matched from there on. */
  readonly failed: Uint8Array
  /** What each element has taken. After a match all are those of the match. */
  readonly spans: (WordSpan | undefined)[]
}

/** The word after the match of `pattern[at…]` from `word` on, or -1. */
function step(run: Run, at: number, word: number): number {
  const {pattern, sentence, failed, spans} = run
  const element = pattern[at]
  if (element === undefined) return word
  const key = at * (sentence.words.length + 1) + word
  if (failed[key] === 1) return -1
  const end =
    element.kind === 'gap'
      ? stepOverGap(run, at, word, element.max)
      : element.kind === 'word' && !element.not
        ? stepOverWords(run, at, word, element)
        : isNothingAt(element, word, sentence)
          ? step(run, at + 1, word)
          : -1
  if (end < 0) failed[key] = 1
  else if (element.kind !== 'word' || element.not) spans[at] = undefined
  return end
}

function stepOverWords(run: Run, at: number, word: number, element: CompiledWord): number {
  for (const span of wordSpans(element, run.pattern[at - 1], word, run.sentence)) {
    const end = step(run, at + 1, span.end)
    if (end >= 0) {
      run.spans[at] = span.end > span.start ? span : undefined
      return end
    }
  }
  if (!element.optional) return -1
  run.spans[at] = undefined
  return step(run, at + 1, word)
}

function stepOverGap(run: Run, at: number, word: number, max: number): number {
  const {sentence} = run
  for (let to = word, taken = 0; ; to++) {
    const end = step(run, at + 1, to)
    if (end >= 0) return end
    const next = sentence.words[to]
    if (next === undefined || endsGap(next.lower)) return -1
    if (isCounted(next.lower) && taken++ === max) return -1
    if (to > word && sentence.grammar().clause[to] !== sentence.grammar().clause[word]) return -1
  }
}

/** For what takes no word itself: an edge of the sentence, or a word that must not follow. */
function isNothingAt(
  element: Exclude<CompiledElement, GapElement>,
  word: number,
  sentence: Sentence,
): boolean {
  if (element.kind === 'start') return isFirst(word, sentence)
  if (element.kind === 'end') return isLast(word, sentence)
  return wordSpans(element, undefined, word, sentence).length === 0
}

function wordSpans(
  element: CompiledWord,
  before: CompiledElement | undefined,
  word: number,
  sentence: Sentence,
): readonly WordSpan[] {
  let spans = noSpans
  for (const from of entryPoints(element, before, word, sentence))
    for (const end of literalEnds(element, from, sentence))
      if (passes(element.tests, from, end, sentence))
        spans = [...spans, {start: spanStart(element, from, before === undefined ? 0 : word, sentence), end}]
  return spans
}

const noSpans: readonly WordSpan[] = []

/** The words at which the element's own words may begin, given that `word` is the next free one. */
function entryPoints(
  element: CompiledWord,
  before: CompiledElement | undefined,
  word: number,
  sentence: Sentence,
): readonly number[] {
  const next = sentence.words[word]
  if (next === undefined) return []
  // "end-user", "product–market fit": a hyphen inside a compound is no word of its own.
  const start = word > 0 && isHyphen(next.lower) ? word + 1 : word
  if (before?.kind === 'word' && before.tests.includes('subject') && element.tests.includes('verb'))
    return verbsOfSubject(start, sentence)
  if (element.wholePhrase && before !== undefined) return phraseWords(element, start, sentence)
  if (before !== undefined && element.tests.includes('verb')) return groupWords(start, sentence)
  return [start]
}

/** "Our platform, now in its third year, allows": from the subject's end to the verb that it governs. */
function verbsOfSubject(word: number, sentence: Sentence): readonly number[] {
  const {phrases, phraseOf, groups, groupOf} = sentence.grammar()
  const phrase = phrases[phraseOf[word - 1] ?? -1]
  if (phrase === undefined || phrase.governor < word) return []
  const group = groups[groupOf[phrase.governor] ?? -1]
  return group ? [group.verb] : []
}

/** "will not have been launched": auxiliaries and adverbs of the verb group may be passed over. */
function groupWords(word: number, sentence: Sentence): readonly number[] {
  const {groups, groupOf} = sentence.grammar()
  const group = groups[groupOf[word] ?? -1]
  return group !== undefined && group.verb > word ? [word, group.verb] : [word]
}

/** "greater and faster adoption": words of the noun phrase before the ones we look for may be passed over. */
function phraseWords(element: CompiledWord, word: number, sentence: Sentence): readonly number[] {
  const {phrases, phraseOf} = sentence.grammar()
  const points: number[] = []
  let phrase = phrases[phraseOf[word] ?? -1]
  // "drive usage and adoption": a later object of the same verb counts as well.
  for (let i = phraseOf[word] ?? -1; phrase !== undefined; phrase = phrases[++i]) {
    if (points.length > 0 && (phrase.governor !== phrases[i - 1]?.governor || points.length > 20)) break
    for (let at = Math.max(word, phrase.start); at < phrase.end; at++) points.push(at)
    if (!element.tests.includes('object')) break
  }
  return points.length > 0 ? points : [word]
}

/** The reported stretch takes the modifiers in, from `first` on: "greater adoption", not "adoption". A first element starts at its own phrase. */
function spanStart(element: CompiledWord, from: number, first: number, sentence: Sentence): number {
  if (!element.wholePhrase) return from
  const {phrases, phraseOf} = sentence.grammar()
  const phrase = phrases[phraseOf[from] ?? -1]
  return phrase === undefined ? from : Math.min(from, Math.max(first, phrase.start))
}

function toMatch(pattern: CompiledPattern, spans: readonly (WordSpan | undefined)[], end: number): Match {
  const taken = spans.filter((span) => span !== undefined)
  const start = taken[0]?.start ?? 0
  // Without a prototype: a message may ask for {constructor}.
  const captures: Record<string, WordSpan> = Object.create(null)
  let from = start
  let to = taken.at(-1)?.end ?? end
  let negative = false
  for (const [i, element] of pattern.entries()) {
    const span = spans[i]
    if (element.kind !== 'word' || span === undefined) continue
    if (element.capture !== undefined) captures[element.capture] = span
    if (element.tests.includes('negative')) negative = true
    if (element.opens) from = span.start
    if (element.closes) to = span.end
  }
  return {start, end: Math.max(to, end), from, to, captures, negative}
}
