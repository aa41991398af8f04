import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {bad, fine, only, rule} from '../cli/runIn.ts'
import {type Editor, editorIn, modern} from './editor.ts'

const {textDocument: _, ...pushed} = modern
const config = {'customer-lens.yaml': only('warning')}

const found = async (editor: Editor, uri: string) =>
  (await editor.pull(uri)).map(({code, severity, range}) => [
    code,
    severity,
    editor.document(uri).getText(range),
  ])

describe('diagnostics', () => {
  test('come when asked for, with their place, rule and page', async () => {
    const editor = await editorIn(config)
    const uri = await editor.open('a.md', bad)
    const [one] = await editor.pull(uri)
    expect(one).toMatchObject({
      source: 'customer-lens',
      code: rule,
      severity: 2,
      range: {start: {line: 0, character: 17}, end: {line: 0, character: 31}},
      codeDescription: {href: expect.stringMatching(/rules\/README\.md#broadcastdrive-adoption$/)},
    })
  })

  test('come unasked to a client that never asks, and go with the document', async () => {
    const editor = await editorIn(config, {capabilities: pushed})
    const uri = await editor.open('a.md', bad)
    const {version} = await editor.publishedThat(({diagnostics}) => diagnostics.length === 1)
    expect(version).toBe(1)
    await editor.edit(uri, 12, 17, '')
    await editor.publishedThat(({version}) => version === 2)
    await editor.connection.sendNotification('textDocument/didClose', {textDocument: {uri}})
    await editor.publishedThat(({version, diagnostics}) => version === undefined && diagnostics.length === 0)
  })

  test('follow each edit', async () => {
    const editor = await editorIn(config)
    const uri = await editor.open('a.md', fine)
    expect(await found(editor, uri)).toEqual([])
    await editor.edit(uri, 0, 0, bad)
    expect(await found(editor, uri)).toEqual([[rule, 2, 'drive adoption']])
    await editor.edit(uri, 0, 0, 'Ünïcode 🚀.\n\n')
    expect(await found(editor, uri)).toEqual([[rule, 2, 'drive adoption']])
    await editor.edit(uri, 0, editor.document(uri).getText().length, fine)
    expect(await found(editor, uri)).toEqual([])
  })

  test('ten edits at once end in the last one', async () => {
    const editor = await editorIn(config, {capabilities: pushed})
    const uri = await editor.open('a.md', `${fine.repeat(500)}\n`)
    for (let i = 0; i < 10; i++) void editor.edit(uri, 0, 0, `${bad}\n`)
    const {diagnostics} = await editor.publishedThat(({version}) => version === 11)
    // All ten make one remark, at the first of them.
    expect(diagnostics.map(({range}) => range.start)).toEqual([{line: 0, character: 17}])
    const versions = editor.published.filter((one) => one.uri === uri).map(({version}) => version ?? 0)
    expect(versions).toEqual(versions.toSorted((a, b) => a - b))
  })

  test.each([
    ['utf-8', 22],
    ['utf-16', 20],
    ['utf-32', 19],
  ])('count in %s when the client does', async (encoding, character) => {
    const editor = await editorIn(config, {
      capabilities: {...modern, general: {positionEncodings: [encoding]}},
    })
    const uri = await editor.open('a.md', `🚀 ${bad}`)
    expect(editor.introduced?.capabilities.positionEncoding).toBe(encoding)
    expect((await editor.pull(uri))[0]?.range.start).toEqual({line: 0, character})
    // The server deletes what the client says, in the client's units: "drive adoption" after the rocket.
    await editor.send(uri, {start: {line: 0, character}, end: {line: 0, character: character + 14}}, '')
    expect(await editor.pull(uri)).toEqual([])
  })

  test('of an untitled document follow the rules alone', async () => {
    const editor = await editorIn({})
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: {
        uri: 'untitled:Untitled-1',
        languageId: 'markdown',
        version: 1,
        text: `# Strategy\n\n${bad}`,
      },
    })
    const items = await editor.pull('untitled:Untitled-1')
    expect(items.map(({code}) => code)).toContain(rule)
  })
})

describe('config', () => {
  test('takes effect when its file changes, without a restart', async () => {
    const editor = await editorIn(config)
    const uri = await editor.open('a.md', bad)
    expect(await found(editor, uri)).toEqual([[rule, 2, 'drive adoption']])
    expect(editor.registered).toContain('workspace/didChangeWatchedFiles')
    writeFileSync(join(editor.folder, 'customer-lens.yaml'), only('error'))
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{uri: editor.uri('customer-lens.yaml'), type: 2}],
    })
    await editor.until(() => editor.refreshes > 0)
    expect(await found(editor, uri)).toEqual([[rule, 1, 'drive adoption']])
  })

  test('takes effect while it is typed, and says what is wrong in it', async () => {
    const editor = await editorIn(config)
    const uri = await editor.open('a.md', bad)
    const own = await editor.open('customer-lens.yaml', only('error'), 'yaml')
    await editor.until(() => editor.refreshes > 0)
    expect(await found(editor, uri)).toEqual([[rule, 1, 'drive adoption']])
    const before = editor.refreshes
    await editor.edit(own, 0, 0, 'ruels: {}\n')
    await editor.until(() => editor.refreshes > before)
    expect((await editor.pull(own)).map(({message}) => message)).toEqual([
      expect.stringContaining('did you mean "rules"?'),
    ])
  })

  test('that is broken is marked in its file, also when that is not open', async () => {
    const editor = await editorIn({'customer-lens.yaml': 'rules: {agency/we-shop: off}\n'})
    await editor.pull(await editor.open('a.md', bad))
    const {diagnostics} = await editor.publishedThat(({uri}) => uri === editor.uri('customer-lens.yaml'))
    expect(diagnostics).toMatchObject([
      {message: expect.stringContaining('agency/we-shop'), range: {start: {line: 0, character: 24}}},
    ])
    writeFileSync(join(editor.folder, 'customer-lens.yaml'), 'rules: {agency/we-ship: off}\n')
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: []})
    await editor.publishedThat(
      ({uri, diagnostics: now}) => uri === editor.uri('customer-lens.yaml') && now.length === 0,
    )
  })

  test('of rules: a broken rule file is marked, the others work', async () => {
    const pack = {
      'customer-lens.yaml': 'packs: [rules]\nrules: {"*": off, ours: warning}\n',
      'rules/ours/pack.yaml': 'title: Ours\nabout: Ours.\n',
      'rules/ours/wow.yaml':
        'summary: Wow.\nlevel: warning\nmatch: ["wow"]\nmessage: No "{text}".\nwhy: Because.\nexamples:\n  - bad: We say <wow>.\n  - good: We say so.\n',
      'rules/ours/broken.yaml': 'summary: Broken.\nmatch: ["{"]\n',
    }
    const editor = await editorIn(pack)
    const uri = await editor.open('a.md', 'We say wow here.\n')
    expect(await found(editor, uri)).toEqual([['ours/wow', 2, 'wow']])
    const {diagnostics} = await editor.publishedThat(
      (one) => one.uri === editor.uri('rules/ours/broken.yaml'),
    )
    expect(diagnostics.length).toBeGreaterThan(0)
  })

  test('leaves documents out', async () => {
    const editor = await editorIn({
      'customer-lens.yaml': `${only('warning')}ignore: [old/**]\n`,
      '.customer-lensignore': 'drafts/\n',
    })
    for (const path of ['old/a.md', 'drafts/a.md'])
      expect(await editor.pull(await editor.open(path, bad))).toEqual([])
    expect(await editor.pull(await editor.open('new/a.md', bad))).toHaveLength(1)
  })
})

describe('settings', () => {
  const check = async (settings: Readonly<Record<string, unknown>>) => {
    const editor = await editorIn(config, {settings})
    return (await editor.pull(await editor.open('a.md', bad))).length
  }
  test('switch it off', async () => expect(await check({enable: false})).toBe(0))
  test('hide what is not loud enough', async () => expect(await check({minimumLevel: 'error'})).toBe(0))
  test('leave large documents alone', async () => expect(await check({maxFileSize: 0.01})).toBe(0))
  test('that are nonsense count as absent', async () => expect(await check({enable: 'yes', run: 7})).toBe(1))

  test('onSave holds until the document is saved', async () => {
    const editor = await editorIn(config, {settings: {run: 'onSave'}, capabilities: pushed})
    const uri = await editor.open('a.md', fine)
    await editor.publishedThat(({version}) => version === 1)
    await editor.edit(uri, 0, 0, bad)
    await new Promise((wake) => setTimeout(wake, 150))
    expect(editor.published.some(({version}) => version === 2)).toBe(false)
    await editor.connection.sendNotification('textDocument/didSave', {textDocument: {uri}})
    const {diagnostics} = await editor.publishedThat(({version}) => version === 2)
    expect(diagnostics).toHaveLength(1)
  })

  test('focus mode waits for the end of the sentence', async () => {
    const editor = await editorIn(config, {settings: {focusMode: true}})
    const text = bad.trimEnd().replace(/\.$/, '')
    const uri = await editor.open('a.md', `${text.slice(0, -1)}`)
    await editor.edit(uri, text.length - 1, text.length - 1, text.slice(-1))
    expect(await found(editor, uri)).toEqual([])
    await editor.edit(uri, text.length, text.length, '. ')
    expect(await found(editor, uri)).toEqual([[rule, 2, 'drive adoption']])
  })
})

test('the whole workspace, with progress, open or not, the ignored left out', async () => {
  const files = {
    ...config,
    '.gitignore': 'out/\n',
    'a.md': bad,
    'docs/b.md': bad,
    'out/c.md': bad,
    'd.bin': '\0',
  }
  const editor = await editorIn(files)
  const progress: string[] = []
  editor.connection.onNotification('$/progress', ({token, value}: {token: string; value: {kind: string}}) => {
    if (token === 'work') progress.push(value.kind)
  })
  const open = await editor.open('a.md', `${readFileSync(join(editor.folder, 'a.md'), 'utf8')}\n${bad}`)
  const ask = (previousResultIds: unknown) =>
    editor.connection.sendRequest<{
      items: {uri: string; kind: string; resultId: string; items?: unknown[]}[]
    }>('workspace/diagnostic', {previousResultIds, workDoneToken: 'work'})
  const {items} = await ask([])
  expect(items.map(({uri, items}) => [uri, items?.length])).toEqual([
    [open, 2],
    [editor.uri('docs/b.md'), 1],
  ])
  expect([progress[0], progress.at(-1)]).toEqual(['begin', 'end'])
  const again = await ask(items.map(({uri, resultId: value}) => ({uri, value})))
  expect(again.items.map(({kind}) => kind)).toEqual(['unchanged', 'unchanged'])
})
