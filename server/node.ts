/** The server as a process: speaks over standard input and output, or the channel that its starter has opened. */

import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {createConnection, ProposedFeatures} from 'vscode-languageserver/node'
import {decode} from '../project/decode.ts'
import {knownFormat} from '../project/format.ts'
import {ignoreFoldersUpFrom, isIgnored} from '../project/ignoreFiles.ts'
import {nodeDisk} from '../project/nodeDisk.ts'
import {slashed} from '../project/paths.ts'
import {filesBelow} from '../project/walk.ts'
import type {Host} from './host.ts'
import {startServer} from './server.ts'

/** Ends with the process. `home`: the folder of the package, where the catalogue of rules lies. */
export function serve(home: string): Promise<never> {
  // Whatever the package writes by accident must not end up between two messages.
  console.log = console.error
  startServer(createConnection(ProposedFeatures.all, process.stdin, process.stdout), () => hostIn(home))
  return new Promise(() => {})
}

function hostIn(home: string): Host {
  return {
    disk: nodeDisk,
    documentsBelow: async (folder) => {
      const walk = {cwd: folder, noIgnore: false, onTrouble: () => {}}
      return [...filesBelow(folder, walk)].map(slashed).filter((path) => knownFormat(path) !== undefined)
    },
    readDocument: async (path) => {
      try {
        const decoded = decode(readFileSync(path))
        return 'text' in decoded ? decoded.text : undefined
      } catch {
        return undefined
      }
    },
    isLeftOut: (path, folder) => isIgnored(path, false, ignoreFoldersUpFrom(dirname(path), folder), ['own']),
    rulesPage: pathToFileURL(join(home, 'rules/README.md')).href,
  }
}
