/** The server, wherever it runs: introduces itself, then answers. What it answers is made in the files beside this one. */

import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import manifest from '../package.json' with {type: 'json'}
import {withBuffers} from './buffers.ts'
import {openChecks} from './checks.ts'
import {isRecord, readClient} from './client.ts'
import {explainCommand} from './explain.ts'
import {answer} from './features.ts'
import {fixAllKind} from './fixAll.ts'
import {openFocus} from './focus.ts'
import {type Folder, foldersOf} from './folders.ts'
import type {Host} from './host.ts'
import {placesFor} from './places.ts'
import {openProjects} from './projects.ts'
import {publish} from './publish.ts'
import {openScores} from './scores.ts'
import type {Session} from './session.ts'
import {section, settingsSource} from './settings.ts'
import {wordsFor} from './words.ts'

/** `hostFor` gets the connection, through which a worker reads files. */
export function startServer(connection: Connection, hostFor: (params: InitializeParams) => Host): void {
  connection.onInitialize((params) => {
    const folders = foldersOf(params)
    const session = openSession(params, folders, connection, hostFor(params))
    const publisher = publish(session)
    answer(session, folders, publisher)
    session.documents.listen(connection)
    connection.onInitialized(() => register(session))
    return introduction(session)
  })
  connection.listen()
}

function openSession(
  params: InitializeParams,
  folders: readonly Folder[],
  connection: Connection,
  host: Host,
): Session {
  const client = readClient(params)
  const places = placesFor(params.capabilities.general?.positionEncodings)
  const focus = openFocus()
  const documents = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update: (document, changes, version) => {
      const updated = places.update(document, changes, version)
      const last = changes.at(-1)
      if (last !== undefined && 'range' in last)
        focus.typed(document.uri, places.offsetAt(updated, last.range.start) + last.text.length)
      return updated
    },
  })
  const own = {...host, disk: withBuffers(host.disk, documents)}
  const given = isRecord(params.initializationOptions) ? params.initializationOptions['settings'] : undefined
  const settings = settingsSource(connection, client.configures, given)
  const projects = openProjects(
    () => folders.map(({path}) => path),
    own,
    (line) => connection.console.warn(line),
  )
  const checks = openChecks(projects, settings)
  return {
    connection,
    host: own,
    client,
    places,
    documents,
    settings,
    projects,
    checks,
    scores: openScores({connection, client, documents, settings}, checks),
    words: wordsFor(client.locale),
    focus,
  }
}

function introduction({places, client}: Session): InitializeResult {
  return {
    serverInfo: {name: 'customer-lens', version: manifest.version},
    capabilities: {
      positionEncoding: places.encoding,
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Incremental,
        save: {includeText: false},
      },
      ...(client.pulls
        ? {
            diagnosticProvider: {
              identifier: 'customer-lens',
              interFileDependencies: false,
              workspaceDiagnostics: client.options.workspaceOnDemand !== true,
              workDoneProgress: true,
            },
          }
        : {}),
      codeActionProvider: {codeActionKinds: ['quickfix', fixAllKind]},
      hoverProvider: true,
      codeLensProvider: {},
      documentLinkProvider: {},
      inlayHintProvider: true,
      completionProvider: {triggerCharacters: ['/', '-', ':', ' ']},
      executeCommandProvider: {
        commands: client.options.explainCommand === undefined ? [explainCommand] : [],
      },
      workspace: {workspaceFolders: {supported: true, changeNotifications: true}},
    },
  }
}

async function register({connection, client}: Session): Promise<void> {
  try {
    if (client.configures)
      await connection.client.register(DidChangeConfigurationNotification.type, {section})
    if (client.watches)
      await connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [
          '**/*.{yaml,yml}',
          '**/customer-lens.json',
          '**/package.json',
          '**/.customer-lensignore',
        ].map((globPattern) => ({globPattern})),
      })
  } catch (error) {
    connection.console.warn(`The client does not tell of changes: ${String(error)}`)
  }
}
