import {describe, expect, test} from 'vitest'
import type {Lens} from '../../engine/index.ts'
import {lensOf, type Options, run, shippedLens} from './tinyLens.ts'

/** Twice as much text takes about twice as long; what is done in no time needs no comparing. */
function checkLinear(make: (size: number) => string, lens: Lens, size: number, options: Options = {}): void {
  const time = (text: string) => {
    const start = performance.now()
    run(text, lens, options)
    return performance.now() - start
  }
  const isLinear = (one: number, two: number) => two < 3 * one + 200
  if (isLinear(time(make(size)), time(make(2 * size)))) return
  // Other tests run at the same time, so the best of three decides.
  const best = (text: string) => Math.min(...[1, 2, 3].map(() => time(text)))
  const [one, two] = [best(make(size)), best(make(2 * size))]
  expect({one, two, linear: isLinear(one, two)}).toEqual({one, two, linear: true})
}

const times = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length))

describe('patterns that invite going back', () => {
  const patterns: Readonly<Record<string, string>> = {
    'gaps in a row': 'a ..8 a ..8 a ..8 a ..8 b',
    'only gaps': '..8 ..8 ..8 ..8 ..8 b',
    'optional words in a row': 'a? a? a? a? a? a? a? a? b',
    both: 'a? ..8 a? ..8 {a|a a}? ..8 {a|a a a}? b',
    'phrases of one word again and again': '{a|a a|a a a} {a|a a|a a a} {a|a a|a a a} {a|a a|a a a} b',
    anything: '_ ..8 _? _? ..8 _ b',
    'a forbidden word': '!b a ..8 !b a ..8 !b a b',
    'tests of grammar': 'a:noun ..8 a:object ..8 a:subject ..8 a:verb ..8 b',
  }
  // Every word is there and in order, only too far apart, so that nothing can be turned away early.
  const far = 'x '.repeat(70)
  const texts: Readonly<Record<string, (size: number) => string>> = {
    'long sentences': times(`${'a '.repeat(800)}${far}b. `),
    'one sentence': times(`${'a '.repeat(100)}${far}b `),
    commas: times(`${'a, '.repeat(500)}${far}b. `),
    'short sentences': times(`a a a a a a a a ${far}b. `),
  }
  for (const [name, pattern] of Object.entries(patterns))
    for (const [kind, make] of Object.entries(texts))
      test(`${name} over ${kind}`, () =>
        checkLinear(make, lensOf({'test/back': {match: [pattern]}}), 30_000, {format: 'text'}))
})

describe('many matches', () => {
  const rule = lensOf({
    'test/each': {
      match: ['ship'],
      unless: [
        {in: 'list', any: ['upside', 'gain']},
        {in: 'section', any: ['upside', 'gain ..3 now']},
        {in: 'document', any: ['upside'], atLeast: 5},
        {in: 'earlier', any: ['upside']},
        {in: 'neighbours', any: ['upside']},
      ],
      levels: {goals: 'info'},
    },
    'test/once': {match: ['ship it'], once: 'list'},
    'test/near': {match: ['we ship'], level: 'error'},
  })
  const texts: Readonly<Record<string, (size: number) => string>> = {
    'list items': times('- we ship it\n'),
    'nested list items': times('- we ship it\n  - we ship it\n'),
    'loose list items': times('- we ship it\n\n'),
    lists: times('- we ship it\n\nThen.\n\n'),
    'table rows': (size) => `| a |\n|---|\n${times('| we ship it |\n')(size)}`,
    headings: times('# We ship it\n'),
    'headings of all depths': times('# We ship it\n## We ship it\n### We ship it\n#### We ship it\n'),
    paragraphs: times('We ship it.\n\n'),
    'sentences of one paragraph': times('We ship it. '),
    'words of one sentence': times('we ship it and '),
    'quotations in one paragraph': times('“We ship it”, they said. '),
    'lines of one paragraph': times('we ship it\n'),
    links: times('[we ship it](x.md) '),
    entities: times('we ship it &amp; '),
    'ignore comments': times('We ship it. <!-- customer-lens-ignore -->\n\n'),
    'ignore comments in one line': times('we ship it <!-- customer-lens-ignore --> '),
    'ignore comments for what comes next': times(
      '<!-- customer-lens-ignore-next test/each -->\nWe ship it.\n\n',
    ),
    'ignored stretches without end': times('<!-- customer-lens-ignore-start -->\n\nWe ship it.\n\n'),
    'a blank ignore comment': (size) => `We ship it. <!-- customer-lens-ignore a${times(' ')(size)}b -->`,
    'unknown rules': (size) => `We ship it. <!-- customer-lens-ignore ${times('x')(size)} -->`,
    'a long line above a long list': (size) =>
      `${times('We have a goal. ')(size)}\n\n${times('- we ship it\n')(size)}`,
    'a long heading above paragraphs': (size) =>
      `# ${times('Our goals. ')(size)}\n\n${times('We ship it.\n\n')(size)}`,
  }
  test.for(Object.entries(texts))('in %s', ([, make]) => checkLinear(make, rule, 100_000))

  const placesOf = (text: string) =>
    run(text, rule).findings.reduce((sum, {places = [0]}) => sum + places.length, 0)
  test('100,000 list items', () => {
    expect(placesOf('- we ship it\n'.repeat(100_000))).toBeGreaterThan(100_000)
  })
  test('20,000 in one paragraph', () =>
    expect(placesOf('We ship it. '.repeat(20_000))).toBeGreaterThan(20_000))
})

describe('the rules we ship', () => {
  const texts: Readonly<Record<string, (size: number) => string>> = {
    'one sentence without end': times('we drive adoption of the product roadmap and lock customers in and '),
    'one word without end': times('customers'),
    goals: (size) => `# Our goals\n\n${times('- launch the app and drive adoption\n')(size)}`,
    capitals: times('Drive Adoption Of The Customer Base '),
    'a paragraph of everything': times(
      'Users want dark mode. We target young parents! The platform allows customers to pay. ',
    ),
  }
  test.for(Object.entries(texts))('over %s', ([, make]) =>
    checkLinear(make, shippedLens, 50_000, {profile: 'strategy'}),
  )
})
