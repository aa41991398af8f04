import {describe, expect, test} from 'vitest'
import {compile, examine, readDocument} from '../../engine/index.ts'
import {stemsIn} from '../../engine/stem.ts'
import {found, lensOf, shipped} from './tinyLens.ts'

const weights = {heard: -2.5, 'heard in strategy': 1, 'word traffic': 1, 'word convert': 2, 'word port': -2}

const plain = lensOf({
  'test/mass': {match: [{pattern: '{traffic|convert}', heard: true, level: 'info'}]},
  'test/drive': {match: ['drive:verb _:object']},
})
const lens = compile({...plain.ruleSet, weights}, plain.vocabulary)

function check(text: string, ...expected: readonly string[]): void {
  expect(found(text, lens, {profile: 'strategy'})).toEqual(expected)
}

describe('what is only heard', () => {
  test('is reported where the words around it speak for it, at the one that says most', () =>
    check('More of the traffic converts in May.', 'info test/mass: converts'))
  test('not where they say too little', () => check('The traffic is light in May.'))
  test('not where they speak against it', () => check('Traffic near the port converts.'))
  test('a word counts once', () => check('Traffic meets traffic and more traffic.'))
  test('as little where the genre speaks for nothing', () =>
    expect(found('The traffic converts.', lens, {profile: 'handbook'})).toEqual([]))
  test('not beside a finding in the same sentence', () =>
    check('We drive traffic that converts.', 'warning test/drive: drive traffic'))
  test('but beside one in the next', () =>
    check(
      'We drive growth. The traffic converts.',
      'warning test/drive: drive growth',
      'info test/mass: converts',
    ))
  test('not while a «slot» waits for the writer', () => check('The traffic converts «which people».'))
  test('what is quoted says nothing', () => check('The traffic in “it converts” is light.'))
  test('not where a guard clears it', () => check('We will never convert the traffic.'))
})

describe('the features', () => {
  const {hits} = examine(readDocument('The traffic converts.', 'markdown'), lens, {
    path: '',
    profile: 'strategy',
  })
  const [traffic, converts] = hits
  test('name the words that weigh something', () =>
    expect(converts?.features).toEqual(['heard', 'heard in strategy', 'word traffic', 'word convert']))
  test('make the confidence', () => expect(converts?.confidence).toBeCloseTo(0.82, 2))
  test('say why a softer word stays silent', () =>
    expect(traffic?.cleared).toBe('another finding in its sentence'))
})

describe('stems', () => {
  const check = (text: string, ...expected: readonly string[]) => expect([...stemsIn(text)]).toEqual(expected)
  test('of verbs', () => check('converts converted Converting', 'convert'))
  test('of nouns', () => check('leads, lead', 'lead'))
  test('short words keep their endings', () => check('bed bus', 'bed', 'bus'))
  test('none of what is quoted', () => check('a "traffic jam", she said', 'a', 'she', 'said'))
  test('a quote that never ends is none', () => check('12" pipe', '#', 'pipe'))
  test('all numbers are one', () => check('2026 and 31', '#', 'and'))
})

describe('the weights that we ship', () => {
  const words = Object.entries(shipped.ruleSet.weights).filter(([name]) => name.startsWith('word '))
  test('are some thousand', () => expect(words.length).toBeGreaterThan(500))
  test('each weighs something', () =>
    expect(words.filter(([, weight]) => Math.abs(weight) < 0.1)).toEqual([]))
  test('belong to stems', () =>
    expect(words.filter(([name]) => stemsIn(name.slice('word '.length)).size > 1)).toEqual([]))
})
