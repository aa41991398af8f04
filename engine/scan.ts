/**
 * Finds trigger words in raw source at a few hundred megabytes a second, however many there are: each word's hash is
 * looked up in a bitmap, and only the few that hit are cut out and compared.
 */

import type {Anchor} from './pattern/anchors.ts'

/** The words that make patterns worth trying, by hash. */
export interface Triggers {
  /** 1 where some trigger word has the hash: most words of a text are turned away here. */
  readonly flags: Uint8Array
  /** Words with the same hash stand in one bucket. */
  readonly buckets: ReadonlyMap<number, readonly TriggerWord[]>
}

interface TriggerWord {
  readonly word: string
  /** The patterns that wait for it first; none where it is only the other word of some. */
  readonly waiting: readonly Waiting[]
}

interface Waiting {
  readonly pattern: number
  /** One of these must be there as well. */
  readonly others: ReadonlySet<string> | undefined
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
  const waiting = new Map<string, Waiting[]>()
  const listOf = (word: string): Waiting[] => {
    const list = waiting.get(word) ?? []
    if (list.length === 0) waiting.set(word, list)
    return list
  }
  for (const [pattern, ways] of patterns.entries())
    for (const {words, others} of ways) {
      const one: Waiting = {pattern, others: others.length > 0 ? new Set(others) : undefined}
      for (const word of words) listOf(word).push(one)
      for (const word of others) listOf(word)
    }
  const flags = new Uint8Array(1 << bits)
  const buckets = new Map<number, TriggerWord[]>()
  for (const [word, list] of waiting) {
    const hash = hashOf(word)
    flags[hash] = 1
    const bucket = buckets.get(hash)
    if (bucket === undefined) buckets.set(hash, [{word, waiting: list}])
    else bucket.push({word, waiting: list})
  }
  return {flags, buckets}
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
  const {flags, buckets} = triggers
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
      const slot = (hash ^ (hash >>> bits)) & mask
      if (flags[slot] === 1)
        for (const entry of buckets.get(slot) ?? [])
          if (isWord(entry.word, text, start, to)) {
            found.push(entry)
            if (entry.waiting.length > 0) opens = true
          }
      if (at < end && !broken && isMarkup(code)) broken = isBroken(text, at, end)
    }
  }
  return {words, hits: opens ? complete(new Set(found)) : none, broken}
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

function complete(found: ReadonlySet<TriggerWord>): readonly number[] {
  const hits = new Set<number>()
  for (const {waiting} of found)
    for (const {pattern, others} of waiting)
      if (others === undefined || hasOne(others, found)) hits.add(pattern)
  return [...hits].sort((a, b) => a - b)
}

function hasOne(others: ReadonlySet<string>, found: ReadonlySet<TriggerWord>): boolean {
  for (const {word} of found) if (others.has(word)) return true
  return false
}

/** ASCII letters and digits, and from À on what is neither punctuation nor symbol nor picture. */
function isWordCode(code: number): boolean {
  if (code < 128) return asciiWord[code] === 1
  if (code < 0x2000) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
  return (
    code >= 0x2c00 && code < 0xd800 && (code < 0x2e00 || code > 0x2e7f) && (code < 0x3000 || code > 0x303f)
  )
}

const asciiWord = Uint8Array.from({length: 128}, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
)

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
