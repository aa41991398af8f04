/** The runner of rule examples: marks, silence, headings, profiles, rewrites. */

import {expect, test} from 'vitest'
import {compile, plainVocabulary} from '../../engine/index.ts'
import {checkExamples, readMarks} from '../../engine/rule/examples.ts'
import type {Example, Rule} from '../../engine/rule/rule.ts'
import {builtin} from '../../rules/index.ts'

const rule: Rule = {
  id: 'mine/synergy',
  pack: 'mine',
  summary: 'A word that hides what happens.',
  level: 'warning',
  match: ['synergy:noun'],
  message: '“{text}” hides what happens.',
  why: 'Nobody can picture it.',
  rewrite: [{safe: 'sharing'}],
  examples: [],
}

const lens = compile(builtin, plainVocabulary)

function check(example: Example, expected: readonly string[], over: Partial<Rule> = {}): void {
  const failures = checkExamples({...rule, ...over, examples: [example]}, lens)
  expect(failures.map(({key, message}) => `${key}: ${message}`)).toEqual(expected)
}

test('a mark is the exact range', () => check({bad: 'We expect <synergies> now.'}, []))
test('all marks, once each', () => check({bad: '<Synergies> and <synergies>.'}, []))
test('a rule that reports once marks all its places', () =>
  check({bad: '<Synergies>.\n\nMore <synergies>.'}, [], {once: 'document'}))
test('without a mark something must be found', () => {
  check({bad: 'We expect synergies.'}, [])
  check({bad: 'We expect rain.'}, ['bad: nothing was found; something should be'])
})
test('what is found and not marked, or marked and not found', () =>
  check({bad: '<We> expect synergies.'}, [
    'bad: “We” was not found',
    'bad: “synergies” was found but is not marked',
  ]))
test('good and better are silent', () => {
  check({good: 'Synergy.'}, ['good: must be silent, but “Synergy” was found'])
  check({bad: '<Synergy>.', better: 'A synergy.'}, ['better: must be silent, but “synergy” was found'])
})
test('fixed is what the first rewrite makes', () => {
  check({bad: 'We like <synergy>.', fixed: 'We like sharing.'}, [])
  check({bad: 'We like <synergy>.', fixed: 'We share.'}, [
    'fixed: the first rewrite gives “We like sharing.”',
  ])
  check({bad: 'We like <synergy>.', fixed: ''}, ['fixed: the rule offers no rewrite'], {rewrite: []})
})
test('under a heading', () => {
  const where = {where: {heading: ['goals']}}
  check({bad: 'We want <synergy>.', under: 'Our goals'}, [], where)
  check({bad: 'We want <synergy>.'}, ['bad: “synergy” was not found'], where)
})
test('the profile of an example, strategy by default', () => {
  const where = {where: {profile: ['spec']}}
  check({bad: '<Synergy>.', profile: 'spec'}, [], where)
  check({good: 'Synergy.'}, [], where)
})
test('a rule that is off by default is tried all the same', () =>
  check({bad: '<Synergy>.'}, [], {level: 'off'}))

test.for([
  ['a <b> c', 'a b c', [[2, 3]]],
  [
    '<a><b>',
    'ab',
    [
      [0, 1],
      [1, 2],
    ],
  ],
  ['1 \\< 2 \\> 0', '1 < 2 > 0', []],
  ['<a \\> b>', 'a > b', [[0, 5]]],
  ['\\<!-- x --> a', '<!-- x --> a', []],
  ['a\\b', 'a\\b', []],
  ['a < b', 'a  b', []],
] as const)('%s', ([marked, text, marks]) => {
  expect(readMarks(marked)).toEqual({text, marks: marks.map(([start, end]) => ({start, end}))})
})
