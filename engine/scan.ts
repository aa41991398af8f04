/**
 * Finds trigger words in raw source at a few hundred megabytes a second, however many there are: each word's hash is
 * looked up in a bitmap, and only the few that hit are cut out and compared.
 */

/** Words that make a sentence worth reading, each with the numbers of the patterns that wait for it. */
export interface Triggers {
  readonly patterns: ReadonlyMap<string, readonly number[]>
  readonly bitmap: Uint32Array
}

export interface Scan {
  /** Words in the scanned stretch: runs of letters and digits. */
  readonly words: number
  /** Numbers of patterns whose trigger is there; may hold doubles. */
  readonly hits: readonly number[]
  /** A word goes on behind a markup character (`**pro**ducts`, `R&amp;D`): only the inline reader knows it. */
  readonly broken: boolean
}

const bits = 16
const mask = (1 << bits) - 1

export function compileTriggers(patterns: ReadonlyMap<string, readonly number[]>): Triggers {
  const bitmap = new Uint32Array(1 << (bits - 5))
  for (const word of patterns.keys()) {
    const hash = hashOf(word)
    bitmap[hash >> 5] = (bitmap[hash >> 5] ?? 0) | (1 << (hash & 31))
  }
  return {patterns, bitmap}
}

function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + (word.charCodeAt(i) | 32)) | 0
  return (hash ^ (hash >>> bits)) & mask
}

/** Scans the stretches of `text` that `lines` names: start and end of each, flat. */
export function scan(text: string, lines: readonly number[], triggers: Triggers): Scan {
  const {bitmap, patterns} = triggers
  const hits: number[] = []
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
      let hash = 0
      while (at < end) {
        code = text.charCodeAt(at)
        if (!isWordCode(code)) break
        hash = (Math.imul(hash, 31) + (code | 32)) | 0
        at++
      }
      words++
      const slot = (hash ^ (hash >>> bits)) & mask
      if (((bitmap[slot >> 5] ?? 0) >> (slot & 31)) & 1) {
        const waiting = patterns.get(text.slice(start, at).toLowerCase())
        if (waiting !== undefined) for (const number of waiting) hits.push(number)
      }
      if (at < end && !broken && isMarkup(code)) broken = isBroken(text, at, end)
    }
  }
  return {words, hits, broken}
}

/** ASCII letters and digits, and everything from À on that is not general punctuation. */
function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return code >= 0xc0 && (code < 0x2000 || code > 0x206f) && code !== 0xfffc
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
