/**
 * Finds trigger words in raw source at a few hundred megabytes a second, however many there are: each word's hash is
 * looked up in a bitmap, and only the few that hit are cut out and compared.
 */

import type {Anchor} from './pattern/anchors.ts'

/** Which words make which patterns worth trying. Patterns with the same anchor share it. */
export interface Triggers {
  /** The trigger words by hash; words with the same hash stand in one bucket. */
  readonly buckets: readonly (readonly TriggerWord[] | undefined)[]
  /** For each anchor the patterns that wait for it first. */
  readonly waiting: readonly (readonly Waiting[])[]
}

interface TriggerWord {
  readonly word: string
  /** Numbers of the anchors it belongs to. */
  readonly anchors: readonly number[]
  /** Some pattern waits for it first: without such a word nothing can match. */
  readonly opens: boolean
}

interface Waiting {
  readonly pattern: number
  /** Another anchor that must be there as well, -1 for none. */
  readonly other: number
}

export interface Scan {
  /** Words in the scanned stretch: runs of letters and digits. */
  readonly words: number
  /** Numbers of the patterns whose anchors are all there, ascending. */
  readonly hits: readonly number[]
  /** A word goes on behind a markup character (`**pro**ducts`, `R&amp;D`): only the inline reader knows it. */
  readonly broken: boolean
}

const bits = 16
const mask = (1 << bits) - 1

/** For each pattern the ways into it. */
export function compileTriggers(patterns: readonly (readonly Anchor[])[]): Triggers {
  const anchors = new Map<string, number[]>()
  const numbers = new Map<string, number>()
  const waiting: Waiting[][] = []
  const numberOf = (words: readonly string[]): number => {
    const key = words.join(' ')
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = numbers.size
    numbers.set(key, number)
    waiting.push([])
    for (const word of words) {
      const all = anchors.get(word)
      if (all === undefined) anchors.set(word, [number])
      else all.push(number)
    }
    return number
  }
  for (const [pattern, ways] of patterns.entries())
    for (const {words, others} of ways) {
      const other = others.length === 0 ? -1 : numberOf(others)
      waiting[numberOf(words)]?.push({pattern, other})
    }
  return {buckets: bucketsOf(anchors, waiting), waiting}
}

function bucketsOf(
  anchors: ReadonlyMap<string, readonly number[]>,
  waiting: readonly (readonly Waiting[])[],
): Triggers['buckets'] {
  const buckets: TriggerWord[][] = new Array(1 << bits)
  for (const [word, numbers] of anchors) {
    const entry = {
      word,
      anchors: numbers,
      opens: numbers.some((number) => (waiting[number] ?? []).length > 0),
    }
    const hash = hashOf(word)
    const bucket = buckets[hash]
    if (bucket === undefined) buckets[hash] = [entry]
    else bucket.push(entry)
  }
  return buckets
}

function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i))
  return (hash ^ (hash >>> bits)) & mask
}

/** Letters beyond ASCII all count the same: "Š" and "š" differ in more than the bit that "S" and "s" differ in. */
function mix(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code < 128 ? code | 32 : 128)) | 0
}

/** The words that a scan sees in a lower-case text: "don't" is "do" and "t", "p&l" is "p" and "l". */
export function scannedWords(text: string): readonly string[] {
  const found: string[] = []
  for (let at = 0; at < text.length; at++) {
    if (!isWordCode(text.charCodeAt(at))) continue
    const end = wordEnd(text, at, text.length)
    const word = text.slice(at, beforeNot(text, at, end))
    if (word !== '') found.push(word)
    at = end
  }
  return found
}

/** Scans the stretches of `text` that `lines` names: start and end of each, flat. */
export function scan(text: string, lines: readonly number[], triggers: Triggers): Scan {
  const {buckets} = triggers
  const found: TriggerWord[] = []
  let opens = false
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
      let before = 0
      while (at < end) {
        code = text.charCodeAt(at)
        if (!isWordCode(code)) break
        before = hash
        hash = mix(hash, code)
        at++
      }
      words++
      const to = at < end && isApostrophe(code) ? beforeNot(text, start, at) : at
      if (to < at) hash = before
      const bucket = buckets[(hash ^ (hash >>> bits)) & mask]
      if (bucket !== undefined)
        for (const entry of bucket)
          if (isWord(entry.word, text, start, to)) {
            found.push(entry)
            if (entry.opens) opens = true
          }
      if (at < end && !broken && isMarkup(code)) broken = isBroken(text, at, end)
    }
  }
  return {words, hits: opens ? complete(found, triggers) : none, broken}
}

const none: readonly number[] = []

function isWord(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let i = 0; i < word.length; i++) {
    const code = text.charCodeAt(start + i)
    if (code > 127) return text.slice(start, end).toLowerCase() === word
    if ((code | 32) !== word.charCodeAt(i)) return false
  }
  return true
}

function complete(found: readonly TriggerWord[], {waiting}: Triggers): readonly number[] {
  const seen = new Set<number>()
  for (const {anchors} of found) for (const anchor of anchors) seen.add(anchor)
  const hits = new Set<number>()
  for (const anchor of seen)
    for (const {pattern, other} of waiting[anchor] ?? []) if (other < 0 || seen.has(other)) hits.add(pattern)
  return [...hits].sort((a, b) => a - b)
}

/** ASCII letters and digits, and from À on what is neither punctuation nor symbol nor picture. */
function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  if (code < 0x2000) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
  return (
    code >= 0x2c00 && code < 0xd800 && (code < 0x2e00 || code > 0x2e7f) && (code < 0x3000 || code > 0x303f)
  )
}

function wordEnd(text: string, at: number, end: number): number {
  let to = at
  while (to < end && isWordCode(text.charCodeAt(to))) to++
  return to
}

/** The "n" of "don't" belongs to "n't": the end of "do", where the word ends in such an "n". */
function beforeNot(text: string, start: number, end: number): number {
  const isNot =
    isApostrophe(text.charCodeAt(end)) &&
    (text.charCodeAt(end - 1) | 32) === 110 &&
    (text.charCodeAt(end + 1) | 32) === 116 &&
    !isWordCode(text.charCodeAt(end + 2))
  return isNot ? Math.max(start, end - 1) : end
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019
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
