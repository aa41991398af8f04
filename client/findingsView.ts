/** All findings as a tree: by file, rule or section. */

import * as vscode from 'vscode'
import type {FindingInfo} from '../server/protocol.ts'
import type {Parts} from './extension.ts'

export type Grouping = 'file' | 'rule' | 'section'

interface Group {
  readonly kind: 'group'
  readonly label: string
  readonly uri: vscode.Uri | undefined
  readonly leaves: readonly Leaf[]
}

interface Leaf {
  readonly kind: 'leaf'
  readonly uri: vscode.Uri
  readonly finding: FindingInfo
}

type Node = Group | Leaf

export function registerFindings({context, store}: Parts): void {
  const changed = new vscode.EventEmitter<undefined>()
  const grouping = (): Grouping =>
    vscode.workspace.getConfiguration('customerLens').get<Grouping>('findings.groupBy', 'file')
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => (node.kind === 'group' ? groupItem(node) : leafItem(node, grouping())),
    getChildren: (node) => {
      if (node !== undefined) return node.kind === 'group' ? [...node.leaves] : []
      const leaves = store
        .all()
        .flatMap(({uri, findings}) =>
          findings.map((finding): Leaf => ({kind: 'leaf', uri: vscode.Uri.parse(uri), finding})),
        )
      return [...groups(leaves, grouping())]
    },
  }
  const view = vscode.window.createTreeView('customerLens.findings', {treeDataProvider: provider})
  context.subscriptions.push(
    view,
    changed,
    store.onChange(() => changed.fire(undefined)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('customerLens.findings')) changed.fire(undefined)
    }),
  )
}

function groups(leaves: readonly Leaf[], by: Grouping): readonly Group[] {
  const found = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    const name = nameOf(leaf, by)
    found.set(name, [...(found.get(name) ?? []), leaf])
  }
  return [...found].map(([label, own]) => ({
    kind: 'group',
    label,
    uri: by === 'file' ? own[0]?.uri : undefined,
    leaves: own,
  }))
}

function nameOf({uri, finding}: Leaf, by: Grouping): string {
  if (by === 'rule') return finding.rule
  const file = vscode.workspace.asRelativePath(uri)
  return by === 'file' || finding.section === '' ? file : `${finding.section} (${file})`
}

function groupItem({label, uri, leaves}: Group): vscode.TreeItem {
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded)
  item.description = String(leaves.length)
  if (uri !== undefined) {
    item.resourceUri = uri
    item.iconPath = vscode.ThemeIcon.File
  }
  return item
}

function leafItem({uri, finding: {message, range, level, rule, text}}: Leaf, by: Grouping): vscode.TreeItem {
  const item = new vscode.TreeItem(message)
  const line = range.start.line + 1
  item.description = by === 'rule' ? `${vscode.workspace.asRelativePath(uri)}:${line}` : `${rule} ${line}`
  item.tooltip = `${text}\n${rule}`
  item.iconPath = new vscode.ThemeIcon(icons[level])
  item.command = openAt(uri, range)
  item.accessibilityInformation = {label: vscode.l10n.t('{0}, line {1}: {2}', level, line, message)}
  return item
}

const icons = {error: 'error', warning: 'warning', info: 'info', hint: 'lightbulb'} as const

/** Opens the document with the place selected. */
export function openAt(uri: vscode.Uri, {start, end}: FindingInfo['range']): vscode.Command {
  const selection = new vscode.Range(start.line, start.character, end.line, end.character)
  return {command: 'vscode.open', title: '', arguments: [uri, {selection}]}
}
