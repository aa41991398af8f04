import {describe, expect, test} from 'vitest'
import type {Where} from '../../engine/rule/rule.ts'
import {found, lensOf, type Options, run} from './tinyLens.ts'

/** What is found of "ship it N" when the rule holds only in one kind of place. */
function check(where: Where, text: string, expected: readonly string[], options?: Options): void {
  const lens = lensOf({'test/ship': {match: ['ship <_:number>'], where}})
  const places = run(text, lens, options).findings.flatMap((finding) => finding.places ?? [finding])
  expect(places.map(({start, end}) => text.slice(start, end))).toEqual(expected)
}

describe('roles of sections', () => {
  const goals = {section: ['goals']}
  test('by heading', () => check(goals, 'Ship 1.\n\n# Our goals\n\nShip 2.\n\n# Team\n\nShip 3.', ['2']))
  test('in the heading itself', () => check(goals, '# Goal: ship 1', []))
  test('inherited by headings below', () => check(goals, '# Goals\n\n## 2026\n\nShip 1.', ['1']))
  test('the innermost heading that says something decides', () =>
    check(
      goals,
      '# Goals\n\nShip 1.\n\n## Problem\n\nShip 2.\n\n### Details\n\nShip 3.\n\n## Later\n\nShip 4.',
      ['1', '4'],
    ))
  test('until a heading as high', () => check(goals, '## Goals\n\nShip 1.\n\n## Team\n\nShip 2.', ['1']))
  test('over a skipped level', () =>
    check(goals, '# Goals\n\n### Q1\n\nShip 1.\n\n## Team\n\nShip 2.', ['1', '2']))
  test('by the line above a list', () =>
    check(goals, 'This year we want to:\n\n- ship 1\n- ship 2\n  - ship 3\n\nShip 4.', ['1', '2', '3']))
  test('the line counts before the headings', () =>
    check(goals, '# Problem\n\nOur goals are:\n\n- ship 1\n\nAnd:\n\n- ship 2', ['1']))
  test('by the line above a table', () => check(goals, 'Our goals are:\n\n| a |\n|---|\n| ship 1 |', ['1']))
  test('not across a paragraph', () => check(goals, 'Our goals are:\n\nA day.\n\n- ship 1', []))
  test('setext and ATX headings alike', () =>
    check(goals, 'Goals\n=====\n\nShip 1.\n\n# Team #\n\nShip 2.', ['1']))
  test('in plain text', () =>
    check(goals, 'GOALS FOR 2026\n\nShip 1.\n\nTEAM NEWS\n\nShip 2.', ['1'], {format: 'text'}))
  test('in MDX', () =>
    check(goals, '# Goals\n\n<Box>\n\nShip 1.\n\n</Box>\n\n# Team\n\nShip 2.', ['1'], {format: 'mdx'}))
  test('one of several', () =>
    check({section: ['metrics', 'goals']}, '# KPIs\n\nShip 1.\n\n# Goals\n\nShip 2.', ['1', '2']))
})

describe('where', () => {
  test('under a heading of the rule’s own', () =>
    check({heading: ['roadmap']}, '# Roadmap\n\n## May\n\nShip 1.\n\n# Team\n\nShip 2.', ['1']))
  test('below a line of the rule’s own', () =>
    check({leadIn: ['later $']}, 'Later:\n\n- ship 1\n\nNow:\n\n- ship 2', ['1']))
  const kinds = '# Ship 1\n\nShip 2.\n\n- ship 3\n\n| ship 4 |\n|---|\n| ship 5 |'
  test('in headings', () => check({block: ['heading']}, kinds, ['1']))
  test('in paragraphs', () => check({block: ['paragraph']}, kinds, ['2']))
  test('in list items', () => check({block: ['item']}, kinds, ['3']))
  test('in table cells', () => check({block: ['cell']}, kinds, ['4', '5']))
  test('in two kinds', () => check({block: ['heading', 'item']}, kinds, ['1', '3']))
  test('in one kind of document', () => {
    check({profile: ['spec']}, 'Ship 1.', ['1'], {profile: 'spec'})
    check({profile: ['spec']}, 'Ship 1.', [], {profile: 'handbook'})
  })
  test('everything asked for must hold', () => {
    const where: Where = {section: ['goals'], block: ['item']}
    check(where, '# Goals\n\nShip 1.\n\n- ship 2\n\n# Team\n\n- ship 3', ['2'])
  })
  test('of the rule and of its pattern together', () => {
    const lens = lensOf({
      'test/ship': {match: [{pattern: 'ship', where: {section: ['goals']}}], where: {block: ['item']}},
    })
    expect(found('# Goals\n\nShip.\n\n- ship\n\n# Team\n\n- ship', lens)).toHaveLength(1)
  })
})
