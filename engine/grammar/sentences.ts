/** Cuts one block of prose into sentences. */

import {afterHour, alwaysGoOn, endBeforeStarter, goOnBeforeNumber, sentenceStarters} from './abbreviations.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Sentences in reading order, without the white space around them. A line break is a space, an empty line an end. */
export function splitSentences(text: string): readonly Stretch[] {
  const sentences: Stretch[] = []
  let start = 0
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (!isStop(unit) && unit !== 10) {
      at++
      continue
    }
    const after = unit === 10 ? afterEmptyLine(text, at) : afterStops(text, at)
    const end = unit === 10 || !isSpace(text.charCodeAt(after)) ? -1 : endAfter(text, at, after, start)
    if (unit === 10 && after > at + 1) {
      pushTrimmed(sentences, text, start, at)
      start = after
    } else if (end >= 0) {
      pushTrimmed(sentences, text, start, end)
      start = end
    }
    at = Math.max(after, end)
  }
  pushTrimmed(sentences, text, start, text.length)
  return sentences
}

/** Past the blanks and the second line break of an empty line; just past the first break where the line is not empty. */
function afterEmptyLine(text: string, at: number): number {
  let to = at + 1
  while (text.charCodeAt(to) === 32 || text.charCodeAt(to) === 9 || text.charCodeAt(to) === 13) to++
  return text.charCodeAt(to) === 10 ? to + 1 : at + 1
}

/** Past all stops and the quotes and brackets that close after them: `?!"`. */
function afterStops(text: string, at: number): number {
  let to = at + 1
  while (isStop(text.charCodeAt(to))) to++
  while (to < text.length && closing.includes(text.charAt(to))) to++
  return to
}

const closing = `"'”’»)]*_`
const opening = `"'“‘«([*_`
const picture = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0f]/uy

/** Where the sentence ends that may stop at `stop`; -1 where it goes on. */
function endAfter(text: string, stop: number, after: number, start: number): number {
  const end = afterPictures(text, after)
  const next = nextVisible(text, end)
  if (next === text.length) return end
  return startsSentence(text, next) && !isShortened(text, stop, after, start, next) ? end : -1
}

/** "Launch day! 🎉 Our users love it.": the emoji still belongs to the first sentence. */
function afterPictures(text: string, from: number): number {
  let at = from
  let end = from
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) {
      at++
      continue
    }
    picture.lastIndex = at
    if (text.charCodeAt(at) < 0x200d || !picture.test(text)) break
    at = picture.lastIndex
    end = at
  }
  return isSpace(text.charCodeAt(end)) ? end : from
}

function nextVisible(text: string, from: number): number {
  let at = from
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  while (at < text.length && at < from + 8 && opening.includes(text.charAt(at))) at++
  return at
}

/** A capital, a number, a sign such as "$"; also "iPhone", but no other small letter and no dash. */
function startsSentence(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit >= 97 && unit <= 122) return isCapital(text.charCodeAt(at + 1))
  if (unit < 128) return isCapital(unit) || isDigit(unit) || unit === 36 || unit === 35 || unit === 64
  const letter = text.charAt(at)
  if (unit === 0x2013 || unit === 0x2014 || unit === 0x2026) return false
  return letter === letter.toUpperCase()
}

function isShortened(text: string, stop: number, after: number, start: number, next: number): boolean {
  // "What?!", "so on...": only a single full stop can belong to a short form.
  if (text.charCodeAt(stop) !== 46 || isStop(text.charCodeAt(stop + 1))) return false
  let from = stop
  while (from > start && stop - from < 12 && isWordPart(text.charCodeAt(from - 1))) from--
  const written = text.slice(from, stop)
  const word = written.toLowerCase()
  if (alwaysGoOn.has(word)) return true
  const nextWord = wordAt(text, next)
  const starter = sentenceStarters.has(nextWord.toLowerCase())
  if (isDigit(text.charCodeAt(next)) && goOnBeforeNumber.has(word)) return true
  if (endBeforeStarter.has(word)) return !starter
  if (word === 'a.m' || word === 'p.m') return isHourTail(nextWord)
  // "1. Launch the beta": the number of a list item, not a sentence.
  if (isAllDigits(word) && text.slice(start, from).trim() === '') return true
  return after === stop + 1 && isInitial(written) && !starter && !followsPlainWord(text, from, written)
}

function isHourTail(word: string): boolean {
  return afterHour.has(word.toLowerCase()) || (word.length > 1 && word === word.toUpperCase())
}

/** "J." in "J. Smith"; in "plan B." and "than I." the letter ends the sentence. */
function isInitial(word: string): boolean {
  return word.length === 1 && isCapital(word.charCodeAt(0))
}

function followsPlainWord(text: string, from: number, initial: string): boolean {
  if (initial === 'I') return true
  const before = /([\p{L}.]+)\s+$/u.exec(text.slice(Math.max(0, from - 24), from))?.[1]
  if (before === undefined || !/^\p{Ll}/u.test(before)) return false
  return !/^(?:and|by|for|from|of|or|to|with)$/.test(before)
}

function wordAt(text: string, at: number): string {
  let end = at
  while (end < text.length && end < at + 12 && isLetter(text.charCodeAt(end))) end++
  return text.slice(at, end)
}

function pushTrimmed(sentences: Stretch[], text: string, from: number, to: number): void {
  let start = from
  let end = to
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  if (end > start) sentences.push({start, end})
}

const isSpace = (unit: number) =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2028 || unit === 0x2029
const isCapital = (unit: number) => unit >= 65 && unit <= 90
const isDigit = (unit: number) => unit >= 48 && unit <= 57
const isLetter = (unit: number) => (unit >= 97 && unit <= 122) || isCapital(unit) || unit >= 192
const isStop = (unit: number) => unit === 46 || unit === 33 || unit === 63 || unit === 0x2026
const isWordPart = (unit: number) => isLetter(unit) || isDigit(unit) || unit === 46
const isAllDigits = (word: string) => /^\d+$/.test(word)
