import type {Paragraph, Root} from 'nlcst'
import retextEnglish from 'retext-english'
import retextStringify from 'retext-stringify'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {check, compile, readDocument, readVocabulary} from '../../engine/index.ts'
import {builtin} from '../../rules/index.ts'
import {retextCustomerLens} from '../../rules/retext.ts'
import {corpus} from '../engine/corpus.ts'

type Options = Parameters<typeof retextCustomerLens>[0]

async function process(value: string, options: Options = {profile: 'strategy'}, path = 'a.txt') {
  return unified()
    .use(retextEnglish)
    .use(retextCustomerLens, options)
    .use(retextStringify)
    .process({value, path})
}

/** Each message as vfile prints it: place, text, rule. */
async function messages(text: string, options?: Options, path?: string): Promise<readonly string[]> {
  const file = await process(text, options, path)
  return file.messages.map(({place, actual, ruleId}) => {
    const {start, end} = place && 'start' in place ? place : {start: place, end: place}
    return `${start?.line}:${start?.column}-${end?.line}:${end?.column} ${actual} (${ruleId})`
  })
}

describe('in a pipeline of retext', () => {
  test('a finding is a message', async () =>
    expect(await messages('This launch will drive adoption of the app.')).toEqual([
      '1:18-1:32 drive adoption (broadcast/drive-adoption)',
    ]))
  test('over two lines', async () =>
    expect(await messages('We lock\ncustomers in.')).toEqual([
      '1:4-2:13 lock\ncustomers in (conquest/captive)',
    ]))
  test('in the second paragraph, behind Windows line endings', async () =>
    expect(await messages('All is well.\r\n\r\nWe lock customers in.')).toEqual([
      '3:4-3:21 lock customers in (conquest/captive)',
    ]))
  test('none where all is well', async () =>
    expect(await messages('Nurses finish their round at noon.')).toEqual([]))
  test('in a list under a heading, all as usual', async () =>
    expect(await messages('OUR GOALS FOR MAY\n\n- launch the app\n- we send email blasts')).toEqual([
      '3:3-3:17 launch the app (build/output-goal)',
      '4:11-4:23 email blasts (broadcast/push)',
    ]))
})

test('a message says it all', async () => {
  const {messages: all} = await process('We send email blasts.')
  expect(all).toHaveLength(1)
  const [message] = all
  expect(message).toMatchObject({
    source: 'customer-lens',
    ruleId: 'broadcast/push',
    actual: 'email blasts',
    expected: ['emails'],
    place: {start: {line: 1, column: 9, offset: 8}, end: {line: 1, column: 21, offset: 20}},
    file: 'a.txt',
  })
  expect(message?.reason).toMatch(/email blasts/)
  expect(message?.note).toBe(builtin.rules.find(({id}) => id === 'broadcast/push')?.why.trim())
})

test('the text goes through unchanged', async () =>
  expect(String(await process('We send email blasts.\n\nTwice.\n'))).toBe(
    'We send email blasts.\n\nTwice.\n',
  ))

describe('options', () => {
  const text = 'This launch will drive adoption of the app.'
  test('none at all', async () => expect(await messages(text, null)).toHaveLength(1))
  test('a profile', async () => expect(await messages(text, {profile: 'docs'})).toEqual([]))
  test('the profile of the path', async () =>
    expect(await messages(text, {}, 'api/reference.txt')).toEqual([]))
  test('levels', async () => expect(await messages(text, {config: {rules: {broadcast: 'off'}}})).toEqual([]))
  test('an error is fatal, a warning is not, the rest is information', async () => {
    const fatal = async (level: 'error' | 'warning' | 'info' | 'hint') =>
      (await process(text, {config: {rules: {broadcast: level}}})).messages.map((message) => message.fatal)
    expect([await fatal('error'), await fatal('warning'), await fatal('info'), await fatal('hint')]).toEqual([
      [true],
      [false],
      [undefined],
      [undefined],
    ])
  })
  test('the team’s own words', async () => {
    const [message] = (
      await process('We lock customers in.', {
        profile: 'public',
        config: {customers: {primary: 'patient'}},
      })
    ).messages
    expect(message?.expected).toContain('give patients «which reason» to stay')
  })
  test('other rules', async () => expect(await messages(text, {rules: {...builtin, rules: []}})).toEqual([]))
})

describe('finds what check finds in plain text', () => {
  const texts = [
    'We target young parents. Users want dark mode.\n\nWe lock customers in, and “drive adoption”.',
    'GOALS\n=====\n\n- launch the app\n- drive adoption\n\nThe product roadmap, the product vision.\n',
    '\uFEFFOur industry-leading platform allows customers to pay.\r\n\r\n  We monetise users.  \r\n',
    '<!-- customer-lens-ignore-next -->\nWe lock customers in.\n\n\n\nWe lock customers in.',
    'Stop customers from churning!\nWhy? 😀 Because — well… we own the customer.\n\tEnd\u00a0users.',
    ...corpus.slice(0, 20).map(({text}) => text.slice(0, 10_000)),
  ]
  const lens = compile(builtin, readVocabulary({}))
  test.for(texts)('%j', async (text) => {
    const {findings} = check(readDocument(text, 'text'), lens, {path: 'a.txt', profile: 'strategy'})
    const {messages: all} = await process(text)
    expect(
      all.map(({place, ruleId, reason}) => [place && 'start' in place && place.start.offset, ruleId, reason]),
    ).toEqual(findings.map(({start, rule, message}) => [start, rule, message]))
  })
})

describe('in a tree that somebody made of Markdown', () => {
  const source = 'We **target** [customers](x.md) now, `ok`.'
  const text = (value: string, start: number) => ({
    type: 'TextNode' as const,
    value,
    position: span(start, start + value.length),
  })
  const span = (start: number, end: number) => ({
    start: {line: 1, column: start + 1, offset: start},
    end: {line: 1, column: end + 1, offset: end},
  })
  const word = (value: string, start: number) => ({type: 'WordNode' as const, children: [text(value, start)]})
  const blank = (start: number) => ({
    type: 'WhiteSpaceNode' as const,
    value: ' ',
    position: span(start, start + 1),
  })
  const paragraph: Paragraph = {
    type: 'ParagraphNode',
    children: [
      {
        type: 'SentenceNode',
        children: [
          word('We', 0),
          blank(2),
          word('target', 5),
          blank(13),
          word('customers', 15),
          blank(31),
          word('now', 32),
          {type: 'PunctuationNode', value: ',', position: span(35, 36)},
          blank(36),
          {type: 'SourceNode', value: 'ok', position: span(37, 41)},
          {type: 'PunctuationNode', value: '.', position: span(41, 42)},
        ],
      },
    ],
  }
  const tree: Root = {type: 'RootNode', children: [paragraph]}

  test('places are those of the source', async () => {
    const file = new VFile(source)
    await unified().use(retextCustomerLens, {profile: 'strategy'}).run(tree, file)
    expect(file.messages.map(({actual, ruleId}) => [actual, ruleId])).toEqual([
      ['target** [customers', 'conquest/target-capture'],
    ])
  })
})
