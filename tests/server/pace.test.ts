/** What decides when a document is checked, and in which pieces. */

import {expect, test} from 'vitest'
import {openPace} from '../../server/pace.ts'
import {slices} from '../../server/slices.ts'

test('only a document whose checks are usually slow waits for the typing to pause', () => {
  const pace = openPace()
  const waits = (...times: readonly number[]) =>
    times.map((time) => {
      pace.took('a', time)
      return pace.wait('a')
    })
  expect(pace.wait('a')).toBe(0)
  // The first says nothing, and one slow check may be the machine's fault.
  expect(waits(900, 300, 20, 400, 30)).toEqual([0, 0, 0, 0, 0])
  expect(waits(200, 160, 300)).toEqual([0, 80, 80])
  expect(pace.wait('b')).toBe(0)
  pace.forget('a')
  expect(waits(900)).toEqual([0])
})

test('slices leave nothing out, and are cut at blank lines', () => {
  const text = `${'One line.\nAnd another.\n\n'.repeat(50)}The end, without a line ending`
  const cut = slices(text, 100)
  expect(cut.join('')).toBe(text)
  expect(cut.length).toBeGreaterThan(5)
  expect(cut.slice(0, -1).every((slice) => slice.endsWith('\n\n'))).toBe(true)
  expect(slices('', 100)).toEqual([])
  expect(slices('no blank line at all '.repeat(50), 100)).toHaveLength(1)
})
