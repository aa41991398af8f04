/** The examples of every signal, and what a place, its strength and an acting subject are. */

import {describe, expect, test} from 'vitest'
import {readSignalFolder} from '../../build/readRuleFolder.ts'
import {readData} from '../../engine/data/readData.ts'
import {openReading, readDocument} from '../../engine/index.ts'
import {signalsSchema, voiceSchema} from '../../engine/signals/schema.ts'
import {signalReader} from '../../engine/signals/signalsOf.ts'
import {readSignalSet, signalLens, signalSet} from './scored.ts'

const signalsOf = signalReader(signalSet, signalLens)
const signals = (text: string, profile = 'strategy') =>
  signalsOf(openReading(readDocument(text, 'markdown')), {profile})

test('the files are sound', () => expect(readSignalSet.problems).toEqual([]))

const files = readSignalFolder('rules').filter(({path}) => !/words|score|voice/.test(path))

describe.each(files)('$path', ({path, text}) => {
  const {value = {}} = readData(text, path, signalsSchema)
  const group = path.replace(/^signals\/|\.yaml$/g, '')
  const examples = Object.entries(value).flatMap(([name, body]) =>
    body.examples.map((example) => ({id: `${group}/${name}`, ...example})),
  )
  test.each(examples)('$id: $bad$good', ({id, ...example}) => {
    const isBad = 'bad' in example
    const marked = isBad ? example.bad : example.good
    const plain = marked.replace(/[<>]/g, '')
    const under = group === 'metrics' ? `## Metrics\n\n${plain}` : plain
    const {places, acting} = signals(under, id === 'others/you-act' ? 'public' : 'strategy')
    const found = [...places, ...acting()].filter(({signal}) => signal === id).map(({text}) => text)
    if (!isBad) return expect(found).toEqual([])
    const wanted = /<(.*)>/.exec(marked)?.[1] ?? ''
    // Where exactly a piece of evidence ends matters less than that it lies in the words marked.
    expect(found.some((one) => wanted.includes(one) || one.includes(wanted))).toBe(true)
  })
})

describe('voice.yaml', () => {
  const [file] = readSignalFolder('rules').filter(({path}) => path.endsWith('voice.yaml'))
  const {value = {}} = readData(file?.text ?? '', 'voice.yaml', voiceSchema)
  const examples = Object.entries(value).flatMap(([name, body]) =>
    body.examples.map((example) => ({id: `voice/${name}`, ...example})),
  )
  test.each(examples)('$id: $bad$good', ({id, ...example}) => {
    const marked = 'bad' in example ? example.bad : example.good
    const found = signals(marked.replace(/[<>]/g, '')).voice.filter(({signal}) => signal === id)
    const wanted = /<(.*)>/.exec(marked)?.[1]
    expect(found.map(({text}) => text.includes(wanted ?? ' '))).toEqual(wanted === undefined ? [] : [true])
  })
  test('each class has a weight and norms in every genre', () => {
    const ids = signalSet.voice.map(({id}) => id.replace('voice/', '')).sort()
    expect(Object.keys(signalSet.model.voice.weights).sort()).toEqual(ids)
    for (const {voice} of Object.values(signalSet.model.genres))
      expect(Object.keys(voice).sort()).toEqual(ids)
  })
})

describe('words are counted where a reader reads them', () => {
  const found = (text: string, name: string) =>
    signals(text).voice.flatMap(({signal, text: words}) => (signal === `voice/${name}` ? [words] : []))
  test.each([
    ['We help *nurses* today.', 'named', ['We help *nurses* today']],
    ['See [the desk](https://desk.example/customer/nurse) for more.', 'named', []],
    ['See https://desk.example/customer and `customer`.', 'named', []],
    ['<span class="customer">The desk</span> is open.', 'named', []],
    ['The user agent is sent.', 'named', []],
    ['Every account holder may come.', 'named', ['Every account holder']],
    ['Nurses and patients came. Then patients left. Then nurses, users and pupils left.', 'named', 3],
  ] as const)('%s', (text, name, expected) => {
    const places = found(text, name)
    expect(typeof expected === 'number' ? places.length : places).toEqual(expected)
  })
})

describe('strength', () => {
  const strength = (text: string) =>
    signals(text)
      .places.filter(({signal}) => signal === 'evidence/built-with-customers')
      .map(({strength}) => strength)
  test.each([
    ['Twelve nurses chose the design on 3 May.', [3]],
    ['Nurses chose the design.', [2]],
    ['Nurses will reject the design.', [1]],
    ['Did nurses choose the design?', []],
    ['Nurses did not choose the design.', []],
    ['## Nurses choose the design', []],
    ['<!-- Nurses chose the design. -->', []],
  ])('%s', (text, expected) => expect(strength(text)).toEqual(expected))
})

describe('who acts', () => {
  const acts = (text: string) =>
    signals(text)
      .acting()
      .map(({actor, verb}) => `${actor} ${verb}`.trim())
  test.each([
    ['We ship on Friday.', ['self']],
    ['Nurses decide.', ['customer decide']],
    ['Customers will be migrated in May.', ['self migrated']],
    ['Our customer enables teams to grow.', ['product enables']],
    ['The platform unlocks value.', ['product unlocks']],
    ['It is made for nurses.', []],
    ['The needs of customers change.', []],
    ['“We decide,” they wrote.', []],
  ])('%s', (text, expected) => expect(acts(text)).toEqual(expected))
})

test('every place is exact', () => {
  const text =
    '\uFEFFTwo **nur**ses chose\nthe `x` design; &amp; nurses at eleven homes *told* us on 3 May.\r\n'
  for (const {start, end, text: found} of signals(text).places) expect(text.slice(start, end)).toBe(found)
  expect(signals(text).places.length).toBeGreaterThan(1)
})

describe('advice to the reader is no evidence of what the writers do', () => {
  const found = (text: string) =>
    signals(text).places.filter(({signal}) => signal === 'evidence/listening').length
  test.each([
    ['We interviewed twelve nurses in May.', 1],
    ['Interview twelve nurses before you draw the form. Your notes go to your manager.', 0],
    ['You know your ward. You plan your week. We interviewed twelve nurses in May.', 1],
    ['We, at our ward, asked for it. You can interview twelve nurses yourself.', 0],
  ])('%s', (text, times) => expect(found(text)).toBe(times))
})

test('a quotation counts when somebody said it', () => {
  const voices = (text: string) =>
    signals(text)
      .places.filter(({signal}) => signal === 'evidence/voice')
      .map(({strength}) => strength)
  const said = '> "Nobody told us that the form had two pages."\n'
  expect(voices(`${said}>\n> Maria Holt, nurse\n`)).toEqual([3])
  expect(voices(`${said}>\n> — Maria Holt, nurse at [Elm Ward](https://elm.example)\n`)).toEqual([3])
  expect(voices(`In her own words:\n\n${said}`)).toEqual([1])
  expect(voices(said)).toEqual([])
  expect(voices(`${said}>\n> — [Name], [Role]\n`)).toEqual([])
  expect(
    voices(`You ask your nurses, and write down what you hear.\n\n${said}>\n> Maria Holt, nurse\n`),
  ).toEqual([])
  expect(
    voices('> **RE: your report**\n>\n> We need the numbers of May.\n>\n> Maria Holt, ministry\n'),
  ).toEqual([])
  expect(voices('> Note: this page is a draft and will change soon.\n')).toEqual([])
})
