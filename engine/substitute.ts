/** The exercise of Peppers & Rogers as a reading: every "product" of a document becomes a customer, grammar kept. */

import type {Lens} from './compile.ts'
import type {Document, Span} from './document.ts'
import type {Edit} from './edits.ts'
import type {Word} from './grammar/grammar.ts'
import {likeWritten} from './inflect/article.ts'
import {isAllCaps, matchCase, titleCase} from './inflect/casing.ts'
import {possessive} from './inflect/nouns.ts'
import {isLabel} from './markdown/isLabel.ts'
import {matchPattern} from './pattern/matchPattern.ts'
import {isWithin} from './quotations.ts'
import {toSource} from './readDocument.ts'
import {openReading, type ReadBlock} from './reading.ts'
import type {Sentence} from './sentence.ts'

/**
 * Edits to the source, ascending and apart: "a product's price" → "an owner's price".
 *
 * Code, addresses, labels, front matter and quotations stay, and so do products that are none: "the dot product".
 */
export function substitutions(document: Document, lens: Lens): readonly Edit[] {
  const reading = openReading(document)
  return document.blocks.flatMap(({kind}, index) => {
    if (kind === 'meta') return []
    const block = reading.block(index)
    return /products?/i.test(block.prose.text) ? inBlock(block, document, lens) : []
  })
}

function inBlock(block: ReadBlock, document: Document, lens: Lens): readonly Edit[] {
  const quotes = block.quotations()
  return block.sentences
    .flatMap((sentence) => inSentence(sentence, lens))
    .flatMap(({start, end, text}) => {
      const place = toSource(block.prose, start, end)
      // "**pro**duct" is left alone: its markup would be lost.
      const isPlain = document.source.slice(place.start, place.end) === block.prose.text.slice(start, end)
      return isPlain && !isWithin(quotes, start, end) && !isLabel(document, place, block.block)
        ? [{...place, text}]
        : []
    })
}

/** Edits to the prose. */
function inSentence(sentence: Sentence, lens: Lens): readonly Edit[] {
  const {words} = sentence
  if (!words.some(isProduct)) return []
  const others = othersIn(sentence, lens)
  return words.flatMap((word, i) => {
    if (!isProduct(word) || others.some(({start, end}) => start <= i && i < end)) return []
    const edit = replaced(sentence, i, lens)
    return [...articleBefore(words[i - 1], word, edit.text), edit]
  })
}

function isProduct({lower}: Word): boolean {
  return lower === 'product' || lower === 'products'
}

/** Word spans of what only looks like it: "the product of two vectors", "Product Hunt", a name that the team has listed. */
function othersIn(sentence: Sentence, {guards, pattern, vocabulary}: Lens): readonly Span[] {
  const {NAME = [], PROTECTED = []} = vocabulary.added
  const listed = NAME.length + PROTECTED.length > 0 ? ['{$NAME|$PROTECTED}'] : []
  const science = guards.get('science')?.unless?.flatMap(({any}) => any) ?? []
  return [...science, ...listed, 'product hunt'].flatMap((text) => matchPattern(pattern(text), sentence))
}

function replaced({words, text: prose}: Sentence, at: number, lens: Lens): Edit {
  const word = words[at]
  if (word === undefined) return {start: 0, end: 0, text: ''}
  const {singular, plural} = lens.vocabulary.customer
  const noun = word.lower === 'product' ? singular : plural
  const mark = markAfter(words, at)
  const form = mark === undefined ? noun : possessive(noun)
  const end = mark?.end ?? word.end
  return {start: word.start, end, text: dressed(form, prose.slice(word.start, end), words[at + 1])}
}

/** The "’s" or the bare apostrophe of "the products’ price". */
function markAfter(words: readonly Word[], at: number): Word | undefined {
  const [word, mark, next] = [words[at], words[at + 1], words[at + 2]]
  if (word === undefined || mark === undefined || mark.start !== word.end) return undefined
  if (/^['’]s$/.test(mark.lower)) return mark
  const isBare = /^['’]$/.test(mark.lower) && word.lower === 'products' && next?.spaced === true
  return isBare && /^\p{L}/u.test(next.text) ? mark : undefined
}

/** In the capitals and with the apostrophe of the original. */
function dressed(form: string, original: string, next: Word | undefined): string {
  const inTitle = /^\p{Lu}/u.test(original) && /^\p{Lu}/u.test(next?.text ?? '') && !isAllCaps(original)
  const text = inTitle ? titleCase(form) : matchCase(original, form)
  return original.includes('’') ? text.replace("'", '’') : text
}

/** "a product" → "an owner". */
function articleBefore(before: Word | undefined, {start, spaced}: Word, noun: string): readonly Edit[] {
  if (before === undefined || !spaced || !/^an?$/.test(before.lower)) return []
  const text = likeWritten(before.text, noun)
  if (text === before.text || start - before.end > 2) return []
  return [{start: before.start, end: before.end, text}]
}
