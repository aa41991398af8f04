/** The language status item: how many remarks the document has, or why there are none. */

import * as vscode from 'vscode'
import type {Checked} from '../server/protocol.ts'
import {type Parts, proseSelector} from './extension.ts'

export function registerStatus({context, store}: Parts): void {
  const item = vscode.languages.createLanguageStatusItem('customerLens.status', proseSelector)
  item.name = 'Customer Lens'
  item.command = {command: 'customerLens.showFindings', title: vscode.l10n.t('Show findings')}
  const update = () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString() ?? ''
    const checked = store.of(uri)
    item.busy = store.server() === 'starting'
    item.severity =
      store.server() === 'failed'
        ? vscode.LanguageStatusSeverity.Error
        : vscode.LanguageStatusSeverity.Information
    item.text = textFor(store.server(), checked)
    item.detail =
      checked?.state === 'checked' ? vscode.l10n.t('{0}, {1} words', checked.profile, checked.words) : ''
  }
  update()
  context.subscriptions.push(item, store.onChange(update), vscode.window.onDidChangeActiveTextEditor(update))
}

function textFor(server: string, checked: Checked | undefined): string {
  if (server === 'failed') return vscode.l10n.t('Customer Lens does not run; see its output')
  if (checked === undefined) return 'Customer Lens'
  if (checked.state === 'off') return vscode.l10n.t('Customer Lens is off for this document')
  if (checked.state === 'large') return vscode.l10n.t('Too large for Customer Lens')
  if (checked.state === 'binary') return vscode.l10n.t('No text for Customer Lens')
  const compounds = checked.inventory.length
  return vscode.l10n.t('Remarks: {0}, compounds: {1}', checked.findings.length - compounds, compounds)
}
