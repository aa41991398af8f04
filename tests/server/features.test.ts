/** What an editor asks while somebody writes: completion, links, names of who acts, the exercise, another start. */

import {once} from 'node:events'
import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {CancellationTokenSource, type Range} from 'vscode-languageserver-protocol/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {bad, only, rule} from '../cli/runIn.ts'
import {type Editor, editorIn, modern} from './editor.ts'

const config = {'customer-lens.yaml': only('warning')}

interface Item {
  readonly label: string
  readonly filterText: string
  readonly textEdit: {readonly range: Range; readonly newText: string}
}

/** The items at the `|` of a text, and what the text becomes with one of them. */
async function completed(editor: Editor, file: string, marked: string, language = 'markdown') {
  const text = marked.replace('|', '')
  const uri = await editor.open(file, text, language)
  const items = await editor.connection.sendRequest<readonly Item[]>('textDocument/completion', {
    textDocument: {uri},
    position: editor.document(uri).positionAt(marked.indexOf('|')),
  })
  const taken = (label: string) => {
    const edit = items.find((one) => one.label === label)?.textEdit
    return edit === undefined ? undefined : TextDocument.applyEdits(editor.document(uri), [edit])
  }
  return {labels: items.map(({label}) => label), taken}
}

test('completes the kinds of ignore comments', async () => {
  const editor = await editorIn(config)
  const {labels, taken} = await completed(editor, 'a.md', `<!-- cust|\n\n${bad}`)
  expect(labels.toSorted()).toEqual(
    ['', '-end', '-file', '-next', '-start'].map((end) => `customer-lens-ignore${end}`),
  )
  expect(taken('customer-lens-ignore-next')).toBe(`<!-- customer-lens-ignore-next\n\n${bad}`)
  expect((await completed(editor, 'b.mdx', '{/* cu|', 'mdx')).labels).toHaveLength(5)
  expect((await completed(editor, 'c.md', 'We drive cu|')).labels).toEqual([])
})

test('completes rules in ignore comments, after a slash too, and not in the reason', async () => {
  const editor = await editorIn(config)
  const {labels, taken} = await completed(
    editor,
    'a.md',
    '<!-- customer-lens-ignore-next conquest/captive broadcast/dr| -->',
  )
  expect(labels).toEqual(expect.arrayContaining([rule, 'broadcast', 'conquest/captive']))
  expect(taken(rule)).toBe(`<!-- customer-lens-ignore-next conquest/captive ${rule} -->`)
  expect((await completed(editor, 'b.md', '<!-- customer-lens-ignore broadcast: we qu| -->')).labels).toEqual(
    [],
  )
})

test('completes keys, rules, levels and profiles in a config, and every key there is', async () => {
  const editor = await editorIn({})
  const at = async (file: string, marked: string) =>
    completed(editor, `${file}/customer-lens.yaml`, marked, 'yaml')
  const top = await at('a', 'cus|')
  const {properties} = JSON.parse(readFileSync('schema/config.schema.json', 'utf8'))
  expect(top.labels.toSorted()).toEqual(
    Object.keys(properties)
      .filter((key) => key !== '$schema')
      .toSorted(),
  )
  expect(top.taken('customers')).toBe('customers: ')
  const rules = await at('b', 'rules:\n  conquest/ca|\n')
  expect(rules.taken('conquest/captive')).toBe('rules:\n  conquest/captive: \n')
  const levels = await at('c', 'rules:\n  conquest: |\n')
  expect(levels.labels).toEqual(['error', 'warning', 'info', 'hint', '"off"'])
  expect((await at('d', 'rules: {conquest: wa|}')).taken('warning')).toBe('rules: {conquest: warning}')
  expect((await at('e', 'profiles:\n  "docs/**": |\n')).labels).toContain('strategy')
  expect((await at('f', 'own:\n  company: |\n')).labels).toEqual([])
})

test('names who acts, in the range that is shown, and only when that is asked for', async () => {
  const text = 'Couriers who work at night plan their day.\n\nThe dashboard that we built shows the route.\n'
  const hints = async (settings: object, range: Range) => {
    const editor = await editorIn(config, {settings: {...settings}})
    const uri = await editor.open('a.md', text)
    const found = await editor.connection.sendRequest<
      readonly {position: Range['start']; label: string; tooltip: string}[]
    >('textDocument/inlayHint', {textDocument: {uri}, range})
    const document = editor.document(uri)
    return found.map(({position, label, tooltip}) => [
      label,
      /\w+/.exec(text.slice(document.offsetAt(position)))?.[0],
      tooltip,
    ])
  }
  const all = {start: {line: 0, character: 0}, end: {line: 9, character: 0}}
  expect(await hints({}, all)).toEqual([])
  const shown = await hints({inlayHints: {subjects: true}}, all)
  expect(shown).toMatchInlineSnapshot(`
    [
      [
        "Couriers:",
        "work",
        "Couriers",
      ],
      [
        "Couriers:",
        "plan",
        "Couriers",
      ],
      [
        "we:",
        "built",
        "we",
      ],
      [
        "dashboard:",
        "shows",
        "The dashboard",
      ],
    ]
  `)
  const last = {start: {line: 2, character: 0}, end: {line: 3, character: 0}}
  expect(await hints({inlayHints: {subjects: true}}, last)).toEqual(shown.slice(-2))
})

test('links the rules of ignore comments to their pages', async () => {
  const editor = await editorIn(config)
  const text = `<!-- customer-lens-ignore-next ${rule} conquest/nothing: see conquest/captive -->\n\n${bad}`
  const uri = await editor.open('a.md', text)
  const links = await editor.connection.sendRequest<
    readonly {range: Range; target: string; tooltip: string}[]
  >('textDocument/documentLink', {textDocument: {uri}})
  expect(links.map(({range, target}) => [editor.document(uri).getText(range), target])).toEqual([
    [rule, expect.stringMatching(/rules\/README\.md#broadcastdrive-adoption$/)],
  ])
})

test('reads a document with the customer in the place of the product', async () => {
  const editor = await editorIn({'customer-lens.yaml': 'profiles: {"**": strategy}\n'})
  const ask = (uri: string) =>
    editor.connection.sendRequest<{text: string; notes: readonly {range: Range; markdown: string}[]} | null>(
      'customerLens/exercise',
      {uri},
    )
  const text =
    'A product roadmap, our 🚀 product strategy, and `product` in code.\n\nThe product roadmap again.\n'
  const uri = await editor.open('a.md', text)
  const answer = await ask(uri)
  expect(answer?.text).toBe(
    'A customer roadmap, our 🚀 customer strategy, and `product` in code.\n\nThe customer roadmap again.\n',
  )
  const read = TextDocument.create('read', 'markdown', 0, answer?.text ?? '')
  expect(answer?.notes.map(({range}) => read.getText(range)).toSorted()).toEqual([
    'customer roadmap',
    'customer roadmap',
    'customer strategy',
  ])
  expect(answer?.notes[0]?.markdown).toMatch(/Imagine/)
  expect(await ask(editor.uri('nowhere.md'))).toBeNull()
})

test('a restart ends one server cleanly, and the next one takes up the documents', async () => {
  const first = await editorIn(config)
  expect(await first.pull(await first.open('a.md', bad))).toHaveLength(1)
  const ended = once(first.child, 'exit')
  await first.connection.sendRequest('shutdown')
  await first.connection.sendNotification('exit')
  expect(await ended).toEqual([0, null])
  const second = await editorIn(config)
  const uri = await second.open('a.md', bad)
  expect(await second.pull(uri)).toHaveLength(1)
  await second.edit(uri, 0, bad.length, '')
  expect(await second.pull(uri)).toEqual([])
})

test('the whole workspace is checked with progress, and stops when it is no longer wanted', async () => {
  const files = Object.fromEntries(Array.from({length: 40}, (_, i) => [`${i}.md`, bad.repeat(50)]))
  const editor = await editorIn(
    {...config, ...files},
    {capabilities: modern, options: {workspaceOnDemand: true}},
  )
  const said: {kind: string; percentage?: number; message?: string}[] = []
  editor.connection.onNotification(
    '$/progress',
    ({token, value}: {token: string; value: (typeof said)[0]}) => {
      if (token === 'mine') said.push(value)
    },
  )
  const report = await editor.connection.sendRequest<{items: readonly {items: readonly unknown[]}[]}>(
    'workspace/diagnostic',
    {previousResultIds: [], workDoneToken: 'mine'},
  )
  expect(report.items).toHaveLength(40)
  expect([said[0]?.kind, said.at(-1)?.kind]).toEqual(['begin', 'end'])
  const percentages = said.flatMap(({percentage, kind}) => (kind === 'report' ? [percentage ?? -1] : []))
  expect(percentages).toHaveLength(40)
  expect(percentages).toEqual(percentages.toSorted((a, b) => a - b))
  expect(said.at(-2)?.message).toBe('40 / 40')

  const wish = new CancellationTokenSource()
  const before = said.length
  const stopped = editor.connection.sendRequest<typeof report>(
    'workspace/diagnostic',
    {previousResultIds: [], workDoneToken: 'mine'},
    wish.token,
  )
  await editor.until(() => said.length > before + 5)
  wish.cancel()
  expect((await stopped).items.length).toBeLessThan(40)
})
