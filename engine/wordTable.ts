/** Which words stand in which word lists, in flat arrays: a start reads this from the bundled rules and builds nothing. */

import type {WordList} from './pattern/anchors.ts'
import {hashOf} from './wordHash.ts'

export interface WordTable {
  /** Joined with a space; the first is number 1, so that 0 can say "none". */
  readonly words: string
  /** Their hashes. */
  readonly slots: readonly number[]
  /** For each word where its lists begin in `lists`; at the end, where the last ones stop. */
  readonly starts: readonly number[]
  readonly lists: readonly number[]
  /** Beside each list the word that must be there too, for a phrase; 0 for none. */
  readonly others: readonly number[]
}

/** The word lists get the numbers from `firstList` on, and their words those from `firstWord` on. */
export function wordTable(wordLists: readonly WordList[], firstList: number, firstWord: number): WordTable {
  const words = new Map<string, {number: number; lists: number[]; others: number[]}>()
  const wordOf = (word: string) => {
    const known = words.get(word) ?? {number: firstWord + words.size, lists: [], others: []}
    words.set(word, known)
    return known
  }
  for (const [i, list] of wordLists.entries())
    for (const entry of list.split('|')) {
      const [word = '', other] = entry.split(' ')
      const {lists, others} = wordOf(word)
      lists.push(firstList + i)
      others.push(other === undefined ? 0 : wordOf(other).number)
    }
  const all = [...words.values()]
  const starts = [0]
  for (const {lists} of all) starts.push((starts.at(-1) ?? 0) + lists.length)
  return {
    words: [...words.keys()].join(' '),
    slots: [...words.keys()].map(hashOf),
    starts,
    lists: all.flatMap(({lists}) => lists),
    others: all.flatMap(({others}) => others),
  }
}

export const noWords: WordTable = {words: '', slots: [], starts: [0], lists: [], others: []}
