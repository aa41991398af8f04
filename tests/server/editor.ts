/** An editor reduced to what a test needs: speaks LSP over stdio to the built server. */

import {type ChildProcess, spawn} from 'node:child_process'
import {join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {onTestFinished} from 'vitest'
import {
  type ClientCapabilities,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {type Files, makeFolder} from '../cli/runIn.ts'

export interface Published {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: readonly Diagnostic[]
}

export interface Start {
  readonly capabilities?: ClientCapabilities
  readonly options?: Readonly<Record<string, unknown>>
  readonly settings?: Readonly<Record<string, unknown>>
  readonly locale?: string
}

/** An editor of today: it asks for diagnostics, takes snippets, creates files. */
export const modern: ClientCapabilities = {
  general: {positionEncodings: ['utf-16']},
  textDocument: {diagnostic: {}, publishDiagnostics: {relatedInformation: true}},
  workspace: {
    configuration: true,
    didChangeWatchedFiles: {dynamicRegistration: true},
    diagnostics: {refreshSupport: true},
    workspaceEdit: {documentChanges: true, resourceOperations: ['create'], snippetEditSupport: true},
  },
  window: {showDocument: {support: true}, workDoneProgress: true},
}

export class Editor {
  readonly folder: string
  readonly child: ChildProcess
  readonly connection: ProtocolConnection
  readonly published: Published[] = []
  readonly registered: string[] = []
  readonly shown: string[] = []
  readonly log: string[] = []
  refreshes = 0
  settings: Readonly<Record<string, unknown>>
  introduced: InitializeResult | undefined
  readonly #waiting: (() => void)[] = []
  readonly #texts = new Map<string, TextDocument>()

  constructor(folder: string, settings: Readonly<Record<string, unknown>>) {
    this.folder = folder
    this.settings = settings
    this.child = spawn(process.execPath, [resolve('dist/cli.cjs'), 'lsp', '--stdio'], {cwd: folder})
    const {stdout, stdin} = this.child
    if (stdout === null || stdin === null) throw new Error('the server has no pipes')
    this.connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    )
    this.child.stderr?.on('data', (chunk) => this.log.push(String(chunk)))
    this.#listen()
  }

  #listen(): void {
    const {connection} = this
    const notice = (add: () => void) => {
      add()
      for (const wake of this.#waiting.splice(0)) wake()
    }
    connection.onNotification('textDocument/publishDiagnostics', (one: Published) =>
      notice(() => this.published.push(one)),
    )
    connection.onNotification('window/logMessage', ({message}: {message: string}) =>
      notice(() => this.log.push(message)),
    )
    connection.onRequest('workspace/diagnostic/refresh', () => notice(() => this.refreshes++))
    connection.onRequest('workspace/configuration', ({items}: {items: unknown[]}) =>
      items.map(() => this.settings),
    )
    connection.onRequest(
      'client/registerCapability',
      ({registrations}: {registrations: {method: string}[]}) => {
        this.registered.push(...registrations.map(({method}) => method))
      },
    )
    connection.onRequest('window/workDoneProgress/create', () => null)
    connection.onRequest('window/showDocument', ({uri}: {uri: string}) => {
      this.shown.push(uri)
      return {success: true}
    })
    connection.listen()
  }

  async start({capabilities = modern, options, locale}: Start): Promise<this> {
    this.introduced = await this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: [{uri: pathToFileURL(this.folder).href, name: 'docs'}],
      capabilities,
      ...(locale === undefined ? {} : {locale}),
      ...(options === undefined ? {} : {initializationOptions: options}),
    })
    await this.connection.sendNotification('initialized', {})
    return this
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href
  }

  async open(path: string, text: string, languageId = 'markdown'): Promise<string> {
    const uri = this.uri(path)
    this.#texts.set(uri, TextDocument.create(uri, languageId, 1, text))
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: {uri, languageId, version: 1, text},
    })
    return uri
  }

  /** Replaces `start..end` (UTF-16 units) and tells the server in its own units, which must be UTF-16 here. */
  async edit(uri: string, start: number, end: number, text: string): Promise<void> {
    const document = this.document(uri)
    const range = {start: document.positionAt(start), end: document.positionAt(end)}
    await this.send(uri, range, text)
  }

  async send(uri: string, range: Range, text: string): Promise<void> {
    const document = this.document(uri)
    const version = document.version + 1
    this.#texts.set(uri, TextDocument.update(document, [{range, text}], version))
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: {uri, version},
      contentChanges: [{range, text}],
    })
  }

  document(uri: string): TextDocument {
    const document = this.#texts.get(uri)
    if (document === undefined) throw new Error(`${uri} is not open`)
    return document
  }

  async pull(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.connection.sendRequest<{items?: Diagnostic[]}>('textDocument/diagnostic', {
      textDocument: {uri},
    })
    return report.items ?? []
  }

  async actions(uri: string, range: Range, only?: readonly string[]): Promise<readonly CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: {uri},
      range,
      context: {diagnostics: [], ...(only === undefined ? {} : {only})},
    })
  }

  /** The first published diagnostics that fit, of those that have come or will come. */
  async publishedThat(fits: (one: Published) => boolean): Promise<Published> {
    for (;;) {
      const found = this.published.find(fits)
      if (found !== undefined) return found
      await new Promise<void>((wake) => this.#waiting.push(wake))
    }
  }

  async until(fits: () => boolean): Promise<void> {
    while (!fits()) await new Promise((wake) => setTimeout(wake, 10))
  }

  /** The text of a file after an edit, open or not; snippets with their tab stops. */
  applied(edit: WorkspaceEdit | undefined, uri: string, before = this.document(uri).getText()): string {
    const changes = (edit?.documentChanges ?? []).flatMap((change) =>
      'edits' in change && change.textDocument.uri === uri ? change.edits : [],
    )
    const plain = [...changes, ...(edit?.changes?.[uri] ?? [])].map((one) =>
      'snippet' in one ? {range: one.range, newText: one.snippet.value} : one,
    )
    return TextDocument.applyEdits(TextDocument.create(uri, '', 0, before), plain)
  }
}

/** Started in a folder made for the occasion, and ended with the test. */
export async function editorIn(files: Files, start: Start = {}): Promise<Editor> {
  const editor = new Editor(makeFolder(files), start.settings ?? {})
  onTestFinished(() => void editor.child.kill('SIGKILL'))
  return editor.start(start)
}
