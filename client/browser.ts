/** The extension in a browser: the server is a worker, and the client reads its files. */

import * as vscode from 'vscode'
import {BrowserMessageReader, BrowserMessageWriter, LanguageClient} from 'vscode-languageclient/browser'
import {type Running, start} from './extension.ts'

let running: Running | undefined

export function activate(context: vscode.ExtensionContext): Running {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist/server.worker.js').toString(true)
  // A new worker for each start, so that a restart is one; the one before may be too busy to have ended by itself.
  let worker: ServerWorker | undefined
  const make = async () => {
    worker?.terminate()
    worker = new Worker(script)
    return {reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker)}
  }
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

type ServerWorker = ConstructorParameters<typeof BrowserMessageReader>[0] & {readonly terminate: () => void}
declare const Worker: new (script: string) => ServerWorker
