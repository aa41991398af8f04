/**
 * Runs one pattern over one sentence, in time linear in its words: a pair of element and word that failed
 * once is remembered and never tried again, whatever the pattern looks like.
 */

import type {Sentence} from '../sentence.ts'
import type {CompiledElement, CompiledPattern, CompiledWord} from './compilePattern.ts'
import {isFirst, isLast} from './edges.ts'
import {literalEnds} from './literalEnds.ts'
import {mayMatch} from './mayMatch.ts'
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
  const failed = new Uint8Array(pattern.length * (count + 1))
  const found: Match[] = []
  for (let start = 0; start < count; ) {
    const spans: (WordSpan | undefined)[] = new Array(pattern.length)
    const end = step(pattern, 0, start, sentence, failed, spans)
    if (end > start) found.push(toMatch(pattern, spans, end))
    start = Math.max(end, start + 1)
  }
  return found
}

/** The word after the match of `pattern[at…]` from `word` on, or -1. Fills `spans`, one for each element. */
function step(
  pattern: CompiledPattern,
  at: number,
  word: number,
  sentence: Sentence,
  failed: Uint8Array,
  spans: (WordSpan | undefined)[],
): number {
  const element = pattern[at]
  if (element === undefined) return word
  const key = at * (sentence.words.length + 1) + word
  if (failed[key]) return -1
  for (const span of spansOf(element, pattern[at - 1], word, sentence)) {
    const end = step(pattern, at + 1, span.end, sentence, failed, spans)
    if (end >= 0) {
      spans[at] = element.kind === 'word' && !element.not && span.end > span.start ? span : undefined
      return end
    }
  }
  failed[key] = 1
  return -1
}

/** Where the element can stand when the words before `word` are taken; an empty span takes no word. */
function* spansOf(
  element: CompiledElement,
  before: CompiledElement | undefined,
  word: number,
  sentence: Sentence,
): Generator<WordSpan> {
  const nothing = {start: word, end: word}
  if (element.kind === 'start') {
    if (isFirst(word, sentence)) yield nothing
  } else if (element.kind === 'end') {
    if (isLast(word, sentence)) yield nothing
  } else if (element.kind === 'gap') {
    yield* gap(element.max, word, sentence)
  } else if (element.not) {
    if (wordSpans({...element, not: false}, undefined, word, sentence).length === 0) yield nothing
  } else {
    yield* wordSpans(element, before, word, sentence)
    if (element.optional) yield nothing
  }
}

function* gap(max: number, word: number, sentence: Sentence): Generator<WordSpan> {
  for (let end = word, taken = 0; ; end++) {
    yield {start: word, end}
    const next = sentence.words[end]
    if (next === undefined || /^[.;:!?()]$/.test(next.lower)) return
    // A comma or hyphen costs nothing: "drive, and keep, adoption".
    if (/[\p{L}\p{N}]/u.test(next.lower) && taken++ === max) return
    if (end > word && sentence.grammar().clause[end] !== sentence.grammar().clause[word]) return
  }
}

function wordSpans(
  element: CompiledWord,
  before: CompiledElement | undefined,
  word: number,
  sentence: Sentence,
): readonly WordSpan[] {
  const spans: WordSpan[] = []
  for (const from of entryPoints(element, before, word, sentence))
    for (const end of literalEnds(element, from, sentence))
      if (passes(element.tests, from, end, sentence))
        spans.push({start: spanStart(element, from, before === undefined ? 0 : word, sentence), end})
  return spans
}

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
  const start = word > 0 && /^[-–‑]$/.test(next.lower) ? word + 1 : word
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
