/** The extension in a browser: the server is a worker, and the client reads its files. */

import * as vscode from 'vscode'
import {LanguageClient} from 'vscode-languageclient/browser'
import {type Running, start} from './extension.ts'

let running: Running | undefined

export function activate(context: vscode.ExtensionContext): Running {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server.worker.js').toString(true)
  const make = () => Promise.resolve(new Worker(script))
  running = start(
    context,
    (options) => new LanguageClient('customerLens', 'Customer Lens', make, options),
    false,
  )
  return running
}

export function deactivate(): Promise<void> | undefined {
  return running?.stop()
}

declare class Worker {
  constructor(script: string)
  postMessage(message: unknown): void
  onmessage: ((event: {data: unknown}) => void) | null
  terminate(): void
}
