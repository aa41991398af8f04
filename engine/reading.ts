/** A document being read: prose, sentences and headings of its blocks, each worked out once and only when asked for. */

import type {Block, Document, Prose, Span} from './document.ts'
import {splitSentences} from './grammar/sentences.ts'
import {type Memory, proseAt, type Remembered} from './memory.ts'
import {type Outline, outline} from './outline.ts'
import {quotations} from './quotations.ts'
import {readProse} from './readDocument.ts'
import {readSentence, type Sentence} from './sentence.ts'

export interface Reading {
  readonly document: Document
  readonly memory: Memory | undefined
  readonly outline: () => Outline
  readonly block: (index: number) => ReadBlock
}

export interface ReadBlock {
  readonly index: number
  readonly block: Block
  readonly prose: Prose
  readonly sentences: readonly Sentence[]
  /** Stretches of the prose between quotation marks. */
  readonly quotations: () => readonly Span[]
}

export function openReading(document: Document, memory?: Memory): Reading {
  memory?.turn(document)
  const blocks: (ReadBlock | undefined)[] = []
  let places: Outline | undefined
  return {
    document,
    memory,
    outline: () => (places ??= outline(document.blocks)),
    block: (index) => (blocks[index] ??= readBlock(document, index, memory)),
  }
}

const nothing: Block = {
  kind: 'paragraph',
  start: 0,
  end: 0,
  lines: [],
  depth: 0,
  list: undefined,
  cell: undefined,
}

function readBlock(document: Document, index: number, memory: Memory | undefined): ReadBlock {
  const block = document.blocks[index] ?? nothing
  if (memory === undefined) {
    const prose = readProse(document, block)
    return {index, block, prose, ...readText(prose.text)}
  }
  const known = memory.block(index)
  if (known.read === undefined) {
    const prose = readProse(document, block)
    const remembered = memory.prose.get(prose.text, () => readText(prose.text))
    known.read = {start: block.start, prose, remembered}
  }
  return {index, block, prose: proseAt(known.read, block), ...known.read.remembered}
}

/** What follows from the text alone, wherever it stands. */
function readText(text: string): Remembered {
  const sentences = splitSentences(text)
    .flatMap((span) => pieces(text, withoutLabel(text, span)))
    .map(({start, end}) => readSentence(text, start, end))
  let quotes: readonly Span[] | undefined
  return {sentences, quotations: () => (quotes ??= quotations(text))}
}

/** "KR1.1 Launch the wizard", "3) Ship it": the label is no part of the sentence. */
function withoutLabel(text: string, {start, end}: Span): Span {
  // Nearly all sentences begin with a plain word.
  if (isSmall(text.charCodeAt(start + 1))) return {start, end}
  const label = /^\s*(?:[A-Z]{1,3}\d[\d.]*|\d+[.)])[.)]?\s+(?=\p{Lu})/u.exec(
    text.slice(start, Math.min(end, start + 20)),
  )
  return {start: start + (label?.[0].length ?? 0), end}
}

function isSmall(unit: number): boolean {
  return unit >= 97 && unit <= 122
}

/** No sentence has more letters: what is longer is a table gone flat or a test of our patience, and is cut at a blank. */
const longest = 2000

function pieces(text: string, span: Span): readonly Span[] {
  if (span.end - span.start <= longest) return [span]
  const found: Span[] = []
  for (let start = span.start; start < span.end; ) {
    const blank = text.lastIndexOf(' ', start + longest)
    const end = Math.min(span.end, blank > start ? blank + 1 : start + longest)
    found.push({start, end})
    start = end
  }
  return found
}
