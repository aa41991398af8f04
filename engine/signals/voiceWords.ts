/**
 * Words that tell whether a text has customers in sight, counted in the raw lines: no sentence is cut and no grammar is
 * asked, so that a score costs little more than a check.
 */

import type {Lens} from '../compile.ts'
import type {Block, Document, Span} from '../document.ts'
import type {Entry} from '../pattern/lexicon.ts'
import {isWord} from '../scan.ts'
import {isWordCode} from '../scannedWords.ts'
import {hashOf, mix, slotOf} from '../wordHash.ts'
import type {SignalPlace} from './places.ts'
import type {VoiceClass} from './signal.ts'

/** One for each class and sentence, in a block at most so many of a class; in reading order. */
export type VoiceReader = (document: Document, mostOf: (id: string) => number) => readonly SignalPlace[]

export function voiceReader(classes: readonly VoiceClass[], lens: Lens): VoiceReader {
  const table = tableOf(classes, lens)
  return ({source, blocks}, mostOf) => {
    const places: SignalPlace[] = []
    const most = classes.map(({id}) => mostOf(id))
    const counts = new Uint8Array(classes.length)
    // The last sentence of each class, by its start.
    const last = new Float64Array(classes.length)
    let sentenceStart = 0
    for (const [index, block] of blocks.entries()) {
      if (block.kind === 'heading' || block.kind === 'meta') continue
      counts.fill(0)
      last.fill(-1)
      sentenceStart = block.lines[0] ?? block.start
      for (let line = 0; line < block.lines.length; line += 2)
        readLine(block.lines[line] ?? 0, block.lines[line + 1] ?? 0, block, index)
    }
    return places

    function readLine(start: number, end: number, block: Block, index: number): void {
      for (let at = start; at < end; ) {
        const code = source.charCodeAt(at)
        if (!isWordCode(code)) {
          if (isEnd(source, at, code)) sentenceStart = at + 2
          at = pastUnread(source, at, end, code) + 1
          continue
        }
        const word = at
        let hash = mix(0, code)
        for (at++; at < end && isWordCode(source.charCodeAt(at)); at++)
          hash = mix(hash, source.charCodeAt(at))
        for (const known of table[slotOf(hash)] ?? none)
          if (isWord(known.word, source, word, at)) note(known.meanings, word, at, end, block, index)
      }
    }

    function note(
      meanings: readonly Meaning[],
      start: number,
      end: number,
      lineEnd: number,
      block: Block,
      index: number,
    ): void {
      for (const {number, entry} of meanings) {
        if (last[number] === sentenceStart || (counts[number] ?? 0) >= (most[number] ?? 0)) continue
        if (!stands(entry, source, start, end, lineEnd)) continue
        if (classes[number]?.at === 'start' && !leads(source, sentenceStart, start)) continue
        counts[number] = (counts[number] ?? 0) + 1
        last[number] = sentenceStart
        const span = withNeighbours(source, start, end, block)
        places.push({
          ...span,
          signal: classes[number]?.id ?? '',
          text: source.slice(span.start, span.end),
          sentence: {start: Math.min(sentenceStart, start), end: sentenceEnd(source, end, block)},
          block: index,
          strength: 2,
        })
      }
    }
  }
}

/** By hash: the words that have it. */
type Table = readonly (readonly Known[] | undefined)[]

interface Known {
  readonly word: string
  readonly meanings: readonly Meaning[]
}

/** The class that a word is of, by number, and what must stand beside it. */
interface Meaning {
  readonly number: number
  readonly entry: Entry
}

const none: readonly Known[] = []

function tableOf(classes: readonly VoiceClass[], lens: Lens): Table {
  const words = new Map<string, Meaning[]>()
  for (const [number, {pattern}] of classes.entries()) {
    const [element] = lens.pattern(pattern)
    if (element?.kind !== 'word') continue
    for (const [word, entries] of element.lexicons.flatMap((lexicon) => [...lexicon]))
      words.set(word, [...(words.get(word) ?? []), ...entries.map((entry) => ({number, entry}))])
  }
  const table: Known[][] = []
  for (const [word, meanings] of words) {
    const slot = hashOf(word)
    table[slot] = [...(table[slot] ?? []), {word, meanings}]
  }
  return table
}

/** Past a code span, the target of a link, an address or a tag that begins at `at`; else `at`. */
function pastUnread(source: string, at: number, end: number, code: number): number {
  if (code === backtick) return before(source.indexOf('`', at + 1), at, end)
  if (code === bracket && source.charCodeAt(at + 1) === parenthesis)
    return before(source.indexOf(')', at), at, end)
  if (code === colon && source.startsWith('//', at + 1)) {
    let to = at
    while (to + 1 < end && !/[\s)>\]]/.test(source.charAt(to + 1))) to++
    return to
  }
  if (code === less && /[a-z/!]/i.test(source.charAt(at + 1))) return before(source.indexOf('>', at), at, end)
  return at
}

const [backtick, bracket, parenthesis, colon, less] = [96, 93, 40, 58, 60]

function before(found: number, at: number, end: number): number {
  return found < 0 || found >= end ? at : found
}

/** "account holder": the rest follows, and nothing beside it makes it mean something else ("user agent"). */
function stands({rest, unless}: Entry, source: string, start: number, end: number, lineEnd: number): boolean {
  const to = afterTokens(rest, source, end, lineEnd)
  return (
    to >= 0 &&
    !unless.some(
      ({before, after}) =>
        afterTokens(after, source, to, lineEnd) >= 0 && isPreceded(before.join(' '), source, start),
    )
  )
}

function afterTokens(tokens: readonly string[], source: string, from: number, end: number): number {
  let at = from
  for (const token of tokens) {
    while (at < end && !isWordCode(source.charCodeAt(at)) && source.charAt(at) !== token.charAt(0)) at++
    if (source.slice(at, at + token.length).toLowerCase() !== token) return -1
    at += token.length
    if (isWordCode(source.charCodeAt(at)) && isWordCode(token.charCodeAt(token.length - 1))) return -1
  }
  return at
}

function isPreceded(words: string, source: string, start: number): boolean {
  return source
    .slice(Math.max(0, start - words.length - 1), start)
    .toLowerCase()
    .trimEnd()
    .endsWith(words)
}

/** What stands before it in its sentence is at most two words, none of which makes it the object of somebody else. */
function leads(source: string, sentenceStart: number, start: number): boolean {
  if (start - sentenceStart > longestStart) return false
  const words =
    source
      .slice(sentenceStart, start)
      .toLowerCase()
      .match(/[\p{L}'’]+/gu) ?? []
  return words.length <= 2 && !words.some((word) => notLeading.has(word))
}

const longestStart = 40

const notLeading: ReadonlySet<string> = new Set(
  'for to of with by from about as we i our let give help show tell ask send make get call'.split(' '),
)

/** With two words before and one behind, so that the same phrase again and again is known as such. */
function withNeighbours(source: string, start: number, end: number, block: Block): Span {
  let from = start
  for (let words = 0; words < 2 && from > block.start; words++) {
    while (from > block.start && !isWordCode(source.charCodeAt(from - 1))) from--
    while (from > block.start && isWordCode(source.charCodeAt(from - 1))) from--
  }
  let to = end
  while (to < block.end && !isWordCode(source.charCodeAt(to))) to++
  while (to < block.end && isWordCode(source.charCodeAt(to))) to++
  return {start: from, end: to}
}

/** The next full stop; the abbreviations that a sentence reader knows do not matter here. */
function sentenceEnd(source: string, from: number, block: Block): number {
  let to = from
  while (to < block.end && !isEnd(source, to, source.charCodeAt(to))) to++
  return Math.min(block.end, to + 1)
}

function isEnd(source: string, at: number, code: number): boolean {
  if (code !== stop && code !== exclamation && code !== question) return false
  const next = source.charCodeAt(at + 1)
  return next === 32 || (next >= 9 && next <= 13)
}

const [stop, exclamation, question] = [46, 33, 63]
