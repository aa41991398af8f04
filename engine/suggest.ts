/** Turns a rule's rewrites into replacements at exact places, with the grammar of the original. */

import type {Lens} from './compile.ts'
import type {Candidate} from './conditions.ts'
import type {Span} from './document.ts'
import type {Safety, Suggestion} from './finding.ts'
import {fits, isBarred} from './fit.ts'
import {capitalise, isAllCaps} from './inflect/casing.ts'
import {join} from './join.ts'
import {isLabel} from './markdown/isLabel.ts'
import {resourceEnd} from './markdown/links.ts'
import {labelEnd} from './markdown/targets.ts'
import type {SuggestedBefore} from './memory.ts'
import {questionPlace} from './questionPlace.ts'
import {toSource} from './readDocument.ts'
import {speaksOfRecords} from './records.ts'
import {remember} from './remember.ts'
import type {Rewrite} from './rule/rule.ts'
import type {Search} from './searches.ts'
import {wordsOf} from './sentence.ts'
import {shapeOf} from './shape.ts'
import {markSlots, readSlots} from './slots.ts'
import {fillTemplate, type Holes} from './template.ts'

/** Best first. In an editor, what was offered before in a block that has not changed is only moved along with it. */
export function suggestionsFor(search: Search, candidate: Candidate, lens: Lens): readonly Suggestion[] {
  const {reading, block, match} = candidate
  const memory = reading.memory?.block(block.index)
  if (memory === undefined) return suggest(search, candidate, lens)
  const bySearch = remember(memory.suggested, match, () => new Map<Search, SuggestedBefore>())
  const {start} = block.block
  const before = remember(bySearch, search, () => ({start, suggestions: suggest(search, candidate, lens)}))
  return before.suggestions.map(movedBy(start - before.start))
}

function movedBy(by: number): (suggestion: Suggestion) => Suggestion {
  return (one) => (by === 0 ? one : {...one, start: one.start + by, end: one.end + by})
}

/** Where no rewrite fits, the one honest edit is a question that the writer answers in the text. */
function suggest(search: Search, candidate: Candidate, lens: Lens): readonly Suggestion[] {
  const isRecord = search.rewrite.some(({fill}) => fill !== undefined) && speaksOfRecords(candidate, lens)
  const suggestions = search.rewrite
    .filter(({fill}) => fill === undefined || !isRecord)
    .flatMap((rewrite) => suggestion(rewrite, candidate, lens) ?? [])
  return suggestions.length > 0 || search.ask === undefined ? suggestions : ask(search.ask, candidate)
}

function suggestion(rewrite: Rewrite, candidate: Candidate, lens: Lens): Suggestion | undefined {
  if (isBarred(rewrite, candidate)) return undefined
  const [safety, template] = kindOf(rewrite)
  // The grammar is asked only for rewrites that say where they fit.
  const shape = rewrite.as === undefined ? undefined : shapeOf(candidate)
  if (shape !== undefined && !fits(rewrite, shape, candidate)) return undefined
  const filled = fillTemplate(markSlots(template), holesOf(candidate, lens), shape?.form)
  if (filled === undefined) return undefined
  if (rewrite.over === 'end') return cannotGoOn(candidate) ? undefined : atEnd(candidate, safety, filled)
  const stretch = rewrite.over === 'sentence' ? sentenceSpan(candidate) : matchSpan(candidate)
  const original = candidate.sentence.text.slice(stretch.start, stretch.end)
  const joined = join(rewrite, withCaseOf(original, filled), stretch, candidate)
  const span = joined && placeInSource(joined, candidate)
  if (joined === undefined || span === undefined) return undefined
  return suggested(safety, span, joined.text)
}

function suggested(safety: Safety, {start, end}: Span, marked: string, title = titleOf): Suggestion {
  const {text, slots} = readSlots(marked)
  return {title: title(safety, text.trim()), safety, start, end, text, ...(slots.length > 0 && {slots})}
}

/** Only a statement that the match belongs to from the start, that says yes and leads into no list, can be continued with ", so that customers can …". */
function cannotGoOn({sentence: {words, grammar}, match: {from, to}}: Candidate): boolean {
  const {clause, groups} = grammar()
  const isDenied = groups.some(({negated, verb}) => negated && verb >= from && verb < to)
  return isDenied || /^[?:]$/.test(words.at(-1)?.lower ?? '') || clause[from] !== 0
}

function ask(question: string, candidate: Candidate): readonly Suggestion[] {
  // Links lead to headings by their words.
  if (candidate.block.block.kind === 'heading') return []
  const title = () => `Ask in the text: “${question}”`
  const asked = behind(questionPlace(candidate), candidate, 'fill', markSlots(` («${question}»)`), title)
  return asked === undefined ? [] : [asked]
}

/** After the last word of the sentence and before its stop. */
function atEnd(candidate: Candidate, safety: Safety, marked: string): Suggestion | undefined {
  return behind(lastWord(candidate), candidate, safety, marked, additionOf)
}

/** An insertion behind a word of the sentence. */
function behind(
  {start, end}: Span,
  candidate: Candidate,
  safety: Safety,
  marked: string,
  title: typeof titleOf,
): Suggestion | undefined {
  const last = toSource(candidate.block.prose, start, end)
  const {document} = candidate.reading
  const {block} = candidate.block
  if (isLabel(document, last, block)) return undefined
  const at = last.end < block.end ? behindLink(document.source, last.end) : last.end
  return suggested(safety, {start: at, end: at}, marked, title)
}

/** Behind `](https://example.org "title")` or `][label]`, so that what is added stays out of the words of the link. */
function behindLink(source: string, at: number): number {
  const open = source.slice(at, at + 2)
  const end = open === '](' ? resourceEnd(source, at + 1) : open === '][' ? labelEnd(source, at + 1) : -1
  return end < 0 ? at : end
}

/** Undefined where markup, which would be lost, stands inside the stretch, or where its words are the address of a link. */
function placeInSource({start, end}: Span, {block, sentence, reading}: Candidate): Span | undefined {
  const place = toSource(block.prose, start, end)
  const isPlain = reading.document.source.slice(place.start, place.end) === sentence.text.slice(start, end)
  return isPlain && !isLabel(reading.document, place, block.block) ? place : undefined
}

function kindOf({safe, review, fill}: Rewrite): readonly [Safety, string] {
  if (safe !== undefined) return ['safe', safe]
  return review !== undefined ? ['review', review] : ['fill', fill ?? '']
}

function titleOf(safety: Safety, text: string): string {
  const short = text.length > 70 ? `${text.slice(0, 67).trimEnd()}…` : text
  return safety === 'fill' ? `Start from “${short}”` : `Write “${short}”`
}

function additionOf(_: Safety, text: string): string {
  return `Add at the end “${text.replace(/^, /, '')}”`
}

function matchSpan({sentence, match}: Candidate): Span {
  return {start: sentence.words[match.from]?.start ?? 0, end: sentence.words[match.to - 1]?.end ?? 0}
}

/** Without a label in front ("KR2:") and without the final stop. */
function sentenceSpan(candidate: Candidate): Span {
  const {words, start} = candidate.sentence
  const colon = words.findIndex(({lower}, i) => i < 5 && lower === ':')
  return {start: words[colon + 1]?.start ?? start, end: lastWord(candidate).end}
}

function lastWord({sentence: {words, start, end}}: Candidate): Span {
  return words.findLast(({lower}) => !/^[.!?;:,]+$/.test(lower)) ?? {start, end}
}

function holesOf(candidate: Candidate, lens: Lens): Holes {
  const {sentence, match} = candidate
  const {customer} = lens.vocabulary
  const words = (start: number, end: number) => wordsOf(sentence, start, end)
  return (name) => {
    const capture = match.captures[name]
    if (capture)
      return decapitalised(words(capture.start, capture.end), capture.start, candidateStart(sentence.words))
    if (name === 'text') return words(match.from, match.to)
    // "technology solutions" of "seamless technology solutions", whose first word was captured.
    if (name === 'rest' && isOnePhrase(candidate))
      return words(Object.values(match.captures)[0]?.end ?? match.to, match.to) || undefined
    if (name === 'customer') return customer.singular
    if (name === 'customers') return customer.plural
    return undefined
  }
}

/** Not "seamless platform offers integration". */
function isOnePhrase({sentence, match}: Candidate): boolean {
  const {phraseOf} = sentence.grammar()
  return phraseOf[match.from] === phraseOf[match.to - 1]
}

function candidateStart(words: Candidate['sentence']['words']): number {
  return words.findIndex(({text}) => /^[\p{L}\p{N}]/u.test(text))
}

/** "The dashboard" from the start of a sentence goes on as "the dashboard"; "Acme Sync" and "API" stay. */
function decapitalised(text: string, at: number, first: number): string {
  if (at !== first) return text
  return /^(?:The|Our|This|That|These|Those|A|An|Its|Their|Your|My|All|Each|Every)\b/.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text
}

/** "Email blasts" → "Emails", "EMAIL BLASTS" → "EMAILS"; what began small goes on small, and what followed "MQLs" too. */
function withCaseOf(original: string, text: string): string {
  if (isAllCaps(original)) return text.toUpperCase()
  return /^\p{Lu}(?!\p{Lu})/u.test(original) ? capitalise(text) : text
}
