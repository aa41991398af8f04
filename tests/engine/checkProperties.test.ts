import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Checked, Format} from '../../engine/index.ts'
import {corpus} from './corpus.ts'
import {run, shippedLens} from './tinyLens.ts'

const formats: readonly Format[] = ['markdown', 'mdx', 'text']

/** What must hold for every text whatever it says. */
function holds(source: string, format: Format): void {
  const options = {format, profile: 'public'}
  const checked = run(source, shippedLens, options)
  for (const finding of [...checked.findings, ...checked.suppressed]) {
    const {start, end, text, places, suggestions} = finding
    expect(source.slice(start, end)).toBe(text)
    expect(end).toBeGreaterThan(start)
    for (const span of [finding, ...(places ?? []), ...suggestions]) {
      expect(Number.isInteger(span.start) && Number.isInteger(span.end)).toBe(true)
      expect(span.start).toBeGreaterThanOrEqual(0)
      expect(span.end).toBeGreaterThanOrEqual(span.start)
      expect(span.end).toBeLessThanOrEqual(source.length)
    }
    if (places) {
      expect(places.length).toBeGreaterThan(1)
      expect(places[0]).toEqual({start, end})
      expect(places).toEqual(places.toSorted((a, b) => a.start - b.start))
    }
  }
  isSorted(checked)
  expect(run(source, shippedLens, options)).toEqual(checked)
}

function isSorted({findings}: Checked): void {
  const places = findings.map(({start, end}) => [start, end] as const)
  expect(places).toEqual(places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]))
}

const phrases = [
  'We target young parents',
  'drive adoption of the app',
  'lock customers in',
  'Users want dark mode',
  'product roadmap',
  'our industry-leading platform',
  'end users',
  'customer base',
  'email blasts',
  'monetise the users',
  'Our goal is to launch it',
  'The platform allows customers to pay',
  'we shipped',
  'stop customers from churning',
  'KR2: ship the app',
]
const joints = [
  ' ',
  '\n',
  '\n\n',
  '. ',
  '! ',
  ', ',
  '- ',
  '\n- ',
  '\n  - ',
  '\n# ',
  '\n> ',
  '**',
  '*',
  '_',
  '`',
  '[',
  '](x.md)',
  '&amp;',
  '&nbsp;',
  '\\',
  '<!-- customer-lens-ignore -->',
  '\n<!-- customer-lens-ignore-next -->\n',
  '<b>',
  '</b>',
  '| ',
  ' |\n|---|\n| ',
  '\r\n',
  '\r',
  '\t',
  '\0',
  '\ud800',
  '\udc00',
  '😀',
  '\uFEFF',
  '\u200b',
  '\u2028',
  '“',
  '”',
  '"',
  '’',
  '\n```\n',
  '$',
  '{',
  '}',
  '{/* customer-lens-ignore-next */}',
  '---\n',
  'İ',
  'ß',
  'ﬁ',
]
const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(...phrases),
      fc.constantFrom(...joints),
      fc.string({unit: 'binary', maxLength: 5}),
    ),
    {maxLength: 40},
  )
  .map((parts) => parts.join(''))

describe('every place is exact, every order fixed, every run the same', () => {
  test('in texts made of findings and markup', () =>
    fc.assert(fc.property(prose, fc.constantFrom(...formats), holds), {numRuns: 2000}))
  test('in any string', () =>
    fc.assert(fc.property(fc.string({unit: 'binary', maxLength: 2000}), fc.constantFrom(...formats), holds), {
      numRuns: 300,
    }))
  test.skipIf(corpus.length === 0)('in documents of the corpus', () => {
    for (const {path, text} of corpus) holds(text, path.endsWith('x') ? 'mdx' : 'markdown')
  })
})

describe('nothing stops it', () => {
  const times = (piece: string, size: number) => piece.repeat(size / piece.length)
  const large: Readonly<Record<string, string>> = {
    'one letter': 'a',
    blanks: ' ',
    'line endings': '\n',
    nulls: '\0',
    'lone surrogates': '\ud800',
    commas: ', ',
    quotes: '"',
    apostrophes: "'",
    'open brackets': '[',
    'open comments': '<!--',
    'plain sentences': 'The nurse finished her round at noon. ',
    headings: '# Our goals\n',
    'ignore comments': '<!-- customer-lens-ignore -->\n',
  }
  test.for(Object.entries(large))('5 MB of %s', ([, piece]) => {
    for (const format of formats)
      expect(run(times(piece, 5_000_000), shippedLens, {format}).words).toBeGreaterThanOrEqual(0)
  })

  const dense = [
    'we drive adoption and ',
    '- we lock customers in\n',
    '| lock customers in ',
    'LOCK CUSTOMERS IN ',
  ]
  test.for(dense)('half a megabyte of %j', (piece) => {
    for (const format of formats)
      expect(run(times(piece, 500_000), shippedLens, {format}).findings.length).toBeGreaterThan(0)
  })

  test.skipIf(corpus.length === 0)('5 MB of the corpus in one file', () => {
    const all = corpus.map(({text}) => text).join('\n\n')
    const {findings} = run(all.repeat(Math.ceil(5_000_000 / all.length)), shippedLens, {profile: 'handbook'})
    expect(findings.length).toBeGreaterThan(0)
  })
})
