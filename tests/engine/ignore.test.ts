import {describe, expect, test} from 'vitest'
import {lensOf, type Options, run, shown} from './tinyLens.ts'

const lens = lensOf({
  'test/ship': {match: ['ship <_:number>'], was: ['test/sail']},
  'test/plan': {match: ['plan <_:number>']},
  'more/move': {match: ['move <_:number>']},
})
const short = (lines: readonly string[]) => lines.map((line) => line.replace(/^.*: /, ''))

/** The numbers that are still reported. */
function check(text: string, expected: readonly string[], options: Options = {}): void {
  const {findings} = run(text, lens, options)
  expect(short(findings.filter(({pack}) => pack !== 'ignore').map(shown))).toEqual(expected)
}

/** What is said about the comments themselves. */
function remarks(text: string, expected: readonly string[], options: Options = {}): void {
  const {findings} = run(text, lens, options)
  expect(
    findings.filter(({pack}) => pack === 'ignore').map(({rule, message}) => `${rule} ${message}`),
  ).toEqual(expected)
}

describe('ignore-next', () => {
  const comment = '<!-- customer-lens-ignore-next -->'
  test('the paragraph below', () => check(`${comment}\nShip 1.\nShip 2.\n\nShip 3.`, ['3']))
  test('over blank lines', () => check(`${comment}\n\n\nShip 1.\n\nShip 2.`, ['2']))
  test('the heading below', () => check(`${comment}\n# Ship 1\n\nShip 2.`, ['2']))
  test('the first item below', () => check(`${comment}\n- ship 1\n- ship 2`, ['2']))
  test('inside a list', () => check(`- ship 1\n${comment}\n- ship 2\n- ship 3`, ['1', '3']))
  test('inside a paragraph, from there on', () => check(`Ship 1.\n${comment}\nShip 2.`, ['1']))
  test('only the rules named', () =>
    check('<!-- customer-lens-ignore-next test/ship -->\nShip 1, plan 2.', ['2']))
  test('only the packs named', () =>
    check('<!-- customer-lens-ignore-next test -->\nShip 1, plan 2, move 3.', ['3']))
  test('several names', () =>
    check('<!-- customer-lens-ignore-next test/ship, more/move -->\nShip 1, plan 2, move 3.', ['2']))
  test('an earlier name', () => {
    check('<!-- customer-lens-ignore-next test/sail -->\nShip 1.', [])
    remarks('<!-- customer-lens-ignore-next test/sail -->\nShip 1.', [])
  })
  test('in plain text', () => check(`${comment}\nShip 1.\n\nShip 2.`, ['2'], {format: 'text'}))
  test('in MDX', () =>
    check('{/* customer-lens-ignore-next */}\n\nShip 1.\n\nShip 2.', ['2'], {format: 'mdx'}))
})

describe('ignore', () => {
  test('its own line', () => check('Ship 1. <!-- customer-lens-ignore -->\nShip 2.', ['2']))
  test('in the middle of it', () =>
    check('Ship 0.\nShip 1 <!-- customer-lens-ignore --> and ship 2.\nShip 3.', ['0', '3']))
  test('in a table row', () =>
    check('| ship 1 | <!-- customer-lens-ignore --> |\n|---|---|\n| ship 2 | x |', ['2']))
  test('with carriage returns', () =>
    check('Ship 1.\r\nShip 2. <!-- customer-lens-ignore -->\r\nShip 3.', ['1', '3']))
  test('in MDX', () => check('Ship 1. {/* customer-lens-ignore */}\nShip 2.', ['2'], {format: 'mdx'}))
})

describe('from start to end', () => {
  const start = '<!-- customer-lens-ignore-start -->'
  const end = '<!-- customer-lens-ignore-end -->'
  test('what lies between', () =>
    check(`Ship 1.\n\n${start}\n\nShip 2.\n\n# Ship 3\n\n${end}\n\nShip 4.`, ['1', '4']))
  test('to the end of the file without an end', () =>
    check(`Ship 1.\n\n${start}\n\nShip 2.\n\nShip 3.`, ['1']))
  test('nested', () => {
    const inner = '<!-- customer-lens-ignore-start test/plan -->'
    check(`${start}\n\nShip 1.\n\n${inner}\n\nPlan 2.\n\n${end}\n\nPlan 3.\n\n${end}\n\nShip 4.`, ['4'])
  })
  test('an end alone means nothing', () => check(`Ship 1.\n\n${end}\n\nShip 2.`, ['1', '2']))
})

describe('ignore-file', () => {
  test('everything, above and below', () =>
    check('Ship 1.\n\n<!-- customer-lens-ignore-file -->\n\nShip 2.', []))
  test('one rule', () => check('<!-- customer-lens-ignore-file test/ship -->\n\nShip 1, plan 2.', ['2']))
  test('in plain text', () => check('<!-- customer-lens-ignore-file -->\n\nShip 1.', [], {format: 'text'}))
})

describe('what is no ignore comment', () => {
  test('another word', () => check('<!-- customer-lens-ignored -->\nShip 1.', ['1']))
  test('other spelling', () => check('<!-- ignore-next -->\nShip 1.', ['1']))
  test('in code', () => check('`<!-- customer-lens-ignore-file -->`\n\nShip 1.', ['1']))
  test('HTML comments in MDX', () =>
    check('{/* customer-lens-ignore-nex */}\n\nShip 1.', ['1'], {format: 'mdx'}))
})

describe('remarks', () => {
  const unused = 'ignore/unused This comment ignores nothing here any more. You can delete it.'
  test('none when all is well', () =>
    remarks('<!-- customer-lens-ignore-next test/ship: we quote -->\nShip 1.', []))
  test('an unknown rule', () =>
    remarks('<!-- customer-lens-ignore-next test/shpi -->\nShip 1.', [
      'ignore/unknown-rule There is no rule "test/shpi", did you mean "test/ship"?',
    ]))
  test('an unknown rule like no other', () =>
    remarks('<!-- customer-lens-ignore-next bananas -->\nShip 1.', [
      'ignore/unknown-rule There is no rule "bananas".',
    ]))
  test('nothing to ignore', () => remarks('<!-- customer-lens-ignore-next -->\nAll is well.', [unused]))
  test('nothing of that rule', () =>
    remarks('<!-- customer-lens-ignore-next test/plan -->\nShip 1.', [unused]))
  test('a reason, when asked for', () => {
    const text = '<!-- customer-lens-ignore-next test/ship -->\nShip 1.'
    remarks(text, [])
    remarks(text, ['ignore/no-reason Please say why, after a colon: "customer-lens-ignore …: reason".'], {
      requireReason: true,
    })
  })
  test('a reason may hold colons and lines', () =>
    remarks('<!-- customer-lens-ignore-next: as agreed:\nsee minutes -->\nShip 1.', [], {
      requireReason: true,
    }))
  test('stand where the comment stands', () => {
    const text = 'Fine.\n\n<!-- customer-lens-ignore-next -->\nAll is well.'
    const [remark] = run(text, lens).findings
    expect(remark?.text).toBe('<!-- customer-lens-ignore-next -->')
    expect(text.slice(remark?.start, remark?.end)).toBe(remark?.text)
  })
})

describe('what is set aside', () => {
  test('can still be seen', () =>
    expect(short(run('Ship 1. <!-- customer-lens-ignore -->\nShip 2.', lens).suppressed.map(shown))).toEqual([
      '1',
    ]))

  const once = lensOf({
    'test/ship': {match: ['ship'], once: 'document', rewrite: [{safe: 'go'}], message: '{times}'},
  })
  test('one place of several goes, the others stay', () => {
    const text = 'Ship one. <!-- customer-lens-ignore -->\n\nShip two.\n\nShip three.'
    const [finding] = run(text, once).findings
    expect(finding).toMatchObject({start: 41, end: 45, text: 'Ship', message: '2 times'})
    expect(finding?.places).toEqual([
      {start: 41, end: 45},
      {start: 52, end: 56},
    ])
    expect(finding?.suggestions).toMatchObject([{start: 41, end: 45}])
  })
  test('the last one left has no places', () =>
    expect(run('Ship one. <!-- customer-lens-ignore -->\n\nShip two.', once).findings[0]).not.toHaveProperty(
      'places',
    ))
  test('too few left are none', () => {
    const two = lensOf({'test/ship': {match: ['ship'], once: 'document', atLeast: 2}})
    expect(run('Ship one. <!-- customer-lens-ignore -->\n\nShip two.', two).findings).toEqual([])
  })
})
