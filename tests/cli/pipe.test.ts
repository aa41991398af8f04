/** `pipe`: a line in, a line out, in order, whatever the lines are. */

import {spawn, spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {lineCutter} from '../../cli/lineReader.ts'
import {bad, fine, makeFolder, only, runAt} from './runIn.ts'

const line = (value: unknown) => `${JSON.stringify(value)}\n`
const doc = (path: string, text: string, id?: unknown) =>
  line({path, text, ...(id === undefined ? {} : {id})})

/** Fed in pieces of `size` bytes. */
async function piped(input: string | Buffer, size = 1 << 16, args = 'pipe') {
  const bytes = Buffer.from(input)
  const folder = makeFolder({'customer-lens.yaml': only('warning'), 'docs/customer-lens.yaml': only('error')})
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const ran = await runAt(folder, args, {chunks})
  return {
    ...ran,
    lines: ran.out
      .split('\n')
      .slice(0, -1)
      .map((one) => JSON.parse(one) as Record<string, unknown>),
  }
}

test('each document is answered with its result, by the config of its place', async () => {
  const {code, lines} = await piped(
    doc('a.md', bad, 7) + doc('docs/b.md', bad, {key: 'x'}) + doc('c.md', fine) + line({text: bad}),
  )
  expect(code).toBe(0)
  expect(
    lines.map(({id, path, findings}) => [id, path, (findings as {level: string}[]).map(({level}) => level)]),
  ).toEqual([
    [7, 'a.md', ['warning']],
    [{key: 'x'}, 'docs/b.md', ['error']],
    [undefined, 'c.md', []],
    [undefined, '<stdin>', ['warning']],
  ])
})

test('a line is as the schema says', async () => {
  const schema = JSON.parse(readFileSync('schema/result.schema.json', 'utf8')) as {
    properties: {files: {items: object}}
  }
  const isLine = new Ajv({strict: false}).compile(schema.properties.files.items)
  const {lines} = await piped(doc('a.md', `${bad}\n\nThe product roadmap.`, 1))
  expect([isLine(lines[0]), isLine.errors]).toEqual([true, null])
})

test('a bad line is answered and survived, and keeps the others in step', async () => {
  const bads = [
    '',
    '{',
    '7',
    'null',
    '{"path": "a.md"}',
    '{"path": 3, "text": "", "id": 9}',
    '[]',
    '{"text": null}',
  ]
  const {code, lines} = await piped(bads.map((one) => `${one}\n${doc('a.md', bad)}`).join(''))
  expect(code).toBe(0)
  expect(lines).toHaveLength(2 * bads.length)
  for (const [i, answer] of lines.entries())
    if (i % 2 === 0) expect(answer).toMatchObject({line: i + 1, error: expect.any(String)})
    else expect(answer).toMatchObject({path: 'a.md'})
  expect(lines[10]).toMatchObject({id: 9})
})

test('bytes that are no UTF-8 are one bad line', async () => {
  const {lines} = await piped(Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.from(doc('a.md', bad))]))
  expect(lines).toMatchObject([{line: 1, error: expect.stringContaining('UTF-8')}, {path: 'a.md'}])
})

test('the same whatever the size of the pieces, with CRLF, a byte order mark, or no end of line', async () => {
  const input = Array.from({length: 20}, (_, i) => doc(`ä${i}.md`, i % 2 ? bad : `日本 🎉 ${bad}`, i)).join(
    '',
  )
  const {out} = await piped(input)
  for (const size of [1, 7, 100]) expect((await piped(input, size)).out).toBe(out)
  expect((await piped(input.replaceAll('\n', '\r\n'))).out).toBe(out)
  expect((await piped(`\uFEFF${input.trimEnd()}`)).out).toBe(out)
})

test('an answer is what check says of the file', async () => {
  const text = `# Plan\n\n${bad}\n<!-- customer-lens-ignore-next -->\nWe own the customer.\n`
  const folder = makeFolder({'a.md': text})
  const whole = JSON.parse((await runAt(folder, '--format json --no-config')).out) as {files: object[]}
  const {lines} = await piped(doc('a.md', text), 1 << 16, 'pipe --no-config')
  expect(lines).toEqual(whole.files)
})

test('a line beyond all bounds is skipped', () => {
  const cutter = lineCutter(4)
  const cut = ['abcdef', 'gh\nok\n', 'abcde\nx'].flatMap((one) => cutter.add(Buffer.from(one)))
  expect([...cut, ...cutter.end()].map(({number, bytes}) => [number, bytes?.toString()])).toEqual([
    [1, undefined],
    [2, 'ok'],
    [3, undefined],
    [4, 'x'],
  ])
})

test('a slow reader is waited for', async () => {
  const waited: number[] = []
  let out = ''
  const stdout = {
    write: (text: string) => (out += text),
    drained: async () => {
      waited.push(out.length)
    },
    isTTY: false,
    columns: undefined,
  }
  const chunks = async function* () {
    for (let i = 0; i < 5; i++) yield Buffer.from(doc('a.md', bad))
  }
  await runAt(makeFolder({}), 'pipe', {chunks, stdout})
  expect(waited).toHaveLength(5)
  expect(new Set(waited).size).toBe(5)
})

test('the real program answers each line at once, and ends when its input ends', async () => {
  const child = spawn('node', ['dist/cli.cjs', 'pipe', '--no-config'])
  const answers: string[] = []
  for await (const chunk of (async function* () {
    child.stdin.write(doc('1.md', bad))
    for await (const one of child.stdout) yield String(one)
  })()) {
    answers.push(chunk)
    if (answers.length < 3) child.stdin.write(doc(`${answers.length + 1}.md`, bad))
    else child.stdin.end()
  }
  expect(answers.map((one) => (JSON.parse(one) as {path: string}).path)).toEqual(['1.md', '2.md', '3.md'])
})

test('a reader that leaves early is no mishap', () => {
  const input = doc('a.md', bad).repeat(20_000)
  const {status, stderr} = spawnSync('sh', ['-c', 'node dist/cli.cjs pipe | head -n 1 > /dev/null'], {
    input,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([0, ''])
})

test('files on the command line are not meant', async () => {
  expect((await piped('', 1, 'pipe a.md')).err).toContain('pipe reads documents from standard input')
})
