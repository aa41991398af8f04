/** Turns a rule's rewrites into replacements at exact places, with the grammar of the original. */

import type {Lens} from './compile.ts'
import type {Candidate} from './conditions.ts'
import type {Span} from './document.ts'
import type {Safety, Suggestion} from './finding.ts'
import {capitalise, isAllCaps} from './inflect/casing.ts'
import {joins, otherArticle} from './joins.ts'
import {isLabel} from './markdown/isLabel.ts'
import {toSource} from './readDocument.ts'
import type {Rewrite} from './rule/rule.ts'
import type {Search} from './searches.ts'
import {markSlots, readSlots} from './slots.ts'
import {fillTemplate, type Holes} from './template.ts'

export function suggestionsFor(search: Search, candidate: Candidate, lens: Lens): readonly Suggestion[] {
  return search.rewrite.flatMap((rewrite) => suggestion(rewrite, candidate, lens) ?? [])
}

function suggestion(rewrite: Rewrite, candidate: Candidate, lens: Lens): Suggestion | undefined {
  const [safety, template] = kindOf(rewrite)
  const span = rewrite.over === 'sentence' ? sentenceSpan(candidate) : matchSpan(candidate)
  const filled = fillTemplate(markSlots(template), holesOf(candidate, lens))
  if (filled === undefined) return undefined
  const {text: prose, words} = candidate.sentence
  const rewritten = withCaseOf(prose.slice(span.start, span.end), filled)
  const before = words.findLast(({end}) => end <= span.start)
  if (!joins(before?.text, readSlots(rewritten).text)) return undefined
  // "an email blast" → "a message": the article is rewritten along with its noun.
  const other = before && otherArticle(before.text, readSlots(rewritten).text)
  const start = before !== undefined && other !== undefined ? before.start : span.start
  const place = placeInSource({start, end: span.end}, candidate)
  if (place === undefined) return undefined
  const lead = other === undefined ? '' : other + prose.slice(before?.end, span.start)
  const {text, slots} = readSlots(lead + rewritten)
  return {title: titleOf(safety, text), safety, ...place, text, ...(slots.length > 0 && {slots})}
}

/** Undefined where markup, which would be lost, stands inside the stretch, or where its words are the address of a link. */
function placeInSource({start, end}: Span, {block, sentence, reading}: Candidate): Span | undefined {
  const place = toSource(block.prose, start, end)
  const isPlain = reading.document.source.slice(place.start, place.end) === sentence.text.slice(start, end)
  return isPlain && !isLabel(reading.document, place) ? place : undefined
}

function kindOf({safe, review, fill}: Rewrite): readonly [Safety, string] {
  if (safe !== undefined) return ['safe', safe]
  return review !== undefined ? ['review', review] : ['fill', fill ?? '']
}

function titleOf(safety: Safety, text: string): string {
  const short = text.length > 70 ? `${text.slice(0, 67).trimEnd()}…` : text
  return safety === 'fill' ? `Start from “${short}”` : `Write “${short}”`
}

function matchSpan({sentence, match}: Candidate): Span {
  return {start: sentence.words[match.from]?.start ?? 0, end: sentence.words[match.to - 1]?.end ?? 0}
}

/** Without a label in front ("KR2:") and without the final stop. */
function sentenceSpan({sentence}: Candidate): Span {
  const {words} = sentence
  const colon = words.findIndex(({lower}, i) => i < 5 && lower === ':')
  const start = words[colon + 1]?.start ?? sentence.start
  const last = words.findLast(({lower}) => !/^[.!;]$/.test(lower))
  return {start, end: last?.end ?? sentence.end}
}

function holesOf({sentence, match}: Candidate, lens: Lens): Holes {
  const {customer} = lens.vocabulary
  const words = (start: number, end: number) =>
    sentence.text.slice(sentence.words[start]?.start ?? 0, sentence.words[end - 1]?.end ?? 0)
  return (name) => {
    const capture = match.captures[name]
    if (capture)
      return decapitalised(words(capture.start, capture.end), capture.start, candidateStart(sentence.words))
    if (name === 'text') return words(match.from, match.to)
    if (name === 'customer') return customer.singular
    if (name === 'customers') return customer.plural
    return undefined
  }
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

/** "Email blasts" → "Emails", "EMAIL BLASTS" → "EMAILS"; what began small goes on small. */
function withCaseOf(original: string, text: string): string {
  if (isAllCaps(original)) return text.toUpperCase()
  return /^\p{Lu}/u.test(original) ? capitalise(text) : text
}
