/** Whatever the text: there is a score, its figures are in range, its places exact, and its cost grows with the text. */

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {corpus} from './corpus.ts'
import {example, type Result, scored} from './scored.ts'

const words = [
  ...'customers patients we our platform told chose interviewed 41 May renew adoption % target'.split(' '),
  ...[
    '> "',
    '\n',
    '\n\n',
    '# ',
    '- ',
    '| ',
    '**',
    '`',
    '<!-- ',
    ' -->',
    '\uFEFF',
    '\u202E',
    '\uD800',
    '.',
    '?',
    '’s',
  ],
]

function holds(text: string, {score, checked}: Result): void {
  const {index, band, parts, signals, gains, losses, missing} = score
  if (index !== undefined) {
    expect(index).toBeGreaterThanOrEqual(0)
    expect(index).toBeLessThanOrEqual(100)
    expect(checked.words).toBeGreaterThanOrEqual(150)
  }
  expect(band).toBeGreaterThan(0)
  for (const {value} of parts) {
    expect(value).toBeGreaterThanOrEqual(0)
    expect(value).toBeLessThanOrEqual(1)
  }
  for (const {start, end, text: found} of [...signals.places, ...signals.voice, ...signals.acting()])
    expect(text.slice(start, end)).toBe(found)
  for (const {points} of [...gains, ...losses, ...missing]) expect(points).toBeGreaterThan(0)
}

test('random texts', () => {
  const texts = fc.array(fc.constantFrom(...words), {maxLength: 400}).map((list) => list.join(' '))
  fc.assert(
    fc.property(texts, (text) => holds(text, scored(text, 'strategy'))),
    {numRuns: 60, seed: 7},
  )
})

test.skipIf(corpus.length === 0)('real documents', () => {
  for (const {path, text} of corpus) holds(text, scored(text, undefined, path))
})

test('the cost grows with the text, not with its square', () => {
  const quoted =
    '> "We wait for an hour, and nobody tells us why it takes so long."\n>\n> Maria Holt, nurse\n\n'
  const text = `${example('okrs')}\n\n${quoted}`
  const time = (times: number) => {
    const long = `${text}\n\n`.repeat(times)
    const start = performance.now()
    scored(long, 'strategy')
    return performance.now() - start
  }
  time(8)
  expect(growthOf(time, 8, 64)).toBeLessThan(24)
})

test('a line of brackets that nobody closes costs no square', () => {
  const time = (times: number) => {
    const text = `We help patients today. ${'patients]( `'.repeat(times)}`
    const start = performance.now()
    scored(text, 'strategy')
    return performance.now() - start
  }
  time(2000)
  expect(growthOf(time, 4000, 32000)).toBeLessThan(24)
})

/** How many times as long the larger one takes, each the better of two. */
function growthOf(time: (times: number) => number, small: number, large: number): number {
  return Math.min(time(large), time(large)) / Math.min(time(small), time(small))
}
