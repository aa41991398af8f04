import {describe, expect, test} from 'vitest'
import {confidenceOf, levelFor} from '../../engine/confidence.ts'
import {compile, examine, readDocument, reasons} from '../../engine/index.ts'
import {lensOf, shipped} from './tinyLens.ts'

describe('confidence', () => {
  const weights = {always: -1, 'genre strategy': 1, 'subject us': 2, question: -3}
  const check = (features: readonly string[], expected: number) =>
    expect(confidenceOf(features, weights)).toBeCloseTo(expected, 2)
  test('of a finding that says nothing for itself', () => check([], 0.27))
  test('grows with what speaks for it', () => check(['genre strategy', 'subject us'], 0.88))
  test('shrinks with what speaks against it', () => check(['genre strategy', 'question'], 0.05))
  test('is not moved by what has no weight', () => check(['genre strategy', 'place cell'], 0.5))
})

describe('the level that follows', () => {
  const check = (level: Parameters<typeof levelFor>[0], confidence: number, expected: string) =>
    expect(levelFor(level, confidence)).toBe(expected)
  test('a sure warning stays', () => check('warning', 0.9, 'warning'))
  test('a less sure one is an info', () => check('warning', 0.6, 'info'))
  test('a doubtful one a hint', () => check('warning', 0.3, 'hint'))
  test('an info stays', () => check('info', 0.6, 'info'))
  test('a doubtful one is a hint', () => check('info', 0.3, 'hint'))
  test('an info never becomes a warning', () => check('info', 1, 'info'))
  test('a hint stays', () => check('hint', 0.5, 'hint'))
  test('one that is very likely right is an info', () => check('hint', 0.9, 'info'))
  test('what is off stays off', () => check('off', 1, 'off'))
})

test('what speaks for and against comes with its weight, the heaviest first', () =>
  expect(reasons(['a', 'b', 'c'], {a: 0.5, b: -2, c: 0})).toEqual(['b −2.0', 'a +0.5']))

describe('features', () => {
  const lens = lensOf({'test/drive': {match: ['drive:verb _:object'], level: 'info'}})
  const of = (text: string, profile = 'strategy') =>
    examine(readDocument(text, 'markdown'), lens, {path: '', profile}).hits.at(-1)?.features ?? []
  const check = (text: string, ...expected: readonly string[]) =>
    expect(of(text)).toEqual(expect.arrayContaining([...expected]))
  test('rule, pattern, level, genre', () =>
    check(
      'We drive growth.',
      'rule test/drive',
      'pattern drive:verb _:object',
      'level info',
      'genre strategy',
    ))
  test('we act', () => check('Next year we drive growth.', 'subject us', 'first person'))
  test('the customer acts', () => check('Customers drive growth.', 'subject customer'))
  test('the offer acts', () => check('The app drives growth.', 'subject offer'))
  test('nobody acts', () => check('Driving growth is fun.', 'subject none'))
  test('an order', () => check('Drive growth now.', 'subject imperative'))
  test('in a list', () => check('- We drive growth.', 'place item'))
  test('without a verb', () => check('- Our plan to drive growth', 'place item without verb'))
  test('in a heading', () => check('# Drive growth', 'place heading'))
  test('in a section with a role', () => check('# Goals\n\nWe drive growth.', 'section goals'))
  test('a customer beside it', () => check('For tenants we drive growth.', 'customer in the sentence'))
  test('a reason', () => check('We drive growth because it pays.', 'a reason is given'))
  test('a figure', () => check('We drive growth by 5 %.', 'figure in the sentence'))
  test('a question', () => check('Should we drive growth?', 'question'))
  test('three times the same', () =>
    check('We drive growth.\n\nWe drive growth.\n\nWe drive growth.', 'repeated'))
  test('none for what a guard clears', () => expect(of('We never drive growth.')).toEqual([]))
})

describe('levels move', () => {
  const rules = {'test/drive': {match: ['drive:verb _:object'], level: 'warning' as const}}
  const lens = lensOf(rules)
  const level = (weights: Readonly<Record<string, number>>, options = {}) => {
    const weighed = compile({...lens.ruleSet, weights}, lens.vocabulary)
    return examine(readDocument('We drive growth.', 'markdown'), weighed, {path: '', ...options}).hits[0]
      ?.level
  }
  test('for a rule that the weights know', () => expect(level({'rule test/drive': -3})).toBe('hint'))
  test('not for one that they do not know', () => expect(level({always: -3})).toBe('warning'))
  test('not where the team has said the level', () =>
    expect(level({'rule test/drive': -3}, {levels: {'test/drive': 'error'}})).toBe('error'))
})

test('every weight belongs to something that can be there', () => {
  const {rules, weights, profiles, sections} = shipped.ruleSet
  const patterns = rules.flatMap(({match = []}) =>
    match.map((one) => (typeof one === 'string' ? one : one.pattern)),
  )
  const known = new Set([
    ...rules.map(({id}) => `rule ${id}`),
    ...patterns.map((text) => `pattern ${text}`),
    ...Object.keys(profiles).map((name) => `genre ${name}`),
    ...[...Object.keys(sections), 'other'].map((name) => `section ${name}`),
  ])
  const checked = Object.keys(weights).filter((name) => /^(?:rule|pattern|genre|section) /.test(name))
  expect(checked.filter((name) => !known.has(name))).toEqual([])
})
