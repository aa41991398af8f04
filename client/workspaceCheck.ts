/** Checks every document of the workspace when the writer asks for it, with progress that can be stopped. */

import * as vscode from 'vscode'
import {
  type Diagnostic,
  WorkDoneProgress,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageclient'
import type {Parts} from './extension.ts'

export function registerWorkspaceCheck(parts: Parts): void {
  const {context} = parts
  const collection = vscode.languages.createDiagnosticCollection('customerLens.workspace')
  const isOpen = (uri: string) =>
    vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri)
  context.subscriptions.push(
    collection,
    // An open document has diagnostics of its own, which follow each edit.
    vscode.workspace.onDidOpenTextDocument(({uri}) => collection.delete(uri)),
    vscode.commands.registerCommand('customerLens.checkWorkspace', () =>
      checkWorkspace(parts, collection, isOpen),
    ),
  )
}

async function checkWorkspace(
  {client, channel, store}: Parts,
  collection: vscode.DiagnosticCollection,
  isOpen: (uri: string) => boolean,
): Promise<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Customer Lens: checking documents'),
    cancellable: true,
  }
  await vscode.window.withProgress(options, async (progress, token) => {
    const workDoneToken = `customer-lens-${Date.now()}`
    let shown = 0
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind !== 'report') return
      const percentage = value.percentage ?? shown
      progress.report({increment: percentage - shown, ...(value.message ? {message: value.message} : {})})
      shown = percentage
    })
    try {
      const report: WorkspaceDiagnosticReport = await client.sendRequest(
        WorkspaceDiagnosticRequest.type,
        {previousResultIds: [], workDoneToken},
        token,
      )
      collection.clear()
      let found = 0
      for (const item of report.items) {
        if (item.kind !== 'full') continue
        found += item.items.length
        if (isOpen(item.uri)) continue
        const diagnostics = await client.protocol2CodeConverter.asDiagnostics(item.items as Diagnostic[])
        collection.set(vscode.Uri.parse(item.uri), diagnostics)
        store.put(summary(item.uri, item.items))
      }
      channel.info(`${report.items.length} documents checked, ${found} findings`)
      await vscode.commands.executeCommand('workbench.actions.view.problems')
    } catch (error) {
      if (!token.isCancellationRequested) channel.error(String(error))
    } finally {
      listening.dispose()
    }
  })
}

const levels = ['error', 'warning', 'info', 'hint'] as const

function summary(uri: string, items: readonly Diagnostic[]): Parameters<Parts['store']['put']>[0] {
  return {
    uri,
    state: 'checked',
    profile: '',
    words: 0,
    inventory: [],
    findings: items.map(({code, severity = 4, message, range}) => ({
      rule: String(code),
      level: levels[severity - 1] ?? 'hint',
      message: typeof message === 'string' ? message : message.value,
      text: '',
      range,
      section: '',
    })),
  }
}
