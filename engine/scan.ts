/**
 * Finds trigger words in raw source at a hundred megabytes a second, however many there are: each word's hash is
 * looked up, and only the few words with the same hash are compared.
 */

import {beforeNot, isApostrophe, isWordCode} from './scannedWords.ts'
import {patternsWith, type Triggers} from './triggers.ts'
import {hashOf, mix, slotOf} from './wordHash.ts'

export interface Scan {
  /** Words in the scanned stretch: runs of letters and digits. */
  readonly words: number
  /** Numbers of the patterns whose words are all there, ascending. */
  readonly hits: readonly number[]
  /** A word goes on behind a markup character (`**pro**ducts`, `R&amp;D`): only the inline reader knows it. */
  readonly broken: boolean
}

/** Scans the stretches of `text` that `lines` names: start and end of each, flat. */
export function scan(text: string, lines: readonly number[], triggers: Triggers): Scan {
  const {heads, next, words: known, opens} = triggers
  const found: number[] = []
  let isOpened = false
  let words = 0
  let broken = false
  for (let line = 0; line < lines.length; line += 2) {
    const end = lines[line + 1] ?? 0
    let at = lines[line] ?? 0
    while (at < end) {
      let code = text.charCodeAt(at)
      if (!isWordCode(code)) {
        at++
        continue
      }
      const start = at
      let hash = mix(0, code)
      for (at++; at < end; at++) {
        code = text.charCodeAt(at)
        if (!isWordCode(code)) break
        hash = mix(hash, code)
      }
      words++
      const to = at < end && isApostrophe(code) ? beforeNot(text, start, at) : at
      let word = heads[to < at ? hashOf(text.slice(start, to)) : slotOf(hash)] ?? 0
      while (word !== 0) {
        if (isWord(known[word] ?? '', text, start, to)) {
          found.push(word)
          if (opens[word] === 1) isOpened = true
        }
        word = next[word] ?? 0
      }
      if (at < end && !broken && isMarkup(code)) broken = isBroken(text, at, end)
    }
  }
  return {words, hits: isOpened ? patternsWith(found, triggers) : none, broken}
}

const none: readonly number[] = []

/** Whether the lower-case word stands there, in whatever capitals. */
export function isWord(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(start + i)
    if (code > 127) return text.slice(start, end).toLowerCase() === word
    if ((code | 32) !== word.charCodeAt(i)) return false
  }
  return true
}

function isMarkup(code: number): boolean {
  return code === 42 || code === 95 || code === 38 || code === 92 || code === 60 || code === 126
}

function isBroken(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at)
  if (code === 60 || code === 38) return true
  let next = at
  while (next < end && isMarkup(text.charCodeAt(next))) next++
  return next < end && isWordCode(text.charCodeAt(next))
}
