import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {sentenceAround} from '../../cli/interactive/stretch.ts'
import {type Files, makeFolder, runAt} from './runIn.ts'

const ruleFile = (part: object) =>
  JSON.stringify({
    summary: 'A rule for a test.',
    level: 'warning',
    message: '“{text}” was found.',
    why: 'Tests need it.',
    examples: [{good: 'Nothing to see.'}],
    ...part,
  })

/** Rules of our own, so that no change to the shipped ones matters here. */
const rules: Files = {
  'customer-lens.yaml': 'packs: [own]\nrules: {"*": "off", mine: warning}\n',
  'own/mine/pack.yaml': 'title: Mine\nabout: For a test.\n',
  'own/mine/hero.yaml': ruleFile({
    match: ['hero'],
    rewrite: [{safe: 'helper'}, {fill: 'a «friend» of «whom»'}],
  }),
  'own/mine/villain.yaml': ruleFile({match: ['villain']}),
}

interface Told {
  readonly code: number
  readonly screen: string
  readonly err: string
  readonly texts: Readonly<Record<string, string>>
}

/** What a person with these answers sees and leaves behind; after the last one they are gone. A function acts meanwhile. */
async function tell(
  documents: Readonly<Record<string, string>>,
  answers: readonly (string | ((folder: string) => string))[],
  args = 'fix --interactive',
): Promise<Told> {
  const folder = makeFolder({...rules, ...documents})
  const screen: string[] = []
  const rest = [...answers]
  const write = (text: string) => void screen.push(text)
  const {code, err} = await runAt(folder, args, {
    stdout: {write, isTTY: true, columns: 80},
    env: {NO_COLOR: '1'},
    terminal: async () => ({
      canEdit: true,
      ask: async (prompt, given = '') => {
        write(prompt + given)
        const answer = rest.shift()
        const line = typeof answer === 'function' ? answer(folder) : answer
        write(`${line ?? '^D'}\n`)
        return line
      },
      close: () => {},
    }),
  })
  const texts = Object.fromEntries(
    Object.keys(documents).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  )
  return {code, screen: screen.join(''), err, texts}
}

describe('fix --interactive', () => {
  const check = async (before: string, answers: readonly string[], after: string) => {
    const told = await tell({'a.md': before}, answers)
    expect(told.texts['a.md']).toBe(after)
    expect(told.code).toBe(0)
    return told
  }
  test('shows the finding in its sentence, and the choices', async () => {
    const {screen} = await check('One.\n\nThe hero won.\n', ['1', ''], 'One.\n\nThe helper won.\n')
    expect(screen).toMatchInlineSnapshot(`
      "
      a.md:3:5  mine/hero, 1 finding left here
      “hero” was found.

          The >>hero<< won.

        1  helper
        1-9 take, e edit, s skip, i ignore, u undo, n next document, q quit
      > 1
      That was all here. Enter goes on, u undoes: 

      1 change, 0 ignored, 0 skipped. All changes are saved.
      "
    `)
  })
  test('takes a suggestion', () => check('A hero, a hero.\r\n', ['1', 's'], 'A helper, a hero.\r\n'))
  test('asks for the words of each gap', () => check('Hero won.', ['2', 'ally', 'us'], 'An ally of us won.'))
  test('an empty answer leads back', () => check('Hero won.', ['2', 'ally', '', '1'], 'Helper won.'))
  test('lets the sentence be written anew', async () => {
    const {screen} = await check('- One. The hero won! Two.', ['e', 'Nurses won.'], '- One. Nurses won. Two.')
    expect(screen).toContain('edit: The hero won!')
  })
  test('an edit that changes nothing asks again', () =>
    check('The hero won.', ['e', 'The hero won.', '1'], 'The helper won.'))
  test('skips', () => check('The hero, the villain.', ['s', 's'], 'The hero, the villain.'))
  test('ignores with a reason', () =>
    check(
      'The hero won.\n',
      ['i', 'a quote'],
      'The hero won. <!-- customer-lens-ignore mine/hero: a quote -->\n',
    ))
  test('ignores nothing without a reason', () => check('The hero won.', ['i', '', 's'], 'The hero won.'))
  test('undoes step by step', () =>
    check('The hero and the hero.', ['1', '1', 'u', 'u', 's', '1'], 'The hero and the helper.'))
  test('undoes a comment', () => check('The hero.', ['i', 'x', 'u', 's'], 'The hero.'))
  test('undoes a skip', () => check('The hero.', ['s'], 'The hero.'))
  test('has nothing to undo at first', async () => {
    const {screen} = await check('The hero.', ['u', 's'], 'The hero.')
    expect(screen).toContain('nothing to undo')
  })
  test('explains itself', async () => {
    const {screen} = await check('The villain.', ['1', 'x', 's'], 'The villain.')
    expect(screen.match(/please answer e, s, i, u, n or q/g)).toHaveLength(2)
  })
  test('asks about what a rewrite uncovers', () =>
    check('The hero.', ['e', 'The villain.', 'e', 'Nurses.'], 'Nurses.'))
  test('leaves the bytes of the rest', () =>
    check('\uFEFFA.\r\n\r\nThe hero.\rB\u0000.', ['1'], '\uFEFFA.\r\n\r\nThe helper.\rB\u0000.'))
})

describe('several documents', () => {
  const documents = {'a.md': 'The hero.\nThe hero.\n', 'b.md': 'The hero.\n\nThe hero.\n'}
  test('next leaves the rest of one', async () => {
    const {texts} = await tell(documents, ['1', 'n', '1', 'q'])
    expect(texts).toEqual({'a.md': 'The helper.\nThe hero.\n', 'b.md': 'The helper.\n\nThe hero.\n'})
  })
  test('quitting keeps what was done and says how to go on', async () => {
    const {screen, texts} = await tell(documents, ['1', 's', '', '1', 'q'])
    expect(texts['b.md']).toBe('The helper.\n\nThe hero.\n')
    expect(screen).toContain(
      '2 changes, 0 ignored, 1 skipped. All changes are saved.\nGo on with: customer-lens fix --interactive --from b.md:3\n',
    )
  })
  test('so does being interrupted', async () => {
    const {screen, texts} = await tell({'a.md': 'The hero.\nHero.\n'}, ['1', '2', 'ally'])
    expect(texts['a.md']).toBe('The helper.\nHero.\n')
    expect(screen).toContain('--from a.md:2')
  })
  test('a new run starts there', async () => {
    const {texts} = await tell(documents, ['1'], 'fix --interactive --from b.md:3')
    expect(texts).toEqual({'a.md': documents['a.md'], 'b.md': 'The hero.\n\nThe helper.\n'})
  })
  test('a broken one does not stop the rest', async () => {
    const {code, err, texts} = await tell({...documents, 'b.md': '%PDF-1.4'}, ['1', '1', ''])
    expect(code).toBe(2)
    expect(err).toContain('b.md: is no text but')
    expect(texts['a.md']).toBe('The helper.\nThe helper.\n')
  })
})

test('what somebody else writes meanwhile stays', async () => {
  const theirs = (folder: string) => {
    writeFileSync(join(folder, 'a.md'), 'Theirs.\n\nThe hero.\n')
    return '1'
  }
  const {code, screen, texts} = await tell({'a.md': 'The hero.\n'}, [theirs, '1'])
  expect(screen).toContain('a.md has changed meanwhile')
  expect(screen).toContain('your words: helper')
  expect({code, texts}).toEqual({code: 0, texts: {'a.md': 'Theirs.\n\nThe helper.\n'}})
})

describe('is refused', () => {
  const check = async (args: string, why: string) =>
    expect((await tell({'a.md': 'The hero.'}, [], `fix --interactive ${args}`.trim())).err).toContain(why)
  test('with standard input', () => check('--stdin', 'exclude each other'))
  test('with a dry run', () => check('--fix-dry-run', 'exclude each other'))
  test('with kinds', () => check('--include review', 'leave out --include'))
  test('from nowhere', () => check('--from x.md:1', 'no such document'))
  test('without a terminal', async () =>
    expect((await runAt(makeFolder(rules), 'fix --interactive')).err).toContain('needs a terminal'))
  test('a start without it', async () =>
    expect((await runAt(makeFolder(rules), 'fix --from a.md:1')).err).toContain('--from needs --interactive'))
})

test('nothing of the document reaches the terminal as a command', async () => {
  const {screen} = await tell({'a.md': 'The hero \u001B[2J\u202E won.'}, ['e', '', 's'])
  expect(screen).not.toContain('\u001B')
  expect(screen).toContain('the sentence anew:')
})

test('the sentence around a finding', () => {
  const check = (text: string, expected: string) => {
    const start = text.indexOf('hero')
    const span = sentenceAround(text, {start, end: start + 4})
    expect(text.slice(span.start, span.end)).toBe(expected)
  }
  check('hero', 'hero')
  check('One. The hero won. Two.', 'The hero won.')
  check('## 1. The hero won', 'The hero won')
  check('a\r\n> - A hero (v. 2) won\r\nb', 'A hero (v. 2) won'.replace('A hero (v. 2) won', 'A hero (v.'))
  check('| a | the hero | b |', 'the hero')
})
