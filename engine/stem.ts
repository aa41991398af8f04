/** Words as an ear hears them: without their endings, and none of what is only quoted. */

import {isWordCode} from './scannedWords.ts'

/** The different stems of a text; all numbers are "#". */
export function stemsIn(text: string): ReadonlySet<string> {
  return new Set(ownWords(text, 0, text.length).map((word) => stemOf(word.toLowerCase())))
}

/** The words of a stretch as they are written, but for those in double quotes. */
export function ownWords(text: string, start: number, end: number): readonly string[] {
  const words: string[] = []
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (isWordCode(code)) {
      const from = at
      while (at < end && isWordCode(text.charCodeAt(at))) at++
      words.push(text.slice(from, at))
    } else if (code === straight || code === opening) {
      const close = text.indexOf(code === straight ? '"' : '”', at + 1)
      if (close > 0 && close < end) at = close
    }
  }
  return words
}

const [straight, opening] = [34, 0x201c]

/** Roughly: enough to count "converts", "converted" and "converting" as one. */
export function stemOf(word: string): string {
  if (/^\d/.test(word)) return '#'
  const singular = word.length > 3 && /[^aiosu]s$/.test(word) ? word.slice(0, -1) : word
  return singular.length > 5 ? singular.replace(/(?:ing|ed|es|e|s)$/, '') : singular
}
