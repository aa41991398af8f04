import {describe, expect, test} from 'vitest'
import {parsePattern} from '../../engine/pattern/parsePattern.ts'
import type {Choice, Element} from '../../engine/pattern/pattern.ts'
import {tests} from '../../engine/pattern/pattern.ts'
import {checkTable} from './checkTable.ts'

function show(element: Element): string {
  if (element.kind === 'gap') return `gap ${element.max}`
  if (element.kind !== 'word') return element.kind
  const {choices, optional, not, capture, opens, closes} = element
  return [
    opens ? 'from' : '',
    not ? 'not' : '',
    optional ? 'maybe' : '',
    choices.map(showChoice).join('/'),
    ...element.tests.map((one) => `:${one}`),
    capture === undefined ? '' : `as ${capture}`,
    closes ? 'to' : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function showChoice(choice: Choice): string {
  if (choice.kind === 'any') return 'any'
  if (choice.kind === 'slot') return `slot ${choice.name}`
  return choice.kind === 'lemma' ? choice.text : `exact ${choice.text}`
}

checkTable('a pattern reads as', (text) => parsePattern(text).pattern.map(show).join(', '), {
  drive: 'drive',
  'drive adoption': 'drive, adoption',
  Drive: 'drive',
  '  drive   adoption ': 'drive, adoption',
  '=drives': 'exact drives',
  '{drive|boost}': 'drive/boost',
  '{roll out|ship}:verb': 'roll out/ship :verb',
  '{ roll  out | ship }': 'roll out/ship',
  '{=app|tool}': 'exact app/tool',
  '{$OFFER|it}': 'slot OFFER/it',
  $CUSTOMER: 'slot CUSTOMER',
  $customer: 'slot CUSTOMER',
  'a _ b': 'a, any, b',
  '_:number percent': 'any :number, percent',
  'our? customers': 'maybe our, customers',
  '{our|the}? customers': 'maybe our/the, customers',
  'target !{date|branch}': 'target, not date/branch',
  'drive ..3 adoption': 'drive, gap 3, adoption',
  '^ our goal': 'start, our, goal',
  'our goal $': 'our, goal, end',
  'we <ship>': 'we, from ship to',
  '<lock:verb $CUSTOMER:object> in': 'from lock :verb, slot CUSTOMER :object to, in',
  '$OFFER:subject@offer allow': 'slot OFFER :subject as offer, allow',
  '<$OFFER:head:plural@what?>': 'from maybe slot OFFER :head :plural as what to',
  'priority : margin': 'priority, :, margin',
  'users , always': 'users, ,, always',
  'end-user': 'end-user',
  "don't": "don't",
  '{p&l|p & l}': 'p&l/p & l',
  'sticky:sentence-case': 'sticky :sentence-case',
})

test('every test of the language can be asked for', () => {
  for (const name of tests) {
    const {pattern, problems} = parsePattern(`word:${name}`)
    expect([name, pattern.map(show), problems]).toEqual([name, [`word :${name}`], []])
  }
})

describe('what cannot be read is named, with its place', () => {
  const check = (text: string, ...expected: readonly (readonly [wrong: string, message: RegExp])[]) => {
    const {problems} = parsePattern(text)
    expect(problems.map(({start, end}) => text.slice(start, end))).toEqual(expected.map(([wrong]) => wrong))
    for (const [i, [, message]] of expected.entries()) expect(problems[i]?.message).toMatch(message)
  }
  const notElement = /is not a pattern element/
  const needsWord = /needs at least one word/

  test('an unknown test', () => check('drive:vreb adoption', ['drive:vreb', /":vreb" is not a test/]))
  test('a brace left open', () => check('we {drive|boost adoption', ['{drive|boost adoption', notElement]))
  test('a brace closed twice', () => check('we {drive}} it', ['{drive}} it', notElement]))
  test('an empty alternative', () => check('{drive||boost} it', ['{drive||boost}', /is empty/]))
  test('a test inside the braces', () =>
    check('{first|_:number} of', ['{first|_:number}', /tests go behind/]))
  test('a gap inside the braces', () => check('{to|..2} us', ['{to|..2}', /cannot stand/]))
  test('an empty set', () => check('we {} it', ['{}', /is empty/]))
  test('a gap of no words', () => check('drive ..0 it', ['..0', /spans 1 to 8 words, this one 0/]))
  test('a gap too wide', () => check('drive ..9 it', ['..9', /spans 1 to 8 words, this one 9/]))
  test('three dots', () => check('drive ...3 it', ['...3', notElement]))
  test('a capture without a name', () => check('$OFFER@ it', ['$OFFER@', notElement]))
  test('a mark out of place', () => check('dr<ive it', ['dr<ive', notElement]))
  test('two wrong elements', () => check('a:b c:d e', ['a:b', /":b"/], ['c:d', /":d"/]))
  test('nothing at all', () => check('', ['', needsWord]))
  test('only a gap', () => check('..3', ['..3', needsWord]))
  test('only what may be missing', () => check('our? !the _', ['our? !the _', needsWord]))
  test('only an alternative with anything', () => check('{_|drive}', ['{_|drive}', needsWord]))
})
