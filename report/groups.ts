/** The index and the ladder by folder, owner and genre. Never by person who wrote. */

import {meter} from './charts.ts'
import {type Html, html} from './html.ts'
import type {ReportDocument} from './model.ts'
import {changesOf} from './overview.ts'
import {groupsBy, movesOf, type Total} from './totals.ts'
import {levels, levelWords, points} from './words.ts'

export function groups(documents: readonly ReportDocument[]): Html {
  const owned = documents.some(({owner}) => owner !== '')
  return html`<section aria-labelledby="h-groups"><h2 id="h-groups">By folder${owned && ', owner'} and genre</h2>${table('Folder', groupsBy(documents, folderOf))}${
    owned &&
    table(
      'Owner',
      groupsBy(documents, ({owner}) => (owner === '' ? 'nobody named' : owner)),
    )
  }${table(
    'Genre',
    groupsBy(documents, ({genre}) => genre),
  )}</section>`
}

function folderOf({path}: ReportDocument): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
}

const most = 40

function table(name: string, rows: readonly (readonly [string, Total])[]): Html {
  const shown = rows.slice(0, most)
  const more = rows.length - shown.length
  return html`<div class="wide" tabindex="0" role="region" aria-label="Table by ${name.toLowerCase()}"><table><thead><tr><th scope="col">${name}</th><th scope="col">Documents</th><th scope="col" colspan="2">Index</th><th scope="col">Ladder</th><th scope="col">Sentences</th></tr></thead><tbody>${shown.map(
    ([label, total]) => row(label, total),
  )}</tbody></table></div>${more > 0 && html`<p class="quiet">And ${more} more, all with a higher index.</p>`}`
}

function row(label: string, total: Total): Html {
  const {index, band, documents} = total
  const shown = levels.filter((level) => (total.levels[level] ?? 0) > 0)
  return html`<tr><th scope="row">${label}</th><td class="number">${documents.length}</td><td class="number">${
    index === undefined ? 'no index' : `${Math.round(index)} ± ${Math.round(band)}`
  }</td><td>${index !== undefined && meter(index, band)}</td><td>${shown
    .map((level) => `${total.levels[level]} ${levelWords[level]}`)
    .join(', ')}</td><td>${why(documents)}</td></tr>`
}

/** The number never stands without its largest gains and losses. */
function why(documents: readonly ReportDocument[]): Html {
  const lines = [
    ...movesOf(documents, ({gains}) => gains)
      .slice(0, 3)
      .map((move) => ({sign: '↑', move})),
    ...movesOf(documents, changesOf)
      .slice(0, 3)
      .map((move) => ({sign: '↓', move})),
  ]
  if (lines.length === 0) return html``
  return html`<details><summary>Why</summary><ul class="sentences">${lines.map(
    ({sign, move}) =>
      html`<li>${sign} ${points(move.points)} ${move.says}${move.sentences
        .slice(0, 1)
        .map(({text, path, line}) => html` “${text}” <span class="place">${path}:${line}</span>`)}</li>`,
  )}</ul></details>`
}
