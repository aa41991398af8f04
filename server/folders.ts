/** The workspace folders, as they come and go. */

import type {InitializeParams, WorkspaceFoldersChangeEvent} from 'vscode-languageserver'
import {pathOf} from './paths.ts'

export interface Folder {
  readonly path: string
  readonly uri: string
}

/** A list that `changeFolders` keeps up to date. */
export function foldersOf({workspaceFolders, rootUri}: InitializeParams): Folder[] {
  const uris = workspaceFolders?.map(({uri}) => uri) ?? (typeof rootUri === 'string' ? [rootUri] : [])
  return sorted(uris.map(folder))
}

export function changeFolders(folders: Folder[], {added, removed}: WorkspaceFoldersChangeEvent): void {
  const gone = new Set(removed.map(({uri}) => uri))
  const next = [...folders.filter(({uri}) => !gone.has(uri)), ...added.map(({uri}) => folder(uri))]
  folders.splice(0, folders.length, ...sorted(next))
}

function folder(uri: string): Folder {
  return {path: pathOf(uri).replace(/(?<=.)\/+$/, ''), uri}
}

/** The innermost first: a folder in a folder has its own name for its documents. */
function sorted(folders: readonly Folder[]): Folder[] {
  return folders.toSorted((a, b) => b.path.length - a.path.length)
}
