/** Changes to files, in the richest form that the client takes. */

import type {SnippetTextEdit, TextDocumentEdit, TextEdit, WorkspaceEdit} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Edit, Slot} from '../engine/index.ts'
import type {Session} from './session.ts'

export function workspaceEdit(
  document: TextDocument,
  edits: readonly Edit[],
  {client, places}: Session,
): WorkspaceEdit {
  const {uri, version} = document
  const changes: TextEdit[] = edits.map((edit) => ({
    range: places.rangeOf(document, edit),
    newText: edit.text,
  }))
  if (!client.versionedEdits) return {changes: {[uri]: changes}}
  return {documentChanges: [{textDocument: {uri, version}, edits: changes}]}
}

/** The gaps of the text become tab stops where the client has snippets; elsewhere they stay as they are. */
export function snippetEdit(
  document: TextDocument,
  edit: Edit,
  slots: readonly Slot[],
  session: Session,
): WorkspaceEdit {
  const {client, places} = session
  if (!client.snippetEdits || !client.versionedEdits || slots.length === 0)
    return workspaceEdit(document, [edit], session)
  const {uri, version} = document
  const change: SnippetTextEdit = {
    range: places.rangeOf(document, edit),
    snippet: {kind: 'snippet', value: snippetOf(edit.text, slots)},
  }
  const changes: TextDocumentEdit = {textDocument: {uri, version}, edits: [change]}
  return {documentChanges: [changes]}
}

/** `more «couriers»` → `more ${1:couriers}`. */
export function snippetOf(text: string, slots: readonly Slot[]): string {
  const pieces: string[] = []
  let at = 0
  for (const [i, {start, end, name}] of slots.entries()) {
    pieces.push(escaped(text.slice(at, start)), `\${${i + 1}:${escaped(name)}}`)
    at = end
  }
  return [...pieces, escaped(text.slice(at))].join('')
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
