/** Cuts a stretch of prose into words and punctuation with exact places. */

import {addressEnd} from './addresses.ts'
import {kindAt, widthAt} from './characters.ts'
import type {Word} from './grammar.ts'

export function splitWords(text: string, start: number, end: number): Word[] {
  const words: Word[] = []
  let at = start
  let spaced = true
  let chunkEnd = start
  while (at < end) {
    const kind = kindAt(text, at)
    if (kind === 'space') {
      at++
      spaced = true
      continue
    }
    let to = at
    // A new run without white space: see once whether it is an address, a path or a file name.
    if (at >= chunkEnd) {
      chunkEnd = afterChunk(text, at, end)
      to = addressEnd(text, at, chunkEnd)
    }
    if (to === at) {
      if (kind === 'letter') to = afterLetters(text, at, chunkEnd)
      else if (kind === 'digit') to = afterNumber(text, at, chunkEnd)
      else if (kind === 'money' || isSignedNumber(text, at, spaced)) to = afterNumber(text, at + 1, chunkEnd)
      else if (kind === 'apostrophe') to = afterApostrophe(text, at, chunkEnd, spaced)
      else to = afterSigns(text, at, chunkEnd, kind === 'picture')
    }
    words.push(wordOf(text, at, to, spaced))
    at = to
    spaced = false
  }
  return words
}

/** The same words as plain lower-case text: "don't" becomes "do", "n't". */
export function tokens(text: string): readonly string[] {
  return splitWords(text, 0, text.length).map((word) => word.lower)
}

function wordOf(text: string, start: number, end: number, spaced: boolean): Word {
  const written = text.slice(start, end)
  const lower = written.toLowerCase()
  return {text: written, lower: lower.includes('’') ? lower.replaceAll('’', "'") : lower, start, end, spaced}
}

function afterChunk(text: string, from: number, end: number): number {
  let to = from
  while (to < end && kindAt(text, to) !== 'space') to++
  return to
}

/** Past one word: "product" of "product-led", "do" of "don't", "R&D", "U.S.", "e.g.", "v2.0". */
function afterLetters(text: string, from: number, end: number): number {
  let to = from
  for (; to < end; to++) {
    const kind = kindAt(text, to)
    if (kind === 'letter' || kind === 'digit') continue
    const insideWord = to + 1 < end && isWordStart(text, to + 1)
    const unit = text.charCodeAt(to)
    if (kind === 'apostrophe' && insideWord) {
      const ending = contraction(text, to, end)
      // "don't" is "do" and "n't", the second time round the "n" stands first.
      if (ending === "'t" && /n/i.test(text.charAt(to - 1))) return to - 1 > from ? to - 1 : to + 2
      if (ending !== '') return to
    } else if (kind === 'picture' && text.charCodeAt(to) === 0x200d) {
      // A joiner between letters belongs to the script, not to an emoji.
    } else if (!(insideWord && (unit === 46 || (unit === 38 && to - from <= 2)))) break
  }
  // "U.S.", "e.g.", "a.m.": the last stop belongs to the word.
  return text.charCodeAt(to) === 46 &&
    to < end &&
    /^(?:\p{L}{1,2}\.)+\p{L}$/u.test(text.slice(from, to).slice(-16))
    ? to + 1
    : to
}

const isWordStart = (text: string, at: number) => {
  const kind = kindAt(text, at)
  return kind === 'letter' || kind === 'digit'
}

/** "'s", "'ll" and so on where one starts at the apostrophe, "" where the apostrophe is part of a name: "O'Brien". */
function contraction(text: string, at: number, end: number): string {
  let to = at + 1
  while (to < end && to < at + 4 && kindAt(text, to) === 'letter') to++
  const ending = `'${text.slice(at + 1, to).toLowerCase()}`
  return endings.has(ending) ? ending : ''
}

const endings: ReadonlySet<string> = new Set(["'d", "'ll", "'m", "'re", "'s", "'t", "'ve"])

/** Past the whole "'s" after a word, else past the apostrophe alone. */
function afterApostrophe(text: string, at: number, end: number, spaced: boolean): number {
  return spaced ? at + 1 : Math.max(at + 1, at + contraction(text, at, end).length)
}

/** Past "3,000", "20%", "1.2M", "3rd", "9:30", "2026". */
function afterNumber(text: string, from: number, end: number): number {
  let to = from
  while (to < end) {
    const kind = kindAt(text, to)
    const inside = kind === 'digit' || (kind === 'letter' && to > from)
    const separates =
      to > from && ',.:'.includes(text.charAt(to)) && kindAt(text, to + 1) === 'digit' && to + 1 < end
    if (!inside && !separates) break
    to++
  }
  while (to < end && '%‰€£+°'.includes(text.charAt(to)) && to > from) to++
  return to
}

/** "+20%" and "~300" are numbers, as "$8" is. */
function isSignedNumber(text: string, at: number, spaced: boolean): boolean {
  return spaced && '+~<>≈±'.includes(text.charAt(at)) && /[\d$€£]/.test(text.charAt(at + 1))
}

/** Past a run of one and the same sign ("...", "--"), or past a whole emoji. */
function afterSigns(text: string, from: number, end: number, picture: boolean): number {
  let to = from + widthAt(text, from)
  if (picture) {
    while (to < end && kindAt(text, to) === 'picture') to += widthAt(text, to)
  } else if (to === from + 1) {
    const unit = text.charCodeAt(from)
    while (to < end && text.charCodeAt(to) === unit && unit !== 0xfffc && unit !== 40 && unit !== 41) to++
  }
  return Math.min(to, end)
}
