import {expect, test} from 'vitest'
import {fillSlots} from '../../engine/index.ts'
import {markSlots, readSlots} from '../../engine/slots.ts'

function check(template: string, values: readonly string[], expected: string, original = 'x'): void {
  const suggestion = {title: '', safety: 'fill' as const, start: 0, end: 1, ...readSlots(markSlots(template))}
  expect(fillSlots(suggestion, values, original)).toBe(expected)
}

test('each gap gets its words', () =>
  check('help «whom» do «what»', ['nurses', 'rounds'], 'help nurses do rounds'))
test('a gap without words stays', () =>
  check('help «whom» do «what»', ['', 'rounds'], 'help «whom» do rounds'))
test('blanks around are left out', () => check('help «whom»', [' nurses '], 'help nurses'))
test('the first word takes the capital of the original', () => {
  check('«who» can', ['nurses'], 'Nurses can', 'The')
  check('«who» can', ['nurses'], 'nurses can', 'the')
})
test('the article before follows', () => {
  check('a «share» of a «thing»', ['eighth', 'hour'], 'an eighth of an hour')
  check('an «animal»', ['cat'], 'a cat')
})
test('dollars and guillemets are only words', () => check('«what»', ['$& «x» $1'], '$& «x» $1'))
