/** All documents of the workspace, open or not, with progress, and stopped when the client no longer wants them. */

import type {
  CancellationToken,
  ResultProgressReporter,
  WorkDoneProgressReporter,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
  WorkspaceDiagnosticReportPartialResult,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {checkText} from './checks.ts'
import {diagnosticsOf} from './diagnostics.ts'
import {uriOf} from './paths.ts'
import {pause} from './pause.ts'
import type {Session} from './session.ts'

export async function checkWorkspace(
  {previousResultIds}: WorkspaceDiagnosticParams,
  folders: readonly {readonly path: string; readonly uri: string}[],
  session: Session,
  token: CancellationToken,
  progress: WorkDoneProgressReporter,
  results: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const items: WorkspaceDocumentDiagnosticReport[] = []
  const known = new Map(previousResultIds.map(({uri, value}) => [uri, value]))
  progress.begin(session.words.checking, 0, undefined, true)
  try {
    const uris = await documentsIn(folders, session)
    for (const [i, {path, uri}] of uris.entries()) {
      // Between two documents others get their turn: edits, and the wish to stop.
      await pause()
      if (token.isCancellationRequested) break
      progress.report(Math.round((100 * i) / uris.length), `${i + 1} / ${uris.length}`)
      const report = await reportOn(path, uri, known.get(uri), session)
      if (report === undefined) continue
      if (results === undefined) items.push(report)
      else results.report({items: [report]})
    }
  } finally {
    progress.done()
  }
  return {items}
}

interface Place {
  readonly path: string
  readonly uri: string
}

async function documentsIn(folders: readonly Place[], {host}: Session): Promise<readonly Place[]> {
  const found = new Map<string, Place>()
  for (const folder of folders)
    for (const path of await host.documentsBelow(folder.path)) {
      const uri = uriOf(path, folder.uri)
      found.set(uri, {path, uri})
    }
  return [...found.values()]
}

async function reportOn(
  path: string,
  uri: string,
  previous: string | undefined,
  session: Session,
): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
  const {documents, host, projects, settings, checks} = session
  const open = documents.get(uri)
  const text = open === undefined ? await host.readDocument(path) : open.getText()
  if (text === undefined) return undefined
  const resultId = `${checks.generation()}:${text.length}:${sum(text)}`
  const version = open?.version ?? null
  if (resultId === previous) return {kind: 'unchanged', uri, version, resultId}
  const document = open ?? TextDocument.create(uri, '', 0, text)
  const checkup =
    open === undefined ? await checkText(uri, '', text, projects, settings) : await checks.of(open)
  return {kind: 'full', uri, version, resultId, items: [...diagnosticsOf(document, checkup, session)]}
}

/** Tells two texts of one length apart; not a secret. */
function sum(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  return hash >>> 0
}
