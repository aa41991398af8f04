/** The index in the editor: when it comes, that it is the command line's, and the page that it stands on. */

import {spawnSync} from 'node:child_process'
import {resolve} from 'node:path'
import {expect, test} from 'vitest'
import {type Editor, editorIn, modern} from './editor.ts'

const paragraph =
  'We interviewed twelve couriers in March. They told us that a handover takes nine minutes. Our goal is a handover in three minutes, measured each week. ' +
  'This launch will drive adoption of the mobile app. Customers can plan a day without calling us. '
const plan = `# Plan\n\n${paragraph.repeat(4)}\n\n## Launch\n\nThe dashboard allows customers to monitor usage.\n\n${`${paragraph}\n\n`.repeat(5)}\n## Later\n\nMore to come.\n`
const files = {'customer-lens.yaml': 'profiles: {"**": strategy}\n', 'plan.md': plan}
const options = {checked: true, findingsCommand: 'find', reportCommand: 'report'}
const capabilities = {...modern, workspace: {...modern.workspace, codeLens: {refreshSupport: true}}}

interface Scored {
  readonly uri: string
  readonly index?: number
  readonly band: number
  readonly silent?: string
}

async function opened(settings = {}): Promise<{editor: Editor; uri: string; scores: Scored[]}> {
  const editor = await editorIn(files, {capabilities, options, settings})
  const scores: Scored[] = []
  editor.connection.onNotification('customerLens/scored', (one: Scored) => void scores.push(one))
  editor.connection.onRequest('workspace/codeLens/refresh', () => null)
  const uri = await editor.open('plan.md', plan)
  await editor.pull(uri)
  return {editor, uri, scores}
}

/** What `check --score` says of a text in the same folder. */
function byCommandLine(editor: Editor, text: string): {index: number; band: number; silent?: string} {
  const args = ['check', '--score', '--format', 'json', '--stdin-filename', 'plan.md', '--stdin']
  const {stdout} = spawnSync(process.execPath, [resolve('dist/cli.cjs'), ...args], {
    cwd: editor.folder,
    input: text,
    encoding: 'utf8',
  })
  return JSON.parse(stdout).files[0].score
}

const lenses = async (editor: Editor, uri: string) =>
  (
    await editor.connection.sendRequest<
      {range: {start: {line: number}}; command: {title: string; command: string}}[]
    >('textDocument/codeLens', {textDocument: {uri}})
  ).map(({range, command: {title, command}}) => [range.start.line, command, title] as const)

test('the index comes after the remarks, and is the one of the command line', async () => {
  const {editor, uri, scores} = await opened()
  await editor.until(() => scores.length === 1)
  const {index, band} = byCommandLine(editor, plan)
  expect(scores).toEqual([{uri, index, band}])
})

test('it follows the edits, once the writer pauses, and equals a fresh one each time', async () => {
  const {editor, uri, scores} = await opened()
  await editor.until(() => scores.length === 1)
  for (const [at, text] of [
    [8, 'We own the customer, and the dashboard allows users to monitor usage. '],
    [400, '\n\nWe lock customers in with our platform.\n\n'],
    [900, 'In interviews, “it saves me an hour a day”, says a courier. '],
  ] as const) {
    const before = scores.length
    for (const [i, letter] of [...text].entries()) {
      await editor.edit(uri, at + i, at + i, letter)
      if (i % 20 === 0) await editor.pull(uri)
    }
    await editor.pull(uri)
    expect(scores.length, 'none between keystrokes').toBe(before)
    await editor.until(() => scores.length > before)
    const {index, band} = byCommandLine(editor, editor.document(uri).getText())
    expect(scores.at(-1)).toEqual({uri, index, band})
  }
})

test('a short document has no index', async () => {
  const {editor, scores} = await opened()
  const uri = await editor.open('short.md', '# Plan\n\nThis launch will drive adoption of the mobile app.\n')
  await editor.pull(uri)
  await editor.until(() => scores.some((one) => one.uri === uri))
  expect(scores.find((one) => one.uri === uri)).toMatchObject({silent: 'few words'})
  expect((await lenses(editor, uri)).at(-1)).toEqual([0, 'report', 'not enough text for an index'])
})

test('the lens of the document shows counts and index', async () => {
  const {editor, uri, scores} = await opened()
  expect((await lenses(editor, uri)).map(([, command]) => command)).toEqual(['find'])
  await editor.until(() => scores.length === 1)
  const [{index, band} = {}] = scores
  expect(await lenses(editor, uri)).toEqual([
    [0, 'find', expect.stringMatching(/^\d+ remarks?, \d+ compounds? for the exercise$/)],
    [0, 'report', `index ${index} ± ${band}`],
  ])
})

test('headings have lenses when that is asked for, with an index where there is enough text', async () => {
  const {editor, uri, scores} = await opened({codeLens: {document: false, headings: true}})
  await editor.until(() => scores.length === 1)
  let shown = await lenses(editor, uri)
  for (; shown.length < 4; shown = await lenses(editor, uri))
    await new Promise((next) => setTimeout(next, 20))
  expect(shown.map(([line, command]) => [line, command])).toEqual([
    [0, 'find'],
    [0, 'report'],
    [4, 'find'],
    [4, 'report'],
  ])
  const [, , , [, , ofLaunch] = []] = shown
  expect(ofLaunch).toMatch(/^index \d+ ± \d+$/)
})

test('the report is the page, with the nonce that the client gives, and only of what is checked', async () => {
  const {editor, uri} = await opened()
  const ask = (uri: string) =>
    editor.connection.sendRequest<string | null>('customerLens/report', {uri, nonce: 'abc123'})
  const page = await ask(uri)
  const {index, band} = byCommandLine(editor, plan)
  expect(page?.replaceAll('&#39;', "'")).toContain(
    "default-src 'none'; style-src 'nonce-abc123'; script-src 'nonce-abc123'",
  )
  expect(page).toContain(`${index}<span class="of"> of 100, ± ${band}</span>`)
  expect(page).toContain('drive adoption')
  expect(await ask(editor.uri('nowhere.md'))).toBeNull()
  expect(await ask(await editor.open('binary.md', `\0${plan}`))).toBeNull()
})
