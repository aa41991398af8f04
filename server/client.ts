/** What the client can do, asked once. */

import type {InitializeParams} from 'vscode-languageserver'
import type {InitializationOptions} from './protocol.ts'

export interface Client {
  readonly pulls: boolean
  readonly refreshes: boolean
  readonly watches: boolean
  readonly configures: boolean
  readonly versionedEdits: boolean
  readonly createsFiles: boolean
  readonly snippetEdits: boolean
  readonly showsDocuments: boolean
  readonly relatedInformation: boolean
  readonly codeLensRefreshes: boolean
  readonly inlayRefreshes: boolean
  readonly options: InitializationOptions
  readonly locale: string
}

export function readClient({capabilities, initializationOptions, locale}: InitializeParams): Client {
  const {workspace, textDocument, window} = capabilities
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    configures: workspace?.configuration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    showsDocuments: window?.showDocument?.support === true,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
    codeLensRefreshes: workspace?.codeLens?.refreshSupport === true,
    inlayRefreshes: workspace?.inlayHint?.refreshSupport === true,
    options: isRecord(initializationOptions) ? (initializationOptions as InitializationOptions) : {},
    locale: locale ?? 'en',
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
