/** Which words make which patterns worth trying. Each word is found by its hash, so their number costs nothing. */

import type {WordList} from './pattern/anchors.ts'
import {slotCount} from './wordHash.ts'
import {noWords, type WordTable, wordTable} from './wordTable.ts'

/** Words and lists are numbers; word 0 is none. */
export interface Triggers {
  /** By hash: the first word with that hash. Most words of a text find none. */
  readonly heads: Uint32Array
  /** By word: the next one with the same hash. */
  readonly next: Uint32Array
  readonly words: readonly string[]
  /** By word: where its lists begin in `lists` and, beside it, `others`. */
  readonly starts: Uint32Array
  readonly lists: Uint32Array
  /** The word that must be there too, for a phrase. */
  readonly others: Uint32Array
  /** By word: 1 where one of its lists opens a pattern. */
  readonly opens: Uint8Array
  /** By list: the patterns that it opens, because it is the rarest of their lists. */
  readonly opened: readonly (readonly number[] | undefined)[]
  /** By pattern: a word of each of these lists must be there. */
  readonly needs: readonly (readonly number[])[]
  /** Where `patternsWith` notes the words and lists that are there: made once, because it is asked for every sentence. */
  readonly scratch: Scratch
}

/** For each word and list the look that has last met it: nothing is ever wiped. */
interface Scratch {
  looks: number
  readonly words: Float64Array
  readonly lists: Float64Array
}

/** A list by its number in a word table, or spelled out. */
export type Need = number | WordList

export interface PreparedLists {
  readonly table: WordTable
  readonly count: number
}

/** Takes the lists of each pattern, the rarest first. A pattern without a list is never hit. */
export function compileTriggers(
  patterns: readonly (readonly Need[])[],
  {table, count}: PreparedLists = {table: noWords, count: 0},
): Triggers {
  const added = new Map<WordList, number>()
  const numberOf = (need: Need): number => {
    if (typeof need === 'number') return need
    const number = added.get(need) ?? count + added.size
    added.set(need, number)
    return number
  }
  const needs = patterns.map((wordLists) => wordLists.map(numberOf))
  const known = table.words === '' ? [] : table.words.split(' ')
  const more = wordTable([...added.keys()], count, known.length + 1)
  // A word of both tables has two numbers, and is found under both.
  const words = ['', ...known, ...(more.words === '' ? [] : more.words.split(' '))]
  const next = new Uint32Array(words.length)
  const heads = new Uint32Array(slotCount)
  const slots = [...table.slots, ...more.slots]
  for (let word = words.length - 1; word > 0; word--) {
    const slot = slots[word - 1] ?? 0
    next[word] = heads[slot] ?? 0
    heads[slot] = word
  }
  const opened: number[][] = new Array(count + added.size)
  for (const [pattern, [first]] of needs.entries())
    if (first !== undefined) {
      opened[first] ??= []
      opened[first].push(pattern)
    }
  const starts = joined(
    [0],
    table.starts,
    more.starts.slice(1).map((at) => at + table.lists.length),
  )
  const lists = joined(table.lists, more.lists)
  const opens = new Uint8Array(words.length)
  for (let word = 1; word < words.length; word++)
    for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++)
      if (opened[lists[at] ?? 0] !== undefined) opens[word] = 1
  return {
    heads,
    next,
    words,
    starts,
    lists,
    others: joined(table.others, more.others),
    opens,
    opened,
    needs,
    scratch: {looks: 0, words: new Float64Array(words.length), lists: new Float64Array(opened.length)},
  }
}

function joined(...parts: readonly (readonly number[])[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** Numbers of the patterns of which all lists are there, ascending. A word may have been found more than once. */
export function patternsWith(found: readonly number[], triggers: Triggers): readonly number[] {
  const {starts, lists, others, opened, needs, scratch} = triggers
  // A look has two marks: the first for a word that is there, the second for one whose lists have been noted.
  scratch.looks += 2
  const {looks, words: isThere, lists: isListThere} = scratch
  for (const word of found) isThere[word] = looks
  const opening: number[] = []
  for (const word of found) {
    if (isThere[word] !== looks) continue
    isThere[word] = looks + 1
    const end = starts[word + 1] ?? 0
    for (let at = starts[word] ?? 0; at < end; at++) {
      const list = lists[at] ?? 0
      const other = others[at] ?? 0
      if (isListThere[list] !== looks && (other === 0 || (isThere[other] ?? 0) >= looks)) {
        isListThere[list] = looks
        if (opened[list] !== undefined) opening.push(list)
      }
    }
  }
  const hits: number[] = []
  for (const list of opening)
    for (const pattern of opened[list] ?? [])
      if (needs[pattern]?.every((need) => isListThere[need] === looks)) hits.push(pattern)
  return hits.sort((a, b) => a - b)
}
