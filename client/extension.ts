/** What desktop and browser share: the client, and the views and commands around it. */

import * as vscode from 'vscode'
import type {BaseLanguageClient, LanguageClientOptions} from 'vscode-languageclient'
import * as protocol from '../server/protocol.ts'
import {registerCommands} from './commands.ts'
import {registerExercise} from './exercise.ts'
import {answerFiles} from './files.ts'
import {registerFindings} from './findingsView.ts'
import {registerInventory} from './inventoryView.ts'
import {registerReport} from './reportView.ts'
import {registerStatus} from './status.ts'
import {openStore} from './store.ts'
import {registerWorkspaceCheck} from './workspaceCheck.ts'

export interface Running {
  readonly stop: () => Promise<void>
  /** Milliseconds that the activation took, without the loading of the program. */
  readonly activation: number
  /** Settled when the server answers. */
  readonly ready: Promise<void>
}

/** `hasDisk`: false where the server must read files through us. Does not wait for the server. */
export function start(
  context: vscode.ExtensionContext,
  makeClient: (options: LanguageClientOptions) => BaseLanguageClient,
  hasDisk: boolean,
): Running {
  const begin = performance.now()
  const channel = vscode.window.createOutputChannel('Customer Lens', {log: true})
  const client = makeClient(optionsFor(context, channel, hasDisk))
  const store = openStore()
  const parts = {context, client, store, channel}
  client.onNotification(protocol.checked, store.put)
  client.onNotification(protocol.scored, store.putScore)
  registerStatus(parts)
  registerFindings(parts)
  registerInventory(parts)
  registerExercise(parts)
  registerReport(parts)
  registerCommands(parts)
  registerWorkspaceCheck(parts)
  if (!hasDisk) answerFiles(client)
  context.subscriptions.push(channel, store)
  // The editor need not wait until a process has been made.
  const ready = new Promise((next) => setTimeout(next))
    .then(() => client.start())
    .then(
      () => store.setServer('running'),
      (error: unknown) => {
        channel.error(String(error))
        store.setServer('failed')
      },
    )
  const activation = performance.now() - begin
  channel.info(`Activated in ${activation.toFixed(1)} ms`)
  return {activation, ready, stop: () => ready.then(() => client.stop())}
}

/** What the parts of the extension are made from. */
export interface Parts {
  readonly context: vscode.ExtensionContext
  readonly client: BaseLanguageClient
  readonly store: ReturnType<typeof openStore>
  readonly channel: vscode.LogOutputChannel
}

export const proseSelector: vscode.DocumentFilter[] = ['markdown', 'mdx', 'plaintext'].map((language) => ({
  language,
}))

/** Views of documents that are not documents: the other side of a diff, the output of a program. */
const foreign = new Set([
  'git',
  'output',
  'comment',
  'vscode-scm',
  'customer-lens-exercise',
  'customer-lens-rule',
])

function optionsFor(
  context: vscode.ExtensionContext,
  outputChannel: vscode.LogOutputChannel,
  hasDisk: boolean,
): LanguageClientOptions {
  const options: protocol.InitializationOptions = {
    rulesPage: vscode.Uri.joinPath(context.extensionUri, 'rules/README.md').toString(),
    explainCommand: 'customerLens.explainRule',
    findingsCommand: 'customerLens.showFindings',
    reportCommand: 'customerLens.showReport',
    checked: true,
    files: !hasDisk,
    workspaceOnDemand: true,
  }
  return {
    documentSelector: [...proseSelector, {pattern: '**/customer-lens.{yaml,yml,json}'}] as never,
    initializationOptions: options,
    outputChannel,
    diagnosticPullOptions: {onChange: true, onSave: true, onTabs: false},
    middleware: {
      didOpen: async (document, next) => {
        if (!foreign.has(document.uri.scheme)) await next(document)
      },
    },
  }
}
