import {describe, expect, test} from 'vitest'
import {withMarks} from './marks.ts'
import {found, lensOf, type RulePart, run} from './tinyLens.ts'

/** Each finding as the text with its places marked. */
function check(part: RulePart, text: string, expected: readonly string[]): void {
  const lens = lensOf({'test/ship': {match: ['ship'], ...part}})
  const marked = run(text, lens).findings.map((finding) => withMarks(text, finding.places ?? [finding]))
  expect(marked).toEqual(expected)
}

describe('once', () => {
  const text = '# A\n\nShip. Ship.\n\n- ship\n- ship\n\n# B\n\nShip.'
  test('each place by default', () =>
    check({}, 'Ship. Ship.\n\n- ship', [
      '<Ship>. Ship.\n\n- ship',
      'Ship. <Ship>.\n\n- ship',
      'Ship. Ship.\n\n- <ship>',
    ]))
  test('a document', () =>
    check({once: 'document'}, text, ['# A\n\n<Ship>. <Ship>.\n\n- <ship>\n- <ship>\n\n# B\n\n<Ship>.']))
  test('a section', () =>
    check({once: 'section'}, text, [
      '# A\n\n<Ship>. <Ship>.\n\n- <ship>\n- <ship>\n\n# B\n\nShip.',
      '# A\n\nShip. Ship.\n\n- ship\n- ship\n\n# B\n\n<Ship>.',
    ]))
  test('a list', () =>
    check({once: 'list'}, '- ship\n  - ship\n- ship\n\nThen.\n\n- ship', [
      '- <ship>\n  - <ship>\n- <ship>\n\nThen.\n\n- ship',
      '- ship\n  - ship\n- ship\n\nThen.\n\n- <ship>',
    ]))
  test('a table', () => check({once: 'list'}, '| ship |\n|---|\n| ship |', ['| <ship> |\n|---|\n| <ship> |']))
  test('a paragraph', () =>
    check({once: 'paragraph'}, 'Ship. Ship.\n\nShip.', [
      '<Ship>. <Ship>.\n\nShip.',
      'Ship. Ship.\n\n<Ship>.',
    ]))
})

describe('at least', () => {
  test('too few', () => check({once: 'list', atLeast: 3}, '- ship\n- ship\n\nShip.', []))
  test('enough', () =>
    check({once: 'list', atLeast: 2}, '- ship\n- ship\n\nShip.', ['- <ship>\n- <ship>\n\nShip.']))
  test('cleared ones do not count', () =>
    check({once: 'document', atLeast: 2, unless: ['today']}, 'Ship. Ship today.', []))
})

describe('of matches on the same words', () => {
  test('the longer counts', () =>
    check(
      {match: ['product requirement', 'product requirements document']},
      'A product requirements document.',
      ['A <product requirements document>.'],
    ))
  test('the same is counted once', () =>
    check({match: ['ship', 'ship', '{ship|sail}']}, 'Ship.', ['<Ship>.']))
  test('two rules: the louder stays', () => {
    const lens = lensOf({
      'test/a': {match: ['ship it'], level: 'info'},
      'test/b': {match: ['ship'], level: 'warning'},
    })
    expect(found('We ship it.', lens)).toEqual(['warning test/b: ship'])
  })
  test('two rules as loud: the longer stays', () => {
    const lens = lensOf({'test/a': {match: ['ship']}, 'test/b': {match: ['ship it']}})
    expect(found('We ship it.', lens)).toEqual(['warning test/b: ship it'])
  })
  test('a hint stands beside anything', () => {
    const lens = lensOf({'test/a': {match: ['ship it'], level: 'hint'}, 'test/b': {match: ['ship']}})
    expect(found('We ship it.', lens)).toEqual(['warning test/b: ship', 'hint test/a: ship it'])
  })
  test('neighbours both stay', () => {
    const lens = lensOf({'test/a': {match: ['ship it']}, 'test/b': {match: ['today']}})
    expect(found('We ship it today.', lens)).toHaveLength(2)
  })
})

describe('the message', () => {
  const message = (part: RulePart, text: string) =>
    run(text, lensOf({'test/any': {match: ['{=our|=the} ship@boat'], ...part}})).findings.map(
      (one) => one.message,
    )
  test('quotes the text, on one line', () =>
    expect(message({message: '“{text}” it is.'}, 'We sell our\nships.')).toEqual(['“our ships” it is.']))
  test('counts', () =>
    expect(message({message: '{count}, {times}', once: 'document'}, 'Our ship. Our ship.')).toEqual([
      '2, 2 times',
    ]))
  test('counts to one', () =>
    expect(message({message: '{count}, {times}', once: 'document'}, 'Our ship.')).toEqual(['1, once']))
  test('names a part', () =>
    expect(message({message: 'Which {boat}?'}, 'Our SHIPS.')).toEqual(['Which SHIPS?']))
  test('names a part named like something of JavaScript’s', () =>
    expect(
      message({match: ['our ship', 'our boat@constructor'], message: 'A {constructor}'}, 'Our ship.'),
    ).toEqual(['A {constructor}']))
  test('asks the question', () =>
    expect(message({message: '{question}', imagine: {question: 'Why?'}}, 'Our ship.')).toEqual(['Why?']))
})

describe('the substitution table', () => {
  const rule: RulePart = {
    table: [
      {
        original: 'product plan',
        imagined: 'customer plan',
        status: 'E',
        implication: 'It is theirs.',
        question: 'Whose?',
      },
      {
        original: 'product owner',
        match: ['product owner', 'owner of products'],
        imagined: 'customer owner',
        status: 'N',
        question: 'Who?',
      },
    ],
    message: '{text} {times}: {imagined}, {question}',
    level: 'hint',
  }
  const lens = lensOf({'test/table': rule})
  const text = 'A Product plan. The owner of products.\n\nTwo product plans; a product owner.'
  const {findings} = run(text, lens)

  test('reports each row once, with its places', () =>
    expect(findings.map(({text: one, places}) => [one, places?.length])).toEqual([
      ['Product plan', 2],
      ['owner of products', 2],
    ]))
  test('says what to imagine', () =>
    expect(findings[0]?.exercise).toEqual({
      original: 'product plan',
      imagined: 'customer plan',
      implication: 'It is theirs.',
      question: 'Whose?',
      count: 2,
    }))
  test('or only asks', () =>
    expect(findings[1]?.exercise).toEqual({original: 'product owner', question: 'Who?', count: 2}))
  test('in the message', () =>
    expect(findings[0]?.message).toBe('Product plan 2 times: customer plan, Whose?'))
})

describe('said again and again', () => {
  const messages = (text: string, part: RulePart = {}) =>
    run(text, lensOf({'test/ship': {match: ['{ship|sail}'], ...part}})).findings.map(
      ({message, places = []}) => `${message} ${places.length}`,
    )
  test('three times in a document: three remarks', () =>
    expect(messages('Ship. Ship.\n\nShip.')).toHaveLength(3))
  test('four times: one, with its count and places', () =>
    expect(messages('Ship. Ship.\n\nSHIP. We ship.')).toEqual([
      '“Ship” was found. (4 times in this document) 4',
    ]))
  test('four different ones stay apart', () => expect(messages('Ship. Ship.\n\nSail. Sail.')).toHaveLength(4))
  test('three items of a list are one thought', () =>
    expect(messages('- Ship it\n- Sail away\n- Ship more\n\nShip.')).toEqual([
      '“Ship” was found. (3 times in this list) 3',
      '“Ship” was found. 0',
    ]))
  test('rows of a table too', () =>
    expect(messages('| what |\n|---|\n| Ship it |\n| Sail away |\n| Ship more |')).toHaveLength(1))
  test('two items are not', () => expect(messages('- Ship it\n- Sail away')).toHaveLength(2))
  test('full sentences are not', () =>
    expect(messages('- We ship it.\n- They sail away.\n- It ships.')).toHaveLength(3))
  test('what can be fixed unread stays apart', () =>
    expect(messages('- Ship it\n- Sail away\n- Ship more', {rewrite: [{safe: 'go'}]})).toHaveLength(3))
})
