/** When what is found reaches the client: it asks, or it is told; either way never about a text that is gone. */

import {CodeLensRefreshRequest, type Diagnostic} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {TextDocument as Texts} from 'vscode-languageserver-textdocument'
import {checkedNote} from './checkedNote.ts'
import {type Checkup, isProse} from './checks.ts'
import {diagnosticsOf, problemsOf} from './diagnostics.ts'
import {openPace} from './pace.ts'
import {pathOf, uriOf} from './paths.ts'
import {pause} from './pause.ts'
import type {FileProblems} from './projects.ts'
import {checked} from './protocol.ts'
import type {Session} from './session.ts'
import {openWarmUp} from './warmUp.ts'

export interface Publisher {
  /** What a client gets that asks; the newest version, if it has been edited meanwhile. */
  readonly pulled: (document: TextDocument) => Promise<readonly Diagnostic[]>
  /** The document has changed. */
  readonly changed: (document: TextDocument) => void
  /** Opened or saved: what the file holds. */
  readonly saved: (document: TextDocument) => void
  readonly isUnsaved: (uri: string) => boolean
  /** The same text has to be judged anew, for instance because a sentence is finished. */
  readonly again: (document: TextDocument) => void
  readonly closed: (document: TextDocument) => void
  /** Settings, config or rules have changed. */
  readonly reload: () => Promise<void>
}

export function publish(session: Session): Publisher {
  const {connection, client, documents, checks, scores, projects, focus} = session
  const saved = new Map<string, number>()
  const waiting = new Set<string>()
  let published: ReadonlyMap<string, FileProblems> = new Map()
  const pace = openPace()
  const warmUp = openWarmUp()
  return {
    saved: ({uri, version}) => void saved.set(uri, version),
    isUnsaved: (uri) => isUnsaved(documents.get(uri)),
    pulled: async (document) => {
      if (!isProse(document)) return ownProblems(document)
      const wait = pace.wait(document.uri)
      if (wait > 0) await pause(wait)
      return checkNow(documents.get(document.uri) ?? document)
    },
    changed,
    closed: ({uri}) => {
      checks.close(uri)
      scores.close(uri)
      pace.forget(uri)
      focus.leave(uri)
      saved.delete(uri)
      if (!client.pulls) void connection.sendDiagnostics({uri, diagnostics: []})
    },
    again: (document) => {
      if (!client.pulls) changed(document)
      else if (client.refreshes) connection.languages.diagnostics.refresh()
    },
    reload: async () => {
      projects.forget()
      checks.forget()
      scores.forget()
      pace.forget()
      await Promise.all(documents.all().map(readProject))
      publishProblems()
      if (client.pulls && client.refreshes) connection.languages.diagnostics.refresh()
      if (!client.pulls) documents.all().forEach(changed)
      if (client.codeLensRefreshes) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {})
    },
  }

  function changed(document: TextDocument): void {
    const {uri} = document
    if (client.pulls || waiting.has(uri)) return
    waiting.add(uri)
    void pause(pace.wait(uri)).then(() => {
      waiting.delete(uri)
      return push(uri)
    })
  }

  function isUnsaved(document: TextDocument | undefined): boolean {
    return document !== undefined && saved.get(document.uri) !== document.version
  }

  async function push(uri: string): Promise<void> {
    const document = documents.get(uri)
    if (document === undefined) return
    const {version} = document
    const {run} = await session.settings.for(uri)
    if (run === 'onSave' && isUnsaved(document)) return
    const diagnostics = isProse(document) ? await checkNow(document) : ownProblems(document)
    // An edit that came meanwhile has its own turn.
    if (documents.get(uri)?.version === version)
      await connection.sendDiagnostics({uri, version, diagnostics: [...diagnostics]})
  }

  async function checkNow(document: TextDocument): Promise<readonly Diagnostic[]> {
    const start = performance.now()
    const checkup = await checks.of(document)
    pace.took(document.uri, performance.now() - start)
    publishProblems()
    scores.later(document)
    warmUp.after(checkup)
    if (client.options.checked === true)
      void connection.sendNotification(checked, checkedNote(document, checkup, session))
    return diagnosticsOf(document, await inFocus(document, checkup), session)
  }

  async function inFocus(document: TextDocument, checkup: Checkup): Promise<Checkup> {
    const {uri} = document
    const {focusMode} = await session.settings.for(uri)
    if (!focusMode || !focus.isWaiting(uri)) return checkup
    const findings = focus.without(uri, document.getText(), checkup.checked.findings)
    return {...checkup, checked: {...checkup.checked, findings}}
  }

  /** So that its problems are known, also those of a config file that no open document has asked for. */
  async function readProject({uri}: TextDocument): Promise<void> {
    const path = pathOf(uri)
    if (!path.includes('/')) return
    const {configFile} = await session.settings.for(uri)
    await projects.of(`${path.slice(0, path.lastIndexOf('/'))}/document.md`, configFile)
  }

  function ownProblems(document: TextDocument): readonly Diagnostic[] {
    const found = projects.problems().get(pathOf(document.uri))
    return found === undefined ? [] : problemsOf(document, found, session)
  }

  /** Files that a client does not ask about: those that are not open, and all for one that never asks. */
  function publishProblems(): void {
    const [like = ''] = documents.keys()
    const now = new Map([...projects.problems()].map(([path, found]) => [uriOf(path, like), found]))
    for (const [uri, found] of now) {
      if (published.get(uri) === found) continue
      const document = documents.get(uri) ?? Texts.create(uri, '', 0, found.text)
      const isPulled = client.pulls && documents.get(uri) !== undefined
      if (!isPulled)
        void connection.sendDiagnostics({uri, diagnostics: [...problemsOf(document, found, session)]})
    }
    for (const uri of published.keys())
      if (!now.has(uri)) void connection.sendDiagnostics({uri, diagnostics: []})
    published = now
  }
}
