/** What the server has found, for the views: by document, and whether it runs at all. */

import * as vscode from 'vscode'
import type {Checked} from '../server/protocol.ts'

export type ServerState = 'starting' | 'running' | 'failed'

export interface Store extends vscode.Disposable {
  readonly put: (checked: Checked) => void
  readonly drop: (uri: string) => void
  readonly of: (uri: string) => Checked | undefined
  readonly all: () => readonly Checked[]
  readonly server: () => ServerState
  readonly setServer: (state: ServerState) => void
  readonly onChange: vscode.Event<void>
}

export function openStore(): Store {
  const byUri = new Map<string, Checked>()
  const changed = new vscode.EventEmitter<void>()
  let server: ServerState = 'starting'
  return {
    put: (checked) => {
      byUri.set(vscode.Uri.parse(checked.uri).toString(), checked)
      changed.fire()
    },
    drop: (uri) => {
      if (byUri.delete(uri)) changed.fire()
    },
    of: (uri) => byUri.get(uri),
    all: () => [...byUri.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1)),
    server: () => server,
    setServer: (state) => {
      server = state
      changed.fire()
    },
    onChange: changed.event,
    dispose: () => changed.dispose(),
  }
}
