/** Words without their endings, roughly: enough to count "converts", "converted" and "converting" as one. */

import {scannedWords} from './scannedWords.ts'

/** The different stems of a text; all numbers are "#". */
export function stemsIn(text: string): ReadonlySet<string> {
  return new Set(scannedWords(text.toLowerCase()).map(stemOf))
}

export function stemOf(word: string): string {
  if (/^\d/.test(word)) return '#'
  const singular = word.length > 3 && /[^aiosu]s$/.test(word) ? word.slice(0, -1) : word
  return singular.length > 5 ? singular.replace(/(?:ing|ed|es|e|s)$/, '') : singular
}
