/** Offsets to lines and columns. */

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {lineOf, lineStartsOf, positionOf} from '../../cli/position.ts'

test.for([
  ['', 0, '1:1'],
  ['ab', 2, '1:3'],
  ['a\nb', 2, '2:1'],
  ['a\r\nb', 3, '2:1'],
  ['a\rb', 2, '2:1'],
  ['a\n\rb', 3, '3:1'],
  ['a\r\n', 3, '2:1'],
  ['🎉x', 2, '1:3'],
  ['\uFEFFx', 1, '1:2'],
] as const)('%j at %i is %s', ([text, offset, expected]) => {
  const {line, column} = positionOf(lineStartsOf(text), offset)
  expect(`${line}:${column}`).toBe(expected)
})

test('every offset finds its way back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '🎉')), fc.nat(), (parts, n) => {
      const text = parts.join('')
      const offset = n % (text.length + 1)
      const starts = lineStartsOf(text)
      const {line, column} = positionOf(starts, offset)
      expect(lineOf(text, starts, line).start + column - 1).toBe(offset)
    }),
  )
})
