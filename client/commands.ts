/** Commands that are not about one view. None of them asks anything that the writer has not started. */

import * as vscode from 'vscode'
import {proposeConfig, rules} from '../server/protocol.ts'
import {ruleScheme} from './exercise.ts'
import type {Parts} from './extension.ts'
import type {Grouping} from './findingsView.ts'

export function registerCommands(parts: Parts): void {
  const {context, client, channel, store} = parts
  const commands: Readonly<Record<string, (...args: readonly unknown[]) => unknown>> = {
    fixAll: () =>
      vscode.commands.executeCommand('editor.action.codeAction', {
        kind: 'source.fixAll.customer-lens',
        apply: 'first',
      }),
    explainRule: (rule) => explainRule(rule, parts),
    createConfig: () => createConfig(parts),
    openRules: () => showMarkdown(vscode.Uri.joinPath(context.extensionUri, 'rules/README.md')),
    openSample: () => openSample(context.extensionUri),
    showFindings: () => vscode.commands.executeCommand('customerLens.findings.focus'),
    groupByFile: () => group('file'),
    groupByRule: () => group('rule'),
    groupBySection: () => group('section'),
    toggleHeadingLenses: () => toggle('codeLens.headings'),
    showOutput: () => channel.show(),
    restart: async () => {
      store.setServer('starting')
      // One that is too busy to stop is left behind: who restarts it wants a new one.
      await client.stop(patience).catch((error: unknown) => channel.warn(String(error)))
      await client.start()
      store.setServer('running')
    },
  }
  for (const [name, run] of Object.entries(commands))
    context.subscriptions.push(vscode.commands.registerCommand(`customerLens.${name}`, run))
}

/** In milliseconds: a long document may keep the server busy. */
const patience = 5000

function group(by: Grouping): Thenable<void> {
  const configuration = vscode.workspace.getConfiguration('customerLens')
  return configuration.update('findings.groupBy', by, vscode.ConfigurationTarget.Global)
}

/** Where the setting is set already, else for all workspaces. */
function toggle(setting: string): Thenable<void> {
  const configuration = vscode.workspace.getConfiguration('customerLens')
  const isOfWorkspace = configuration.inspect(setting)?.workspaceValue !== undefined
  return configuration.update(
    setting,
    !configuration.get<boolean>(setting, false),
    isOfWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
  )
}

async function explainRule(rule: unknown, {client}: Parts): Promise<void> {
  const name = typeof rule === 'string' ? rule : await chooseRule(client)
  if (name !== undefined) await showMarkdown(vscode.Uri.from({scheme: ruleScheme, path: `/${name}.md`}))
}

/** Those at the cursor come first. */
async function chooseRule(client: Parts['client']): Promise<string | undefined> {
  const all = await client.sendRequest<readonly {id: string; summary: string}[]>(rules)
  const editor = vscode.window.activeTextEditor
  const here = editor
    ? vscode.languages
        .getDiagnostics(editor.document.uri)
        .filter(({range, source}) => source === 'customer-lens' && range.contains(editor.selection.active))
        .map(({code}) => String(typeof code === 'object' ? code.value : code))
    : []
  const items = all
    .map(({id, summary}) => ({label: id, detail: summary}))
    .sort((a, b) => Number(here.includes(b.label)) - Number(here.includes(a.label)))
  return (await vscode.window.showQuickPick(items, {matchOnDetail: true}))?.label
}

/** As a page to read; as text where the editor has no preview. */
async function showMarkdown(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri)
  } catch {
    await vscode.window.showTextDocument(uri)
  }
}

/** Never overwrites: a config that is there is opened. */
async function createConfig({client, channel}: Parts): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri
  if (folder === undefined) {
    channel.warn('There is no folder open that a config could be written to.')
    channel.show()
    return
  }
  const file = vscode.Uri.joinPath(folder, 'customer-lens.yaml')
  if (!(await exists(file))) {
    const text = await client.sendRequest<string>(proposeConfig, {uri: folder.toString()})
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text))
  }
  await vscode.window.showTextDocument(file)
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file)
    return true
  } catch {
    return false
  }
}

async function openSample(extension: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'media/sample.md'))
  const content = new TextDecoder().decode(bytes)
  const document = await vscode.workspace.openTextDocument({language: 'markdown', content})
  await vscode.window.showTextDocument(document)
}
