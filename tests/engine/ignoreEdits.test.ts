import {describe, expect, test} from 'vitest'
import {applyEdits, type Format, ignoreEdits, readDocument} from '../../engine/index.ts'
import {lensOf, run} from './tinyLens.ts'

const lens = lensOf({
  'test/hero': {match: ['hero']},
  'test/list': {match: ['villain'], once: 'list', atLeast: 2},
})

/** The document after its first finding was set aside, which must then be gone. */
function check(text: string, expected: string, format: Format = 'markdown', reason = 'a quote'): void {
  const [finding] = run(text, lens, {format}).findings
  const edits = finding === undefined ? [] : ignoreEdits(readDocument(text, format), finding, reason)
  const after = applyEdits(text, edits)
  expect(after).toBe(expected)
  if (edits.length > 0) expect(run(after, lens, {format}).findings).toEqual([])
}

const comment = '<!-- customer-lens-ignore test/hero: a quote -->'

describe('a comment goes to the end of the line', () => {
  test('of a paragraph', () => check('Our hero.\nEnd.\n', `Our hero. ${comment}\nEnd.\n`))
  test('of an item', () => check('- Our hero.\r\n- End.', `- Our hero. ${comment}\r\n- End.`))
  test('of a heading', () => check('## Our hero ##\n', `## Our hero ${comment} ##\n`))
  test('of a heading with a line below', () => check('Our hero\n---\n', `Our hero ${comment}\n---\n`))
  test('of a cell', () => check('| a |\n|---|\n| hero | b |\n', `| a |\n|---|\n| hero ${comment} | b |\n`))
  test('before a hard break', () => check('Our hero\\\nend', `Our hero ${comment}\\\nend`))
  test('in MDX', () => check('Our hero.', 'Our hero. {/* customer-lens-ignore test/hero: a quote */}', 'mdx'))
  test('in plain text, before the paragraph', () => {
    check(
      'One.\r\n\r\n- Two\r\nour hero.',
      'One.\r\n\r\n<!-- customer-lens-ignore-next test/hero: a quote -->\r\n- Two\r\nour hero.',
      'text',
    )
  })
  test('of every place', () =>
    check(
      '- villain\n- villain\n',
      '- villain <!-- customer-lens-ignore test/list: a quote -->\n- villain <!-- customer-lens-ignore test/list: a quote -->\n',
    ))
  test('not in front matter', () => check('---\ntitle: Our hero\n---\n', '---\ntitle: Our hero\n---\n'))
})

test('a reason cannot end the comment', () =>
  check('A hero.', 'A hero. <!-- customer-lens-ignore test/hero: x -- > y -->', 'markdown', 'x -->\n y'))
