/** One sentence of a block; its words and its grammar are worked out only when somebody asks. */

import {analyse} from './grammar/analyse.ts'
import type {Grammar, Word} from './grammar/grammar.ts'
import {splitWords} from './grammar/splitWords.ts'

export interface Sentence {
  /** The prose of the whole block; offsets of words are into it. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly words: readonly Word[]
  readonly grammar: () => Grammar
}

export function readSentence(text: string, start: number, end: number): Sentence {
  let words: readonly Word[] | undefined
  let grammar: Grammar | undefined
  const split = () => {
    words ??= splitWords(text, start, end)
    return words
  }
  return {
    text,
    start,
    end,
    get words() {
      return split()
    },
    grammar: () => {
      grammar ??= analyse(split())
      return grammar
    },
  }
}
