/** Which request is answered by which feature. */

import {DidChangeWorkspaceFoldersNotification, LSPErrorCodes, ResponseError} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {type Checkup, checkText, isProse} from './checks.ts'
import {codeActions} from './codeActions.ts'
import {completion, isConfig} from './completion.ts'
import {exerciseOf} from './exercise.ts'
import {explainCommand, ruleMarkdown, showPage} from './explain.ts'
import {changeFolders, type Folder} from './folders.ts'
import {hover} from './hover.ts'
import {inlayHints} from './inlayHints.ts'
import {codeLenses} from './lens.ts'
import {documentLinks} from './links.ts'
import {pathOf} from './paths.ts'
import {proposal} from './proposal.ts'
import {
  type DocumentRequest,
  exercise,
  explain,
  proposeConfig,
  type ReportRequest,
  report,
  rules,
} from './protocol.ts'
import type {Publisher} from './publish.ts'
import {reportOn} from './report.ts'
import type {Session} from './session.ts'
import {follow} from './sync.ts'
import {checkWorkspace} from './workspace.ts'

export function answer(session: Session, folders: Folder[], publisher: Publisher): void {
  const {connection, documents, checks, settings} = session

  follow(session, publisher)

  connection.languages.diagnostics.on(async ({textDocument: {uri}, previousResultId}, token) => {
    const document = documents.get(uri)
    if (document === undefined) return {kind: 'full', items: []}
    const {run} = await settings.for(uri)
    const isHeld = run === 'onSave' && previousResultId !== undefined && publisher.isUnsaved(uri)
    if (isHeld) return {kind: 'unchanged', resultId: previousResultId}
    const items = await publisher.pulled(document)
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'no longer wanted')
    return {kind: 'full', resultId: `${checks.generation()}:${document.version}`, items: [...items]}
  })
  connection.languages.diagnostics.onWorkspace((params, token, progress, results) =>
    checkWorkspace(params, folders, session, token, progress, results),
  )
  connection.onCodeAction((params) =>
    about(params.textDocument, [], async (document, checkup) => [
      ...(await codeActions(params, document, checkup, session)),
    ]),
  )
  connection.onHover(({textDocument, position}) =>
    about(textDocument, null, (document, checkup) => hover(position, document, checkup, session)),
  )
  connection.onCodeLens(({textDocument}) =>
    about(textDocument, [], async (document, checkup) => [...(await codeLenses(document, checkup, session))]),
  )
  connection.onDocumentLinks(({textDocument}) =>
    about(textDocument, [], (document, checkup) => [...documentLinks(document, checkup, session)]),
  )
  connection.languages.inlayHint.on(({textDocument, range}) =>
    about(textDocument, [], async (document, checkup) => [
      ...(await inlayHints(range, document, checkup, session)),
    ]),
  )
  connection.onCompletion(async ({textDocument: {uri}, position}) => {
    const document = documents.get(uri)
    if (document === undefined || !(isProse(document) || isConfig(uri))) return []
    const {lens} = isProse(document)
      ? await checks.of(document)
      : await checkText(uri, '', '', session.projects, settings)
    return [...completion(position, document, lens.ruleSet, session)]
  })
  connection.onExecuteCommand(async ({command, arguments: [rule] = []}) => {
    if (command === explainCommand) await showPage(rule, session)
  })
  connection.onRequest(exercise, ({uri}: DocumentRequest) =>
    about({uri}, null, (document, checkup) => exerciseOf(document.uri, checkup, session)),
  )
  connection.onRequest(report, ({uri, nonce}: ReportRequest) =>
    about({uri}, null, (_, checkup) => reportOn(checkup, nonce, session)),
  )
  connection.onRequest(rules, async () => {
    const {lens} = await checkText(anywhere(), '', '', session.projects, settings)
    return lens.ruleSet.rules.map(({id, summary}) => ({id, summary}))
  })
  connection.onRequest(explain, async ({rule}: {readonly rule: string}) => {
    const {lens} = await checkText(anywhere(), '', '', session.projects, settings)
    const found = lens.ruleSet.rules.find(({id}) => id === rule)
    return found === undefined ? null : ruleMarkdown(found)
  })
  connection.onRequest(proposeConfig, ({uri}: DocumentRequest) => proposal(pathOf(uri), session))
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({event}) => {
    changeFolders(folders, event)
    void publisher.reload()
  })

  /** A document of the first folder, for questions about no document. */
  function anywhere(): string {
    return `${folders[0]?.uri ?? 'untitled:'}/document.md`
  }

  /** The answer for an open document of prose, or what means "nothing" in this request. */
  async function about<Answer>(
    {uri}: DocumentRequest,
    nothing: Answer,
    make: (document: TextDocument, checkup: Checkup) => Answer | Promise<Answer>,
  ): Promise<Answer> {
    const document = documents.get(uri)
    if (document === undefined || !isProse(document)) return nothing
    return make(document, await checks.of(document))
  }
}
