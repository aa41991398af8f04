/** Nothing that an editor or a user does ends the server, and nothing leaves a remark on a text that is gone. */

import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {rmSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {bad, only, rule} from '../cli/runIn.ts'
import {type Editor, editorIn, modern} from './editor.ts'

const config = {'customer-lens.yaml': only('warning')}
const codes = async (editor: Editor, uri: string) => (await editor.pull(uri)).map(({code}) => code)

async function works(editor: Editor): Promise<void> {
  expect(await codes(editor, await editor.open('fine.md', bad))).toEqual([rule])
}

test('a document of 50 MB is left alone', async () => {
  const editor = await editorIn(config)
  expect(await codes(editor, await editor.open('big.md', bad.repeat(1e6)))).toEqual([])
  await works(editor)
})

test('a binary that is opened as Markdown', async () => {
  const editor = await editorIn(config)
  expect(await codes(editor, await editor.open('a.md', `\0\u0001\uFFFD${bad}`))).toEqual([])
  await works(editor)
})

test('a config that vanishes', async () => {
  const editor = await editorIn({'customer-lens.yaml': 'rules: {"*": "off"}\n'})
  const uri = await editor.open('a.md', `# Strategy\n\n${bad}`)
  expect(await codes(editor, uri)).toEqual([])
  rmSync(join(editor.folder, 'customer-lens.yaml'))
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{uri: editor.uri('customer-lens.yaml'), type: 3}],
  })
  await editor.until(() => editor.refreshes > 0)
  expect(await codes(editor, uri)).toContain(rule)
})

test('a document that is closed while it is checked', async () => {
  const {textDocument: _, ...pushed} = modern
  const editor = await editorIn(config, {capabilities: pushed})
  const uri = await editor.open('a.md', `${bad}\n`.repeat(2000))
  await editor.connection.sendNotification('textDocument/didClose', {textDocument: {uri}})
  const other = await editor.open('b.md', bad)
  await editor.publishedThat((one) => one.uri === other)
  expect(editor.published.filter((one) => one.uri === uri).at(-1)?.diagnostics).toEqual([])
})

test('questions about documents that are not open', async () => {
  const editor = await editorIn(config)
  const textDocument = {uri: editor.uri('nowhere.md')}
  const position = {line: 99, character: 99}
  expect(await editor.connection.sendRequest('textDocument/hover', {textDocument, position})).toBeNull()
  expect(await editor.connection.sendRequest('textDocument/codeLens', {textDocument})).toEqual([])
  await works(editor)
})

async function ends(input: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [resolve('dist/cli.cjs'), 'lsp', '--stdio'], {
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  for (const text of input) child.stdin?.write(text)
  child.stdin?.end()
  const [code] = await once(child, 'exit')
  return code
}

test('a client that goes without a word ends the server', async () => {
  expect(await ends([])).toBe(1)
}, 10_000)

test('garbage on the input ends in an exit, not in a hang', async () => {
  expect([0, 1]).toContain(await ends(['hello\r\n\r\n', 'Content-Length: 5\r\n\r\n{"a":']))
}, 10_000)

test('lsp without --stdio says what to write', async () => {
  const child = spawn(process.execPath, [resolve('dist/cli.cjs'), 'lsp'])
  let said = ''
  child.stderr.on('data', (chunk) => (said += chunk))
  const [code] = await once(child, 'exit')
  expect([code, said]).toEqual([2, expect.stringContaining('customer-lens lsp --stdio')])
})
