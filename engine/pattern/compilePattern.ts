/** Makes a pattern ready to run: its words spelled out in all their forms. */

import {type Lexicon, lexiconsOf, type WordSource} from './lexicon.ts'
import type {Element, Pattern, Test, WordElement} from './pattern.ts'

export type CompiledPattern = readonly CompiledElement[]

export type CompiledElement = CompiledWord | Exclude<Element, WordElement>

export interface CompiledWord {
  readonly kind: 'word'
  readonly lexicons: readonly Lexicon[]
  readonly any: boolean
  readonly tests: readonly Test[]
  /** A test asks for the place in a noun phrase, so the element stands for the phrase up to its head. */
  readonly wholePhrase: boolean
  readonly optional: boolean
  readonly not: boolean
  readonly capture: string | undefined
  readonly opens: boolean
  readonly closes: boolean
}

export function compilePattern(pattern: Pattern, source: WordSource): CompiledPattern {
  return pattern.map((element): CompiledElement => {
    if (element.kind !== 'word') return element
    const {tests, optional, not, capture, opens, closes} = element
    return {
      kind: 'word',
      lexicons: lexiconsOf(element, source),
      any: element.choices.some((choice) => choice.kind === 'any'),
      wholePhrase: tests.some((test) => phraseTests.has(test)),
      tests,
      optional,
      not,
      capture,
      opens,
      closes,
    }
  })
}

const phraseTests: ReadonlySet<Test> = new Set<Test>(['head', 'subject', 'object', 'oblique', 'predicate'])
