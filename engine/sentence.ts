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
  return new LazySentence(text, start, end)
}

/** Its prose between two words, `to` exclusive. */
export function wordsOf({words, text}: Sentence, from: number, to: number): string {
  return text.slice(words[from]?.start ?? 0, words[to - 1]?.end ?? 0)
}

/** What follows from a sentence alone, worked out once, however many candidates ask. */
export function perSentence<Value>(work: (sentence: Sentence) => Value): (sentence: Sentence) => Value {
  const known = new WeakMap<Sentence, {readonly value: Value}>()
  return (sentence) => {
    const found = known.get(sentence) ?? {value: work(sentence)}
    known.set(sentence, found)
    return found.value
  }
}

/** A class, because a getter in each of many object literals costs more than cutting the sentence. */
class LazySentence implements Sentence {
  readonly text: string
  readonly start: number
  readonly end: number
  #words: readonly Word[] | undefined
  #grammar: Grammar | undefined

  constructor(text: string, start: number, end: number) {
    this.text = text
    this.start = start
    this.end = end
  }

  get words(): readonly Word[] {
    this.#words ??= splitWords(this.text, this.start, this.end)
    return this.#words
  }

  // A function of its own, so that it may be taken out of the sentence.
  readonly grammar = (): Grammar => (this.#grammar ??= analyse(this.words))
}
