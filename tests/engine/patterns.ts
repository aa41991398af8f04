/** What a pattern finds in one sentence, shown as marks: the check behind the tests of the pattern language. */

import {expect, test} from 'vitest'
import {compile, plainVocabulary} from '../../engine/index.ts'
import {type Match, matchPattern} from '../../engine/pattern/matchPattern.ts'
import {parsePattern} from '../../engine/pattern/parsePattern.ts'
import {readSentence, type Sentence} from '../../engine/sentence.ts'
import {type Range, withMarks, withoutMarks} from './marks.ts'

const slots = {
  CUSTOMER: ['customer', 'end user', {noun: 'member', not: ['team member', 'member function']}],
  OFFER: ['app', 'platform', 'Acme Vault'],
  NOBODY: [],
}

const {pattern: compiled} = compile(
  {packs: {}, rules: [], guards: [], slots, sections: {}, profiles: {}, weights: {}},
  plainVocabulary,
)

export function matches(pattern: string, sentence: Sentence): readonly Match[] {
  expect(parsePattern(pattern).problems).toEqual([])
  return matchPattern(compiled(pattern), sentence)
}

export function place({words}: Sentence, from: number, to: number): Range {
  return {start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0}
}

/** Each row: a sentence with all that the pattern finds in it marked. */
export function check(pattern: string, ...rows: readonly string[]): void {
  test.for(rows)(`${pattern} · %s`, (marked) => {
    const text = withoutMarks(marked)
    const sentence = readSentence(text, 0, text.length)
    const ranges = matches(pattern, sentence).map(({from, to}) => place(sentence, from, to))
    expect(withMarks(text, ranges)).toBe(marked)
  })
}
