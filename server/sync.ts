/** Follows what happens to documents, settings and files, and has checked again what it changes. */

import type {TextDocument} from 'vscode-languageserver-textdocument'
import {isConfig} from './completion.ts'
import type {Publisher} from './publish.ts'
import type {Session} from './session.ts'

export function follow(
  {connection, client, documents, settings, focus}: Session,
  publisher: Publisher,
): void {
  let reloading: Timer | undefined
  const pauses = new Map<string, Timer>()

  documents.onDidOpen(({document}) => {
    publisher.saved(document)
    if (concerns(document)) reloadSoon()
  })
  documents.onDidChangeContent(({document}) => {
    if (concerns(document)) reloadSoon()
    publisher.changed(document)
    if (!focus.isWaiting(document.uri)) return
    clearTimeout(pauses.get(document.uri))
    pauses.set(
      document.uri,
      setTimeout(() => pauseEnded(document), pauseOfWriter),
    )
  })
  documents.onDidSave(({document}) => {
    publisher.saved(document)
    pauseEnded(document)
    // A client that watches no files may have had its config changed by somebody else.
    if (concerns(document) || !client.watches) reloadSoon()
  })
  documents.onDidClose(({document}) => {
    pauseEnded(document)
    publisher.closed(document)
  })
  connection.onDidChangeWatchedFiles(reloadSoon)
  connection.onDidChangeConfiguration(({settings: given}) => {
    settings.forget(given)
    reloadSoon()
  })
  function pauseEnded(document: TextDocument): void {
    clearTimeout(pauses.get(document.uri))
    pauses.delete(document.uri)
    if (!focus.isWaiting(document.uri)) return
    focus.leave(document.uri)
    publisher.again(document)
  }

  /** Several files often change at once: a checkout, a save of all. */
  function reloadSoon(): void {
    clearTimeout(reloading)
    reloading = setTimeout(() => void publisher.reload(), 100)
  }
}

type Timer = ReturnType<typeof setTimeout>

/** Milliseconds after which a sentence counts as finished all the same. */
const pauseOfWriter = 3000

/** Config files, and YAML that may be a rule. */
function concerns({uri}: TextDocument): boolean {
  return isConfig(uri) || /\.ya?ml$|\/package\.json$/.test(uri)
}
