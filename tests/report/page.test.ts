/** The page and its sisters from data made up for the occasion. */

import {describe, expect, test} from 'vitest'
import {csv, markdown, page, type ReportData, type ReportDocument, totalOf} from '../../report/index.ts'

const document = (path: string, more: Partial<ReportDocument> = {}): ReportDocument => ({
  path,
  owner: '',
  genre: 'strategy',
  words: 1000,
  index: 60,
  band: 10,
  partial: false,
  parts: [{name: 'framing', weight: 25, value: 0.6}],
  maturity: {level: 'none', evidence: [], contradictions: []},
  acts: {customer: 4, self: 9, product: 2},
  firstNamed: 0.1,
  open: [],
  gains: [],
  losses: [
    {
      part: 'framing',
      points: 4,
      what: 'conquest/captive',
      says: 'Locks in.',
      effort: 'reword',
      sentences: [{line: 3, text: 'We lock them in.'}],
    },
  ],
  missing: [],
  findings: [
    {
      rule: 'conquest/captive',
      level: 'warning',
      message: 'Locks in.',
      count: 2,
      line: 3,
      text: 'We lock them in.',
    },
  ],
  suppressed: 1,
  ...more,
})

const data = (documents: readonly ReportDocument[], more: Partial<ReportData> = {}): ReportData => ({
  title: 'docs',
  version: '1.0.0',
  rules: 'abc',
  weights: {voice: 45, framing: 20, proof: 20, measures: 5, order: 10},
  leastWords: 150,
  documents,
  ...more,
})

describe('totals', () => {
  test('long documents weigh more', () => {
    const {index} = totalOf([
      document('a.md', {index: 80, words: 3000}),
      document('b.md', {index: 40, words: 1000}),
    ])
    expect(index).toBe(70)
  })
  test('documents without an index do not count', () => {
    const {index: _, ...silent} = document('b.md', {silent: 'few words'})
    expect(totalOf([document('a.md'), silent]).index).toBe(60)
    expect(totalOf([silent]).index).toBeUndefined()
    expect(totalOf([]).index).toBeUndefined()
  })
})

describe('page', () => {
  const html = (documents: readonly ReportDocument[], more?: Partial<ReportData>) =>
    page(data(documents, more), {nonce: 'n0nce'})
  test('escapes what documents say', () => {
    const text = html(
      [document('<b>.md', {owner: '"><script>alert(1)</script>', losses: [], findings: []})],
      {title: '<i>'},
    )
    expect(text).not.toMatch(/<b>\.md|<script>alert|<i>/)
    expect(text.match(/<script/g)).toHaveLength(1)
  })
  test('allows its own style and script only', () => {
    expect(html([document('a.md')]).replaceAll('&#39;', "'")).toContain(
      "default-src 'none'; style-src 'nonce-n0nce'; script-src 'nonce-n0nce'",
    )
    expect(html([document('a.md')])).not.toMatch(/ style="| on\w+="|https?:/)
  })
  test('says what is measured, the rules and the suppressed', () => {
    const text = html([document('a.md')])
    expect(text).toContain('not how customers are treated')
    expect(text).toContain('<code>abc</code>')
    expect(text).toContain('1 of 3 findings (33 %)')
  })
  test('stands without documents', () => expect(html([])).toContain('Not enough text'))
  test('says when a document reads like another genre', () =>
    expect(html([document('a.md', {genre: 'handbook', readAs: 'strategy'})])).toContain(
      'Said to be handbook, and reads like strategy',
    ))
  test('one document stands open, with nothing to compare or to choose from', () => {
    const one = html([document('a.md')])
    expect(one).toMatch(/<details class="document"[^>]* open>/)
    for (const part of ['id="filters"', 'Documents by index', 'By folder']) expect(one).not.toContain(part)
    const two = html([document('a.md'), document('b.md')])
    expect(two).not.toMatch(/<details class="document"[^>]* open>/)
    for (const part of ['id="filters"', 'Documents by index', 'By folder']) expect(two).toContain(part)
  })
  test('shows fewer sentences of each document when there are many', () => {
    const findings = Array.from({length: 20}, (_, i) => ({
      rule: 'a/b',
      level: 'info' as const,
      message: 'm',
      count: 1,
      line: i,
      text: 'x'.repeat(180),
    }))
    const many = Array.from({length: 1000}, (_, i) => document(`${i}.md`, {findings}))
    expect(html(many).length).toBeLessThan(2_000_000)
  })
  test('compares a document with the others of its genre once there are twenty', () => {
    const many = (count: number) => Array.from({length: count}, (_, i) => document(`${i}.md`, {index: i}))
    expect(html(many(21))).toContain('higher than 50 % of your 21 strategy documents')
    expect(html(many(19))).not.toContain('of your')
  })
  test('tells framings from the inventory of words', () => {
    const exercise = {original: 'product roadmap', imagined: 'customer roadmap'}
    const shared = {level: 'info' as const, message: 'm', count: 3, line: 1}
    const text = html([
      document('a.md', {
        findings: [
          {
            ...shared,
            rule: 'conquest/captive',
            text: 'Lock in.',
            exercise: {original: 'lock in', imagined: 'stay'},
          },
          {...shared, rule: 'substitution/product-compound', text: 'The product roadmap.', exercise},
        ],
      }),
    ])
    const [, framings = '', inventory = ''] = text.split(/id="h-(?:framings|inventory)"/)
    expect(framings).toContain('captive <span')
    expect(framings).not.toContain('roadmap')
    expect(inventory).toContain('customer roadmap')
    expect(inventory.split('id="h-documents"')[0]).not.toContain('lock in')
  })
  test('draws a trend', () => {
    const point = {
      commit: 'c0ffee',
      index: 50,
      parts: {framing: 0.5},
      documents: 3,
      added: 1,
      fixed: 2,
      configChanged: true,
    }
    const text = html([document('a.md')], {
      trend: [
        {...point, date: '2026-01-01'},
        {...point, date: '2026-02-01', index: 55},
      ],
    })
    expect(text).toContain('went up by 5 since 2026-01-01')
    expect(text).toMatch(/<path class="line" d="M[\d.,L]+/)
  })
})

describe('csv', () => {
  test('one line a document', () =>
    expect(
      csv(data([document('a.md')]))
        .trim()
        .split('\r\n'),
    ).toHaveLength(2))
  test('no formulas, quotes doubled', () =>
    expect(csv(data([document('=cmd|"x",y.md')]))).toContain(`"'=cmd|""x"",y.md"`))
})

describe('markdown', () => {
  test('never shows the number without what lifts it and holds it down', () => {
    const text = markdown(data([document('a.md')]))
    expect(text).toContain('index **60 ± 10** of 100')
    expect(text).toContain('- **4.0** Framing: Locks in.\n  - “We lock them in.” a.md:3')
  })
  test('words of documents are no markup', () =>
    expect(markdown(data([document('a.md')], {title: '[x](y) <b>'}))).toContain('\\[x\\](y) \\<b\\>'))
  test('says what a change did', () => {
    const comparison = {
      from: 'main',
      before: 71,
      after: 78,
      changes: [
        {path: 'a.md', before: 71, after: 78, band: 9, genreChanged: false, because: ['proof +6: more']},
      ],
    }
    expect(markdown(data([document('a.md')], {comparison}))).toContain(
      'went from 71 to 78.\n\n- **a.md** 71 → 78, within the band of 9\n  - proof +6: more',
    )
  })
})
