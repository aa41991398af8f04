/** The underlined line of the text format. */

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {excerpt} from '../../cli/formats/excerpt.ts'
import {widthOf} from '../../cli/screen.ts'

function check(line: string, word: string, width: number, expected: string): void {
  const start = line.indexOf(word)
  const {shown, marks} = excerpt(line, start, start + word.length, width)
  expect(`\n${shown}\n${marks}`).toBe(`\n${expected}`)
}

test('a short line', () => check('one two three', 'two', 40, 'one two three\n    ^^^'))
test('indentation is left out', () => check('\t  one two', 'two', 40, 'one two\n    ^^^'))
test('a tab is one blank', () => check('a\tb', 'b', 40, 'a b\n  ^'))
test('wide characters', () => check('日本 x', 'x', 40, '日本 x\n     ^'))
test('a long line is cut around the word', () =>
  check(`${'a'.repeat(50)} word ${'b'.repeat(50)}`, 'word', 20, '…aaaa word bbbbbbbb…\n      ^^^^'))
test('a stretch longer than the screen', () =>
  check('a'.repeat(50), 'a'.repeat(50), 12, `${'a'.repeat(10)}…\n${'^'.repeat(10)}`))

const columns = (text: string) => [...text].reduce((sum, one) => sum + widthOf(one), 0)

test('never wider than asked, and the mark always stands below the line', () => {
  const words = fc.array(fc.constantFrom('a', ' ', '日', '🎉', '\t', 'é', '\u001B'), {maxLength: 80})
  fc.assert(
    fc.property(words, words, words, fc.integer({min: 12, max: 40}), (before, inside, after, width) => {
      const line = [...before, ...inside, ...after].join('')
      const start = before.join('').length
      const {shown, marks} = excerpt(line, start, start + inside.join('').length, width)
      expect(columns(shown)).toBeLessThanOrEqual(width + 2)
      expect(marks.trimStart()).toMatch(/^\^+$/)
      expect(marks.length).toBeLessThanOrEqual(columns(shown) + columns(inside.join('')) + 2)
    }),
  )
})
