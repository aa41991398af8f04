/** The inventory of the exercise for the document in front: each compound, how it reads, and where it stands. */

import * as vscode from 'vscode'
import type {Compound} from '../server/protocol.ts'
import {exerciseScheme} from './exercise.ts'
import type {Parts} from './extension.ts'
import {openAt} from './findingsView.ts'

type Node =
  | {readonly kind: 'compound'; readonly compound: Compound; readonly uri: vscode.Uri}
  | {readonly kind: 'place'; readonly range: Compound['ranges'][number]; readonly uri: vscode.Uri}

export function registerInventory({context, store}: Parts): void {
  const changed = new vscode.EventEmitter<undefined>()
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => (node.kind === 'compound' ? compoundItem(node.compound) : placeItem(node)),
    getChildren: (node) => {
      if (node?.kind === 'compound')
        return node.compound.ranges.map((range) => ({kind: 'place', range, uri: node.uri}))
      if (node !== undefined) return []
      const uri = shownDocument()
      const inventory = uri === undefined ? [] : (store.of(uri.toString())?.inventory ?? [])
      return uri === undefined ? [] : inventory.map((compound) => ({kind: 'compound', compound, uri}))
    },
  }
  const refresh = () => changed.fire(undefined)
  context.subscriptions.push(
    vscode.window.createTreeView('customerLens.inventory', {treeDataProvider: provider}),
    changed,
    store.onChange(refresh),
    vscode.window.onDidChangeActiveTextEditor(refresh),
  )
}

/** The document itself where the exercise is in front. */
function shownDocument(): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri
  return uri?.scheme === exerciseScheme ? vscode.Uri.parse(uri.query) : uri
}

function compoundItem({original, imagined, implication, question, ranges}: Compound): vscode.TreeItem {
  const label = imagined === '' ? original : `${original} → ${imagined}`
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed)
  item.description = String(ranges.length)
  item.tooltip = new vscode.MarkdownString(`${implication}\n\n**${question}**`)
  item.iconPath = new vscode.ThemeIcon('arrow-swap')
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, read as {1}, {2} places', original, imagined, ranges.length),
  }
  return item
}

function placeItem({range, uri}: Extract<Node, {kind: 'place'}>): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Line {0}', range.start.line + 1))
  item.command = openAt(uri, range)
  return item
}
