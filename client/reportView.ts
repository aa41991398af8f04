/** The report beside the document: follows the document in front and its edits, and leads back to the sentences. */

import * as vscode from 'vscode'
import {type ReportRequest, report} from '../server/protocol.ts'
import {type Parts, proseSelector} from './extension.ts'

const viewType = 'customerLens.report'
/** Under this name the workspace remembers the document, so that the page is there again after a reload. */
const shownKey = 'report.shown'

export function registerReport(parts: Parts): void {
  let open: vscode.Disposable | undefined
  let show: ((uri: vscode.Uri) => void) | undefined
  const fill = (uri: vscode.Uri, panel: vscode.WebviewPanel) => {
    const filled = fillPanel(uri, panel, parts, () => {
      open = undefined
      show = undefined
    })
    open = filled
    show = filled.show
  }
  parts.context.subscriptions.push(
    {dispose: () => open?.dispose()},
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel) => {
        const shown: unknown = parts.context.workspaceState.get(shownKey)
        if (typeof shown === 'string') fill(vscode.Uri.parse(shown), panel)
        else panel.dispose()
      },
    }),
    vscode.commands.registerCommand('customerLens.showReport', (given: unknown) => {
      const uri = typeof given === 'string' ? vscode.Uri.parse(given) : frontDocument()
      if (uri === undefined) return
      if (show !== undefined) return show(uri)
      fill(uri, openPanel(uri))
    }),
  )
}

const looks: vscode.WebviewOptions = {enableScripts: true, localResourceRoots: []}

function openPanel(uri: vscode.Uri): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    viewType,
    titleOf(uri),
    {viewColumn: vscode.ViewColumn.Beside, preserveFocus: true},
    {...looks, enableFindWidget: true},
  )
}

/** The prose in the editor that has the focus, or had it last. */
function frontDocument(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document
  return document !== undefined && vscode.languages.match(proseSelector, document) > 0
    ? document.uri
    : undefined
}

interface Panel extends vscode.Disposable {
  readonly show: (uri: vscode.Uri) => void
}

function fillPanel(
  first: vscode.Uri,
  panel: vscode.WebviewPanel,
  {client, store, channel, context}: Parts,
  closed: () => void,
): Panel {
  let uri = first
  let asked = 0
  const nonce = makeNonce()
  panel.webview.options = looks
  const update = async () => {
    if (!panel.visible) return
    const turn = ++asked
    try {
      const request: ReportRequest = {uri: uri.toString(), nonce}
      const page = await client.sendRequest<string | null>(report, request)
      // A later question has its own answer.
      if (turn !== asked) return
      panel.title = titleOf(uri)
      void context.workspaceState.update(shownKey, uri.toString())
      const html = page ?? emptyPage(nonce)
      if (panel.webview.html !== html) panel.webview.html = html
    } catch (error) {
      channel.warn(String(error))
    }
  }
  const show = (next: vscode.Uri) => {
    uri = next
    panel.reveal(undefined, true)
    void update()
  }
  const listening = [
    // The server says so when the writer has paused.
    store.onScore((scored) => {
      if (scored === uri.toString()) void update()
    }),
    vscode.window.onDidChangeActiveTextEditor(() => {
      const front = frontDocument()
      if (front === undefined || front.toString() === uri.toString()) return
      uri = front
      void update()
    }),
    panel.onDidChangeViewState(() => void update()),
    panel.webview.onDidReceiveMessage((message: unknown) => void reveal(uri, message)),
  ]
  panel.onDidDispose(() => {
    asked++
    for (const one of listening) one.dispose()
    closed()
  })
  void update()
  return {show, dispose: () => panel.dispose()}
}

/** The page says `{line}`, counted from 1. */
async function reveal(uri: vscode.Uri, message: unknown): Promise<void> {
  const line = typeof message === 'object' && message !== null && 'line' in message ? message.line : undefined
  if (typeof line !== 'number' || !(line >= 1)) return
  const shown = vscode.window.visibleTextEditors.find(
    ({document}) => document.uri.toString() === uri.toString(),
  )
  const start = new vscode.Position(Math.floor(line) - 1, 0)
  const editor = await vscode.window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.One,
    selection: new vscode.Range(start, start),
  })
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenter)
}

function titleOf({path}: vscode.Uri): string {
  return vscode.l10n.t('Report: {0}', path.slice(path.lastIndexOf('/') + 1))
}

function emptyPage(nonce: string): string {
  const text = vscode.l10n.t('Customer Lens does not read this document.')
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'"></head><body><p>${text}</p></body></html>`
}

/** A value that no document can know. */
function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
