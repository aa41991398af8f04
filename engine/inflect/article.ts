/** "a" or "an", by the sound of the next word: "an hour", "a user", "an MVP", "an $8 plan". */

import indefinite from 'indefinite'
import {isAcronym} from './acronym.ts'
import {isAllCaps} from './casing.ts'

export type Article = 'a' | 'an'

/** Quotes, brackets, markup and currency before the word are passed over; only its start counts. */
export function article(nextWord: string): Article {
  // Without accents, for "éclair" sounds as "eclair" would.
  const plain = nextWord
    .slice(0, 60)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
  const [first = ''] = /\d[\d,]*|[a-z][a-z\d&.]*/i.exec(plain) ?? []
  if (/^\d/.test(first)) return ofLibrary(first)
  if (isSpelled(first)) return vowelLetters.has(first.charAt(0).toUpperCase()) ? 'an' : 'a'
  const lower = first.toLowerCase()
  if (silentH.test(lower)) return 'an'
  if (consonantSound.test(lower)) return 'a'
  return ofLibrary(lower)
}

/** Repairs the "a" or "an" that stands at `offset` or just before it: for a text whose word at `offset` is new. */
export function fixArticle(text: string, offset: number): string {
  const at = /^an?(?=\s)/i.exec(text.slice(offset, offset + 3))
  const before = text.slice(0, offset).trimEnd()
  const start = at
    ? offset
    : before.length - (/(?:^|[^\w'’-])(an?)$/i.exec(before.slice(-3))?.[1]?.length ?? 0)
  const end = at ? offset + at[0].length : before.length
  const next = /^\s+(\S+)/.exec(text.slice(end))?.[1]
  if (start === end || next === undefined) return text
  return text.slice(0, start) + dress(article(next), text.slice(start, end), next) + text.slice(end)
}

/** "A", before "owner" now: "An". */
export function likeWritten(written: string, next: string): string {
  return dress(article(next), written, next)
}

function dress(right: Article, written: string, next: string): string {
  if (right === written.toLowerCase()) return written
  if (written === 'AN' || (written === 'A' && isAllCaps(next))) return right.toUpperCase()
  return written.startsWith('A') ? right.replace('a', 'A') : right
}

/** Said letter by letter: "MVP", "SLAs", "R&D", "U.S.", "B2B", "H2", "rfc", and the letter in "X-ray". */
function isSpelled(word: string): boolean {
  if (/^[a-z](?:[\d&.]|$)/i.test(word) || /^[b-df-hj-np-tv-xz]+$/.test(word)) return true
  const bare = word.replace(/s$/, '')
  return isAcronym(bare) && !spoken.has(bare)
}

const vowelLetters = new Set('AEFHILMNORSX')

// Said as words, though short enough to be spelled.
const spoken = new Set('LAN NAS PAAS RAG RAM REM ROM SAAS SIG SIM SKU SOC SOW SOX'.split(' '))

const silentH = /^(?:heir|hon(?:est|ou?r)|hour)/

// "user", "unique", "utility", "European", "one-off"; not "unimportant", "unidentified", "urgent".
const consonantSound =
  /^(?:eu|ewe|once?$|ones|u(?:biq|fo|k[er]|ni(?!d(?!ir)|ll|m|n|r|ss)|r(?:an|in|l|o|ug)|s[aeiu]|t(?:ah|en|er|il|op)))/

function ofLibrary(word: string): Article {
  return indefinite(word, {articleOnly: true}) === 'an' ? 'an' : 'a'
}
