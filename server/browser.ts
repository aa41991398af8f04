/** The server as a web worker: it has no disk, so it reads config, rules and documents through the client. */

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type Connection,
  createConnection,
} from 'vscode-languageserver/browser'
import type {Host} from './host.ts'
import {type FilesRequest, listFiles, readFile} from './protocol.ts'
import {startServer} from './server.ts'

const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0]
const connection = createConnection(new BrowserMessageReader(scope), new BrowserMessageWriter(scope))
startServer(connection, ({initializationOptions}) =>
  hostBehind(connection, initializationOptions?.files === true),
)

/** A client that reads no files for us gets what the rules alone say. */
function hostBehind(connection: Connection, reads: boolean): Host {
  const read = (path: string): Promise<string | null> =>
    reads ? connection.sendRequest(readFile, {path}) : Promise.resolve(null)
  const list = (request: FilesRequest): Promise<readonly string[] | null> =>
    reads ? connection.sendRequest(listFiles, request) : Promise.resolve(null)
  return {
    disk: {
      readText: async (path) => {
        const text = await read(path)
        return text === null ? undefined : {text}
      },
      yamlBelow: async (folder) => (await list({folder, kind: 'yaml'})) ?? undefined,
    },
    documentsBelow: async (folder) => (await list({folder, kind: 'documents'})) ?? [],
    readDocument: async (path) => (await read(path)) ?? undefined,
    isLeftOut: () => false,
    rulesPage: undefined,
  }
}
