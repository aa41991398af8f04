/** The language status item: the index and how many remarks the document has, or why there are none. */

import * as vscode from 'vscode'
import type {Checked, Scored} from '../server/protocol.ts'
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
    item.text = textFor(store.server(), checked, store.scoreOf(uri))
    item.detail =
      checked?.state === 'checked' ? vscode.l10n.t('{0}, {1} words', checked.profile, checked.words) : ''
  }
  update()
  context.subscriptions.push(
    item,
    store.onChange(update),
    store.onScore(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  )
}

function textFor(server: string, checked: Checked | undefined, scored: Scored | undefined): string {
  if (server === 'failed') return vscode.l10n.t('Customer Lens does not run; see its output')
  if (checked === undefined) return 'Customer Lens'
  if (checked.state === 'off') return vscode.l10n.t('Customer Lens is off for this document')
  if (checked.state === 'large') return vscode.l10n.t('Too large for Customer Lens')
  if (checked.state === 'binary') return vscode.l10n.t('No text for Customer Lens')
  const compounds = checked.inventory.length
  const counts = vscode.l10n.t('Remarks: {0}, compounds: {1}', checked.findings.length - compounds, compounds)
  const index = indexFor(scored)
  return index === '' ? counts : `${index} · ${counts}`
}

/** Empty for a kind of document that has no index. */
function indexFor(scored: Scored | undefined): string {
  if (scored === undefined || scored.silent === 'genre') return ''
  if (scored.index === undefined) return vscode.l10n.t('Index: not enough text')
  return vscode.l10n.t('Index: {0} ± {1}', scored.index, scored.band)
}
