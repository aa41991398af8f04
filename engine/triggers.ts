/** Which words make which patterns worth trying. Each word is found by its hash, so their number costs nothing. */

import type {WordList} from './pattern/anchors.ts'

export interface Triggers {
  /** By hash: the words with that hash. Most words of a text find none. */
  readonly buckets: readonly (readonly TriggerWord[] | undefined)[]
  readonly lists: readonly List[]
  /** For each pattern its lists: a word of each must be there. */
  readonly needs: readonly (readonly number[])[]
  /** Where `patternsWith` notes the words and lists that are there: made once, because it is asked for every sentence. */
  readonly scratch: {readonly words: Uint8Array; readonly lists: Uint8Array}
}

export interface TriggerWord {
  readonly number: number
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
  const words = new Map<string, {number: number; word: string; opens: boolean; lists: Membership[]}>()
  const wordOf = (word: string) => {
    const known = words.get(word) ?? {number: words.size, word, opens: false, lists: []}
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
  const buckets: (TriggerWord[] | undefined)[] = new Array(1 << bits).fill(undefined)
  for (const one of words.values()) {
    const slot = hashOf(one.word)
    const bucket = buckets[slot]
    if (bucket === undefined) buckets[slot] = [one]
    else bucket.push(one)
  }
  const scratch = {words: new Uint8Array(words.size), lists: new Uint8Array(lists.length)}
  return {buckets, lists, needs, scratch}
}

/** Numbers of the patterns of which all lists are there, ascending. A word may have been found more than once. */
export function patternsWith(found: readonly TriggerWord[], triggers: Triggers): readonly number[] {
  const {lists, needs, scratch} = triggers
  const isThere = scratch.words.fill(0)
  const isListThere = scratch.lists.fill(0)
  for (const {number} of found) isThere[number] = 1
  const opening: number[] = []
  for (const {number, lists: memberships} of found) {
    if (isThere[number] === seen) continue
    isThere[number] = seen
    for (const {list, other} of memberships)
      if (isListThere[list] === 0 && (other === undefined || isThere[other.number] !== 0)) {
        isListThere[list] = 1
        if ((lists[list]?.patterns.length ?? 0) > 0) opening.push(list)
      }
  }
  const hits: number[] = []
  for (const list of opening)
    for (const pattern of lists[list]?.patterns ?? [])
      if (needs[pattern]?.every((need) => isListThere[need] === 1)) hits.push(pattern)
  return hits.sort((a, b) => a - b)
}

/** Mark of a word whose lists have been noted. */
const seen = 2

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

/** The bucket of a mixed word. */
export function slotOf(hash: number): number {
  return (hash ^ (hash >>> bits)) & mask
}
