/** One self-contained HTML page: no network, no inline handlers, everything escaped. A webview can show it as it is. */

import {documentList, isOne} from './documents.ts'
import {framings, inventory} from './framings.ts'
import {groups} from './groups.ts'
import {comparison, history} from './history.ts'
import {Html, html} from './html.ts'
import type {ReportData} from './model.ts'
import {moves, overview} from './overview.ts'
import {script} from './script.ts'
import {style} from './style.ts'
import {totalOf} from './totals.ts'
import {measured, trust} from './trust.ts'

export interface PageOptions {
  /** Allows the page's own style and script, and nothing else: a value that no document can know. */
  readonly nonce: string
}

export function page(data: ReportData, {nonce}: PageOptions): string {
  const {title, documents, trend, comparison: change} = data
  const total = totalOf(documents)
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}: Customer Lens report</title><style nonce="${nonce}">${new Html(style)}</style></head>
<body><a class="skip" href="#main">To the report</a>
<header><h1>${title}: how our documents speak about customers</h1><p class="quiet">${measured}</p></header>
<main id="main">${change && comparison(change)}${overview(total)}${trend && history(trend)}${moves(total)}${!isOne(documents) && groups(documents)}${framings(documents)}${inventory(documents)}${documentList(documents)}${trust(data)}</main>
<footer><p>Made by Customer Lens ${data.version}, on this machine. Rule set <code>${data.rules}</code>.</p></footer>
<script nonce="${nonce}">${new Html(script)}</script></body></html>
`.text
}
