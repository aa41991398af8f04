import {describe, expect, test} from 'vitest'
import type {Case} from '../../eval/cases.ts'
import {f1Of, figuresOf, share} from '../../eval/figures.ts'
import {beliefs, learn} from '../../eval/learn.ts'
import type {Outcome} from '../../eval/outcomes.ts'

const finding = {rule: 'a/b', level: 'info', start: 0, end: 1} as Outcome['flags'][number]

/** "F!" is a framing that was flagged, "I?" an inventory sentence with a hint, "N" one that was left alone. */
function outcome(text: string, i: number): Outcome {
  const label = text.replace(/[!?]$/, '') as Outcome['unit']['label']
  return {
    unit: {id: String(i), repo: 'r', file: `f${i}`, start: 0, end: 1, label, rules: []},
    profile: 'strategy',
    flags: text.endsWith('!') ? [finding] : [],
    hints: text.endsWith('?') ? [finding] : [],
  }
}

describe('figures', () => {
  const of = (text: string) => figuresOf(text.split(' ').map(outcome))
  test('precision counts the flagged', () => expect(of('F! N! N F').precision.value).toBe(0.5))
  test('what annotators differ about is right', () => expect(of('maybe! N!').precision.value).toBe(0.5))
  test('but nobody has to find it', () => expect(of('maybe F!').recall.value).toBe(1))
  test('recall counts the framings', () => expect(of('F! F F N').recall.value).toBeCloseTo(1 / 3))
  test('hints count apart', () => {
    expect(of('F! F? F N').recallWithHints.value).toBeCloseTo(2 / 3)
    expect(of('I? I I!').inventoryRecall.value).toBeCloseTo(2 / 3)
  })
  test('F1', () => expect(f1Of(0.5, 1)).toBeCloseTo(2 / 3))
  test('F1 of nothing', () => expect(f1Of(0, 0)).toBe(0))
})

describe('intervals', () => {
  // Values of Wilson's formula as any statistics package gives them.
  const check = (hits: number, of: number, low: number, high: number) => {
    expect(share(hits, of).low).toBeCloseTo(low, 3)
    expect(share(hits, of).high).toBeCloseTo(high, 3)
  }
  test('of a half', () => check(5, 10, 0.237, 0.763))
  test('of all', () => check(10, 10, 0.722, 1))
  test('of none', () => check(0, 10, 0, 0.278))
  test('of nothing', () => expect(share(0, 0).value).toBeNaN())
})

describe('weights', () => {
  const cases = (rule: string, right: number, wrong: number): readonly Case[] =>
    Array.from({length: right + wrong}, (_, i) => ({
      repo: 'r',
      rule,
      features: [`rule ${rule}`],
      right: i < right ? 1 : 0,
    }))
  test('rise for a rule that is right', () => expect(learn(cases('a', 20, 2))['rule a']).toBeGreaterThan(0.3))
  test('fall for a rule that is wrong', () => expect(learn(cases('a', 2, 20))['rule a']).toBeLessThan(-0.3))
  test('stay near what we believe where there are few cases', () => {
    const few = learn([...cases('a', 4, 0), ...cases('b', 40, 0)])
    expect(few['rule a']).toBeLessThan(few['rule b'] ?? 0)
  })
  test('are not made from three cases', () => expect(learn(cases('a', 3, 0))).not.toHaveProperty(['rule a']))
  test('keep their belief when nothing speaks', () =>
    expect(learn([{repo: 'r', rule: 'a', features: ['genre docs'], right: 1}])['always']).toBeCloseTo(
      beliefs['always'] ?? 0,
      0,
    ))
})
