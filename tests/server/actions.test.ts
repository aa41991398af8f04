import {existsSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import type {CodeAction} from 'vscode-languageserver-protocol/node'
import {bad, rule} from '../cli/runIn.ts'
import {type Editor, editorIn, modern, type Start} from './editor.ts'

const grants =
  'The dashboard allows customers to monitor usage.\n\nThe portal allows customers to plan a day.\n'
const safeRule = 'agency/product-grants'
const quiet = {'customer-lens.yaml': `# ours\nrules: {"*": "off", ${safeRule}: info, ${rule}: warning}\n`}

/** As a snippet asks for it. */
const reason = /\$\{1:your reason\}/

interface At {
  readonly editor: Editor
  readonly uri: string
  readonly actions: readonly CodeAction[]
}

/** The actions where the marked text begins. */
async function actionsAt(
  text: string,
  mark: string,
  start: Start = {},
  path = 'a.md',
  files = quiet,
): Promise<At> {
  const editor = await editorIn(files, start)
  const uri = await editor.open(
    path,
    text,
    path.endsWith('.mdx') ? 'mdx' : path.endsWith('.txt') ? 'plaintext' : 'markdown',
  )
  const at = editor.document(uri).positionAt(text.indexOf(mark))
  return {editor, uri, actions: await editor.actions(uri, {start: at, end: at})}
}

const named = ({actions}: At, title: string | RegExp): CodeAction => {
  const found = actions.find((one) =>
    typeof title === 'string' ? one.title === title : title.test(one.title),
  )
  if (found === undefined)
    throw new Error(`no action ${title} in ${actions.map((one) => one.title).join(' | ')}`)
  return found
}

describe('better words', () => {
  test('a safe suggestion is preferred, and comes first', async () => {
    const at = await actionsAt(grants, 'allows')
    const [first] = at.actions
    expect(first).toMatchObject({kind: 'quickfix', isPreferred: true, diagnostics: [{code: safeRule}]})
    expect(at.editor.applied(first?.edit, at.uri)).toMatch(
      /^With the dashboard, customers can monitor usage\./,
    )
    expect(first).not.toHaveProperty('command')
  })

  test('all of a rule', async () => {
    const at = await actionsAt(grants, 'allows')
    expect(at.editor.applied(named(at, `Apply to all 2 of ${safeRule}`).edit, at.uri)).toBe(
      'With the dashboard, customers can monitor usage.\n\nWith the portal, customers can plan a day.\n',
    )
  })

  test('a fill has tab stops for its gaps', async () => {
    const at = await actionsAt(bad, 'adoption')
    const fill = at.actions.find(({edit}) => JSON.stringify(edit).includes('snippet'))
    expect(at.editor.applied(fill?.edit, at.uri)).toMatch(/\$\{1:[^}]+\}/)
    expect(at.editor.applied(fill?.edit, at.uri)).not.toContain('«')
  })

  test('a fill shows plain gaps where there are no snippets', async () => {
    const capabilities = {...modern, workspace: {...modern.workspace, workspaceEdit: {documentChanges: true}}}
    const at = await actionsAt(bad, 'adoption', {capabilities})
    expect(at.editor.applied(at.actions[0]?.edit, at.uri)).toContain('«')
  })

  test('fix all changes what is safe and nothing else', async () => {
    const text = `\uFEFF# Über uns 🚀\r\n\r\n${grants.replaceAll('\n', '\r\n')}\r\n${bad}`
    const at = await actionsAt(text, 'allows')
    const none = {start: {line: 0, character: 0}, end: {line: 0, character: 0}}
    const [fix, ...more] = await at.editor.actions(at.uri, none, ['source.fixAll'])
    expect(more).toEqual([])
    expect(fix?.kind).toBe('source.fixAll.customer-lens')
    expect(at.editor.applied(fix?.edit, at.uri)).toBe(
      text
        .replace('The dashboard allows customers to', 'With the dashboard, customers can')
        .replace('The portal allows customers to', 'With the portal, customers can'),
    )
    expect(await at.editor.actions(at.uri, none, ['refactor'])).toEqual([])
  })
})

describe('silence', () => {
  test.each([
    ['a.md', bad],
    ['a.mdx', bad],
    ['a.txt', bad],
    ['a.md', `- one\n- ${bad}- three\n`],
    ['a.md', `| a | b |\n|---|---|\n| x | ${bad.trim()} |\n`],
  ])('here, in %s: %j', async (path, text) => {
    const at = await actionsAt(text, 'adoption', {}, path)
    const after = at.editor.applied(named(at, `Ignore ${rule} here`).edit, at.uri)
    expect(after).toMatch(reason)
    const plain = after.replace(reason, 'we quote').replaceAll('\\}', '}')
    await at.editor.edit(at.uri, 0, text.length, plain)
    expect(await at.editor.pull(at.uri)).toEqual([])
  })

  test.each([
    ['a.md', `---\ntitle: T\n---\n${bad}\n\n${bad}`],
    ['a.mdx', `${bad}\n${bad}`],
    ['a.txt', bad],
  ])('in the file %s', async (path, text) => {
    const at = await actionsAt(text, 'adoption', {}, path)
    const after = at.editor.applied(named(at, `Ignore ${rule} in this file`).edit, at.uri)
    const plain = after.replace(reason, 'we quote').replaceAll('\\}', '}')
    await at.editor.edit(at.uri, 0, text.length, plain)
    expect(await at.editor.pull(at.uri)).toEqual([])
  })
})

describe('config', () => {
  const apply = (at: At, title: string | RegExp, before: string) =>
    at.editor.applied(named(at, title).edit, at.editor.uri('customer-lens.yaml'), before)

  test('another level, and the rest of the file as it was', async () => {
    const at = await actionsAt(bad, 'adoption')
    expect(apply(at, new RegExp(`Set ${rule} to off`), quiet['customer-lens.yaml'])).toBe(
      quiet['customer-lens.yaml'].replace(`${rule}: warning`, `${rule}: "off"`),
    )
  })

  test('a file is made where there is none', async () => {
    const at = await actionsAt(`# Strategy\n\n${bad}`, 'adoption', {}, 'a.md', {} as typeof quiet)
    const {edit} = named(at, /to off/)
    expect(edit?.documentChanges?.[0]).toMatchObject({
      kind: 'create',
      uri: at.editor.uri('customer-lens.yaml'),
    })
    expect(apply(at, /to off/, '')).toBe(`rules: {${rule}: "off"}\n`)
  })

  test('a selected name becomes a word of ours', async () => {
    const text = 'This launch will drive adoption of Nordhem Portal.\n'
    const editor = await editorIn(quiet)
    const uri = await editor.open('a.md', text)
    const document = editor.document(uri)
    const start = text.indexOf('Nordhem')
    const actions = await editor.actions(uri, {
      start: document.positionAt(22),
      end: document.positionAt(start),
    })
    expect(actions.map(({title}) => title)).toContain('Always allow “drive adoption”')
    const own = await editor.actions(uri, {
      start: document.positionAt(text.indexOf('adoption')),
      end: document.positionAt(start + 'Nordhem Portal'.length),
    })
    const add = named({editor, uri, actions: own}, /as our product/)
    expect(editor.applied(add.edit, editor.uri('customer-lens.yaml'), quiet['customer-lens.yaml'])).toBe(
      `${quiet['customer-lens.yaml']}own: {products: [adoption of Nordhem Portal]}\n`,
    )
  })

  test('an allowed phrase is silent afterwards', async () => {
    const at = await actionsAt(bad, 'adoption')
    const after = apply(at, 'Always allow “drive adoption”', quiet['customer-lens.yaml'])
    const own = await at.editor.open('customer-lens.yaml', after, 'yaml')
    await at.editor.until(() => at.editor.refreshes > 0)
    expect(await at.editor.pull(own)).toEqual([])
    expect((await at.editor.pull(at.uri)).map(({message}) => message)).not.toContainEqual(
      expect.stringContaining('“drive adoption”'),
    )
  })
})

test('explain opens the page of the rule', async () => {
  const at = await actionsAt(bad, 'adoption')
  const {command} = named(at, `Explain ${rule}`)
  await at.editor.connection.sendRequest('workspace/executeCommand', command ?? {})
  expect(at.editor.shown).toEqual([expect.stringMatching(/#broadcastdrive-adoption$/)])
  expect(existsSync(fileURLToPath(at.editor.shown[0]?.replace(/#.*/, '') ?? ''))).toBe(true)
})

test('the order stays, and German is spoken', async () => {
  const at = await actionsAt(grants, 'allows', {locale: 'de'})
  expect(at.actions.map(({title}) => title)).toEqual([
    expect.stringContaining('With the dashboard'),
    `Auf alle 2 von ${safeRule} anwenden`,
    `${safeRule} hier übergehen`,
    `${safeRule} in dieser Datei übergehen`,
    expect.stringContaining('immer erlauben'),
    expect.stringContaining('auf hint setzen'),
    expect.stringContaining('auf off setzen'),
    `${safeRule} erklären`,
    'Alle Vorschläge anwenden, die man nicht prüfen muss',
  ])
})
