/** From hits to findings: a rule that reports once a list, section or document becomes one finding with all its places. */

import type {Lens} from './compile.ts'
import type {Span} from './document.ts'
import type {Hit} from './examine.ts'
import type {Exercise, Finding, FindingLevel} from './finding.ts'
import type {Collapsed} from './gather.ts'
import {groupsOf} from './groups.ts'
import {toSource} from './readDocument.ts'
import {wordsOf} from './sentence.ts'
import {suggestionsFor} from './suggest.ts'

export function collapse(hits: readonly Hit[], lens: Lens): readonly Collapsed[] {
  const placed = withoutInner(hits.map((one) => ({...one, ...placeOf(one.candidate)})))
  const groups = groupsOf(placed, keyOf)
  return [...groups.values()].flatMap((group) => {
    const finding = toFinding(group, lens)
    return finding === undefined ? [] : [{finding, list: listOf(group)}]
  })
}

type PlacedHit = Hit & Span

/** The list around a single hit in an item or cell that is no full sentence. */
function listOf([first, ...others]: readonly PlacedHit[]): number | undefined {
  if (first === undefined || others.length > 0) return undefined
  const {block, reading, sentence} = first.candidate
  const isItem = block.block.list !== undefined || block.block.kind === 'cell'
  if (!isItem || sentence.grammar().groups.some(({form}) => form === 'finite')) return undefined
  return reading.outline().list(block.index)[0]
}

/** Of two hits of one rule on the same words the longer counts: "product requirements document", not "product requirement". */
function withoutInner(hits: readonly PlacedHit[]): readonly PlacedHit[] {
  const reached = new Map<string, number>()
  return hits
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({search, start, end}) => {
      const inner = start < (reached.get(search.rule.id) ?? -1)
      if (!inner) reached.set(search.rule.id, end)
      return !inner
    })
}

/** Hits with the same key become one finding. */
function keyOf({search, candidate, level, start}: PlacedHit): string {
  const {rule, row} = search
  const {block, reading} = candidate
  const what = row ? `${rule.id} ${row.original}` : rule.id
  switch (row ? (rule.once ?? 'document') : rule.once) {
    case 'document':
      return what
    case 'section':
      return `${what} ${reading.outline().section(block.index)[0]} ${level}`
    case 'list':
      return `${what} ${reading.outline().list(block.index)[0]} ${level}`
    case 'paragraph':
      return `${what} ${block.index} ${level}`
    case undefined:
      return `${what} at ${start}`
  }
}

/** The place of a match in the source. */
export function placeOf({block, sentence, match}: Hit['candidate']): Span {
  return toSource(block.prose, sentence.words[match.from]?.start ?? 0, sentence.words[match.to - 1]?.end ?? 0)
}

function toFinding(group: readonly PlacedHit[], lens: Lens): Finding | undefined {
  const [first] = group
  if (first === undefined || first.level === 'off') return undefined
  const {search, candidate} = first
  if (search.rule.atLeast !== undefined && group.length < search.rule.atLeast) return undefined
  const {source} = candidate.reading.document
  const places = group.map(({start, end}) => ({start, end}))
  const {start, end} = first
  const text = source.slice(start, end)
  const words = asRead(candidate) ?? text.replace(/\s+/g, ' ')
  const exercise = exerciseOf(search, words, group.length)
  return {
    rule: search.rule.id,
    pack: search.rule.pack,
    level: first.level satisfies FindingLevel,
    confidence: Math.round(first.confidence * 100) / 100,
    start,
    end,
    text,
    message: messageOf(first, words, group.length),
    suggestions:
      group.length === 1 || search.row === undefined ? suggestionsFor(search, candidate, lens) : [],
    ...(places.length > 1 ? {places} : {}),
    ...(exercise ? {exercise} : {}),
  }
}

/** “grow **adoption**” is quoted as it is read; undefined where code or the like is left out of it. */
function asRead({sentence, match}: Hit['candidate']): string | undefined {
  const read = wordsOf(sentence, match.from, match.to)
  return read.includes('\uFFFC') ? undefined : read.replace(/\s+/g, ' ')
}

function messageOf({search, candidate}: Hit, text: string, count: number): string {
  return search.message.replace(/\{(\w+)\}/g, (hole, name: string) => {
    if (name === 'text') return text
    if (name === 'count') return String(count)
    if (name === 'times') return count === 1 ? 'once' : `${count} times`
    if (name === 'imagined') return search.row?.imagined ?? search.row?.original ?? text
    if (name === 'question') return search.row?.question ?? search.rule.imagine?.question ?? ''
    const span = candidate.match.captures[name]
    return span ? wordsOf(candidate.sentence, span.start, span.end) : hole
  })
}

function exerciseOf({rule, row}: Hit['search'], text: string, count: number): Exercise | undefined {
  if (row) {
    const {original, imagined, implication, question} = row
    return {
      original,
      ...(imagined && row.status !== 'N' ? {imagined} : {}),
      ...(implication ? {implication} : {}),
      ...(question ? {question} : {}),
      count,
    }
  }
  if (!rule.imagine) return undefined
  const {form, implication, question} = rule.imagine
  return {
    original: text,
    ...(form ? {imagined: form} : {}),
    ...(implication ? {implication} : {}),
    question,
    count,
  }
}
