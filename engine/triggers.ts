/** Which words make which patterns worth trying. Each word is found by its hash, so their number costs nothing. */

import type {WordList} from './pattern/anchors.ts'

export interface Triggers {
  /** By hash: `opens` where some word with it can open a pattern, `helps` where one is only needed besides. */
  readonly flags: Uint8Array
  /** Words with the same hash stand in one bucket. */
  readonly buckets: ReadonlyMap<number, readonly TriggerWord[]>
  readonly lists: readonly List[]
  /** For each pattern its lists: a word of each must be there. */
  readonly needs: readonly (readonly number[])[]
}

export const helps = 1
export const opens = 2

export interface TriggerWord {
  readonly word: string
  /** Some pattern is opened by it. */
  readonly opens: boolean
  readonly lists: readonly Membership[]
}

/** The word stands in the list, alone or together with another one. */
interface Membership {
  readonly list: number
  readonly other: TriggerWord | undefined
}

interface List {
  /** The patterns that this list opens: it is the rarest of their lists. */
  readonly patterns: readonly number[]
}

/** Takes the lists of each pattern, the rarest first. A pattern without a list is never hit. */
export function compileTriggers(patterns: readonly (readonly WordList[])[]): Triggers {
  const numbers = new Map<WordList, number>()
  const lists: {patterns: number[]}[] = []
  const needs = patterns.map((wordLists, pattern) =>
    wordLists.map((text, i) => {
      const number = numbers.get(text) ?? lists.push({patterns: []}) - 1
      numbers.set(text, number)
      if (i === 0) lists[number]?.patterns.push(pattern)
      return number
    }),
  )
  const words = new Map<string, {word: string; opens: boolean; lists: Membership[]}>()
  const wordOf = (word: string) => {
    const known = words.get(word) ?? {word, opens: false, lists: []}
    words.set(word, known)
    return known
  }
  for (const [text, list] of numbers)
    for (const entry of text.split('|')) {
      const [word = '', other] = entry.split(' ')
      const known = wordOf(word)
      known.lists.push({list, other: other === undefined ? undefined : wordOf(other)})
      known.opens ||= (lists[list]?.patterns.length ?? 0) > 0
    }
  const flags = new Uint8Array(1 << bits)
  const buckets = new Map<number, TriggerWord[]>()
  for (const one of words.values()) {
    const slot = hashOf(one.word)
    flags[slot] = Math.max(flags[slot] ?? 0, one.opens ? opens : helps)
    const bucket = buckets.get(slot)
    if (bucket === undefined) buckets.set(slot, [one])
    else bucket.push(one)
  }
  return {flags, buckets, lists, needs}
}

/** Numbers of the patterns of which all lists are there, ascending. */
export function patternsWith(found: ReadonlySet<TriggerWord>, {lists, needs}: Triggers): readonly number[] {
  const present = new Uint8Array(lists.length)
  const opening: number[] = []
  for (const {lists: memberships} of found)
    for (const {list, other} of memberships)
      if (present[list] === 0 && (other === undefined || found.has(other))) {
        present[list] = 1
        if ((lists[list]?.patterns.length ?? 0) > 0) opening.push(list)
      }
  const hits: number[] = []
  for (const list of opening)
    for (const pattern of lists[list]?.patterns ?? [])
      if (needs[pattern]?.every((need) => present[need] === 1)) hits.push(pattern)
  return hits.sort((a, b) => a - b)
}

const bits = 16
const mask = (1 << bits) - 1

function hashOf(word: string): number {
  let hash = 0
  for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i))
  return slotOf(hash)
}

/** Letters beyond ASCII all count the same: "Š" and "š" differ in more than the bit that "S" and "s" differ in. */
export function mix(hash: number, code: number): number {
  return (Math.imul(hash, 31) + (code < 128 ? code | 32 : 128)) | 0
}

/** The place of a mixed word in the flags. */
export function slotOf(hash: number): number {
  return (hash ^ (hash >>> bits)) & mask
}
