/** The exercise: the document beside itself, with the customer in the place of the product. */

import * as vscode from 'vscode'
import {type Exercise, exercise, explain} from '../server/protocol.ts'
import type {Parts} from './extension.ts'

export const exerciseScheme = 'customer-lens-exercise'
export const ruleScheme = 'customer-lens-rule'

export function registerExercise({context, client, store}: Parts): void {
  const read = new Map<string, Exercise>()
  const changed = new vscode.EventEmitter<vscode.Uri>()
  const ask = async (uri: vscode.Uri): Promise<string> => {
    const answer = await client.sendRequest<Exercise | null>(exercise, {uri: uri.query})
    if (answer === null) return ''
    read.set(uri.toString(), answer)
    return answer.text
  }
  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(exerciseScheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: ask,
    }),
    vscode.workspace.registerTextDocumentContentProvider(ruleScheme, {
      provideTextDocumentContent: async ({path}) =>
        (await client.sendRequest<string | null>(explain, {rule: path.slice(1).replace(/\.md$/, '')})) ?? '',
    }),
    vscode.languages.registerHoverProvider(
      {scheme: exerciseScheme},
      {
        provideHover: ({uri}, position) => hoverIn(read.get(uri.toString()), position),
      },
    ),
    store.onChange(() => {
      for (const uri of read.keys()) changed.fire(vscode.Uri.parse(uri))
    }),
    vscode.workspace.onDidCloseTextDocument(({uri}) => void read.delete(uri.toString())),
    vscode.commands.registerCommand('customerLens.showExercise', async () => {
      const document = vscode.window.activeTextEditor?.document
      if (document === undefined) return
      const {uri} = document
      const title = vscode.l10n.t('{0}: product ↔ customer', uri.path.slice(uri.path.lastIndexOf('/') + 1))
      const other = vscode.Uri.from({scheme: exerciseScheme, path: uri.path, query: uri.toString()})
      await vscode.commands.executeCommand('vscode.diff', uri, other, title)
    }),
  )
}

function hoverIn(answer: Exercise | undefined, position: vscode.Position): vscode.Hover | undefined {
  for (const {
    range: {start, end},
    markdown,
  } of answer?.notes ?? []) {
    const range = new vscode.Range(start.line, start.character, end.line, end.character)
    if (range.contains(position)) return new vscode.Hover(new vscode.MarkdownString(markdown), range)
  }
  return undefined
}
