import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {fix} from '../../engine/index.ts'
import {lensOf, run, shippedLens} from './tinyLens.ts'

const options = {path: '', profile: 'strategy'}

describe('fix', () => {
  const lens = lensOf({
    'test/blast': {match: ['{email}@what blast'], rewrite: [{safe: '{what}'}]},
    'test/hero': {match: ['hero'], rewrite: [{review: 'helper'}]},
    'test/gap': {match: ['gap'], rewrite: [{fill: '«what»'}]},
    'test/chain': {match: ['first step'], rewrite: [{safe: 'second step'}]},
    'test/chained': {match: ['second step'], rewrite: [{safe: 'third step'}]},
  })
  const check = (text: string, expected: string, include?: Parameters<typeof fix>[4]) =>
    expect(fix(text, 'markdown', lens, options, include).text).toBe(expected)
  test('what is safe', () => check('An email blast, a hero, a gap.', 'An email, a hero, a gap.'))
  test('what is finished, when asked for', () =>
    check('An email blast, a hero, a gap.', 'An email, a helper, a gap.', ['safe', 'review']))
  test('what a rewrite uncovers', () => check('The first step.', 'The third step.'))
  test('many in one paragraph', () => check('email blast '.repeat(50), 'email '.repeat(50)))
  test('nothing in ignored stretches', () => {
    const text = '<!-- customer-lens-ignore-next test/blast: quoted -->\nAn email blast.'
    check(text, text)
  })
  test('of two that overlap the first, then what is left of the other', () => {
    const two = lensOf({
      'test/short': {match: ['big email'], rewrite: [{safe: 'big note'}], once: 'document'},
      'test/long': {match: ['email blast'], rewrite: [{safe: 'message'}], once: 'document'},
      'test/note': {match: ['note blast'], rewrite: [{safe: 'leaflet'}]},
    })
    const text = 'A big email blast and an email blast.'
    const once = fix(text, 'markdown', two, options)
    expect(once.text).toBe('A big leaflet and a message.')
    expect(fix(once.text, 'markdown', two, options)).toEqual({text: once.text, applied: 0})
  })
  test('a rule that undoes another ends all the same', () => {
    const two = lensOf({
      'test/a': {match: ['hero'], rewrite: [{safe: 'helper'}]},
      'test/b': {match: ['helper'], rewrite: [{safe: 'hero'}]},
    })
    expect(fix('A hero.', 'markdown', two, options).text).toMatch(/^A (?:hero|helper)\.$/)
  })
  test('counts what it applied', () =>
    expect(fix('An email blast, an email blast.', 'markdown', lens, options).applied).toBe(2))
})

describe('on the examples', () => {
  const files = readdirSync('examples').filter((name) => name.endsWith('.md'))
  test.each(files)('%s is the same when fixed twice, and no safe suggestion is left', (name) => {
    const text = readFileSync(`examples/${name}`, 'utf8')
    const once = fix(text, 'markdown', shippedLens, options, ['safe', 'review'])
    expect(fix(once.text, 'markdown', shippedLens, options, ['safe', 'review'])).toEqual({
      ...once,
      applied: 0,
    })
    const left = run(once.text, shippedLens, options).findings.flatMap(({suggestions}) => suggestions)
    expect(left.filter(({safety}) => safety === 'safe')).toEqual([])
  })
})
