/**
 * Words that tell whether a text has customers in sight, counted in the raw lines: no sentence is cut for them and no
 * grammar is asked.
 */

import type {Lens} from '../compile.ts'
import type {Block, Document} from '../document.ts'
import type {Entry} from '../pattern/lexicon.ts'
import {isWord} from '../scan.ts'
import {isWordCode} from '../scannedWords.ts'
import {hashOf, mix, slotOf} from '../wordHash.ts'
import type {SignalPlace} from './places.ts'
import {isEnd, leads, pastUnread, sentenceEnd, stands, withNeighbours} from './rawText.ts'
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
        if (code === blank) {
          at++
          continue
        }
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
        // Spelled out, because an object spread first and then added to costs many times as much.
        places.push({
          start: span.start,
          end: span.end,
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

const blank = 32

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
