/** Reads files for a server that has no disk, through the file system of the editor, whatever that is. */

import * as vscode from 'vscode'
import type {BaseLanguageClient} from 'vscode-languageclient'
import {type FilesRequest, listFiles, readFile} from '../server/protocol.ts'

export function answerFiles(client: BaseLanguageClient): void {
  client.onRequest(readFile, async ({path}: {readonly path: string}): Promise<string | null> => {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(uriFor(path)))
    } catch {
      return null
    }
  })
  client.onRequest(listFiles, async ({folder, kind}: FilesRequest): Promise<readonly string[]> => {
    const glob = kind === 'yaml' ? '**/*.{yaml,yml}' : '**/*.{md,markdown,mdx,txt}'
    const found = await vscode.workspace.findFiles(new vscode.RelativePattern(uriFor(folder), glob))
    const paths = found.map(({path}) => path).sort()
    return kind === 'documents' ? paths : paths.map((path) => path.slice(folder.length + 1))
  })
}

/** The server names paths; the workspace folder says in which file system they are. */
function uriFor(path: string): vscode.Uri {
  const folders = vscode.workspace.workspaceFolders ?? []
  const like = folders.find(({uri}) => path.startsWith(uri.path)) ?? folders[0]
  return like === undefined ? vscode.Uri.file(path) : like.uri.with({path})
}
