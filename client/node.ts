/** The extension on the desktop and on remote machines: the server is a process, the same that other editors start. */

import * as vscode from 'vscode'
import {LanguageClient, TransportKind} from 'vscode-languageclient/node'
import {type Running, start} from './extension.ts'
import {taskProvider} from './task.ts'

let running: Running | undefined

export function activate(context: vscode.ExtensionContext): Running {
  const module = context.asAbsolutePath('dist/cli.cjs')
  const server = {
    module,
    args: ['lsp'],
    transport: TransportKind.stdio,
  }
  context.subscriptions.push(vscode.tasks.registerTaskProvider('customer-lens', taskProvider(module)))
  running = start(
    context,
    (options) => new LanguageClient('customerLens', 'Customer Lens', server, options),
    true,
  )
  return running
}

export function deactivate(): Promise<void> | undefined {
  return running?.stop()
}
