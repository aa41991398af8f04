/** What the server has found, for the views: by document, and whether it runs at all. */

import * as vscode from 'vscode'
import type {Checked, Scored} from '../server/protocol.ts'

export type ServerState = 'starting' | 'running' | 'failed'

export interface Store extends vscode.Disposable {
  readonly put: (checked: Checked) => void
  readonly putScore: (scored: Scored) => void
  readonly drop: (uri: string) => void
  readonly of: (uri: string) => Checked | undefined
  readonly scoreOf: (uri: string) => Scored | undefined
  readonly all: () => readonly Checked[]
  readonly server: () => ServerState
  readonly setServer: (state: ServerState) => void
  readonly onChange: vscode.Event<void>
  /** With the document's URI. */
  readonly onScore: vscode.Event<string>
}

export function openStore(): Store {
  const byUri = new Map<string, Checked>()
  const scores = new Map<string, Scored>()
  const scored = new vscode.EventEmitter<string>()
  const changed = new vscode.EventEmitter<void>()
  let server: ServerState = 'starting'
  return {
    put: (checked) => {
      byUri.set(vscode.Uri.parse(checked.uri).toString(), checked)
      changed.fire()
    },
    putScore: (score) => {
      const uri = vscode.Uri.parse(score.uri).toString()
      scores.set(uri, score)
      scored.fire(uri)
    },
    drop: (uri) => {
      scores.delete(uri)
      if (byUri.delete(uri)) changed.fire()
    },
    of: (uri) => byUri.get(uri),
    scoreOf: (uri) => scores.get(uri),
    all: () => [...byUri.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1)),
    server: () => server,
    setServer: (state) => {
      server = state
      changed.fire()
    },
    onChange: changed.event,
    onScore: scored.event,
    dispose: () => {
      changed.dispose()
      scored.dispose()
    },
  }
}
