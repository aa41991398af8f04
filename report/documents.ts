/** Every document with its index, what speaks for and against it, and its findings; with filters that work without a network. */

import {type Html, html} from './html.ts'
import type {Quoted, ReportDocument, ReportEffect} from './model.ts'
import {standings} from './totals.ts'
import {
  counted,
  levels,
  levelWords,
  partWords,
  points,
  shortName,
  silentWords,
  strengthWords,
} from './words.ts'

/** So many characters all documents may take together: with many of them, each shows fewer sentences. */
const room = 1_500_000
const sentencesToTry = [20, 12, 7, 4, 2, 1, 0]

export function documentList(documents: readonly ReportDocument[]): Html {
  const standing = standings(documents)
  const share = room / Math.max(1, documents.length)
  const ranked = documents.toSorted(
    (a, b) => (a.index ?? 101) - (b.index ?? 101) || (a.path < b.path ? -1 : 1),
  )
  const list = ranked.map((document) =>
    fitting(document, share, standing.get(document.path), isOne(documents)),
  )
  const [title, form] = isOne(documents)
    ? ['This document', undefined]
    : ['All documents', filters(documents)]
  return html`<section aria-labelledby="h-documents"><h2 id="h-documents">${title}</h2>
${form}
<div id="documents">${list}</div></section>`
}

/** Of one document there is nothing to compare or to choose from, and it stands open. */
export const isOne = (documents: readonly ReportDocument[]) => documents.length === 1

function filters(documents: readonly ReportDocument[]): Html {
  const genres = [...new Set(documents.map(({genre}) => genre))].sort()
  return html`<form class="filters" id="filters"><label>Path <input type="search" id="f-text" autocomplete="off"></label>
<label>Genre <select id="f-genre"><option value="">all</option>${genres.map((genre) => html`<option>${genre}</option>`)}</select></label>
<label>Ladder <select id="f-level"><option value="">all</option>${levels.map((level) => html`<option value="${level}">${levelWords[level]}</option>`)}</select></label>
<label>Index up to <input type="number" id="f-most" min="0" max="100" step="5"></label>
<output id="f-count" aria-live="polite">${counted(documents.length, 'document')}</output></form>`
}

/** With as many sentences as there is room for. */
function fitting(
  document: ReportDocument,
  share: number,
  standing: string | undefined,
  isOpen: boolean,
): Html {
  const [first, ...fewer] = sentencesToTry.map((most) => () => entry(document, most, standing, isOpen))
  let shown = first?.() ?? html``
  for (const next of fewer) {
    if (shown.text.length <= share) break
    shown = next()
  }
  return shown
}

function entry(document: ReportDocument, most: number, standing: string | undefined, isOpen: boolean): Html {
  const {path, genre, readAs, maturity, index, band, owner, partial} = document
  const shown =
    index === undefined ? (silentWords[document.silent ?? ''] ?? 'no index') : `${index} ± ${band}`
  return html`<details class="document" id="d-${encodeURIComponent(path)}" data-genre="${genre}" data-level="${maturity.level}" data-index="${index ?? 101}"${isOpen && html` open`}><summary><span class="number">${shown}</span> <span class="path">${path}</span> <span class="quiet">${genre}, ${levelWords[maturity.level]}${owner !== '' && html`, ${owner}`}${partial && html`, partial: many findings are set aside`}</span></summary>
${readAs !== undefined && html`<p class="notice">Said to be ${genre}, and reads like ${readAs}; the norms of ${readAs} count.</p>`}${parts(document, standing)}${acting(document)}${effects('Lifts it', document.gains, most)}${effects('Holds it down', document.losses, most)}${effects('Would lift it', document.missing, most)}${ladder(document, most)}${openQuestions(document, most)}${findings(document, most)}</details>
`
}

function parts({parts: list}: ReportDocument, standing: string | undefined): Html {
  if (list.length === 0) return html``
  const texts = list.map(({name, value}) => `${partWords[name]} ${Math.round(value * 100)}`)
  return html`<p class="quiet">${[...texts, ...(standing === undefined ? [] : [standing])].join(' · ')}</p>`
}

function acting({acts: {customer, self, product}, firstNamed}: ReportDocument): Html {
  if (customer + self + product === 0) return html``
  const first =
    firstNamed === undefined
      ? 'they are never named'
      : `they are first named after about ${Math.round(firstNamed * 100)} % of the text`
  return html`<p class="quiet">Customers act in ${times(customer)}, we in ${times(self)}, our offer in ${times(product)}; ${first}</p>`
}

function times(count: number): string {
  return count === 0 ? 'none' : count === 1 ? 'one clause' : `${count} clauses`
}

function effects(title: string, list: readonly ReportEffect[], most: number): Html {
  if (list.length === 0) return html``
  const shown = list.slice(0, most === 0 ? 1 : 3)
  return html`<p><b>${title}</b></p><ul class="sentences">${shown.map(
    ({points: value, says, sentences}) =>
      html`<li>${points(value)} ${says}${sentences.slice(0, Math.ceil(most / 7)).map(quoted)}</li>`,
  )}</ul>`
}

function quoted({text, line}: Quoted): Html {
  return html` “${text}” <span class="place">line ${line}</span>`
}

function ladder({maturity: {evidence, next, contradictions}}: ReportDocument, most: number): Html {
  if (evidence.length === 0 && contradictions.length === 0) return html``
  return html`<p><b>Evidence</b></p><ul class="sentences">${evidence
    .slice(0, Math.ceil(most / 2))
    .map(
      (one) =>
        html`<li>${one.about} <span class="quiet">${strengthWords[one.strength]}</span>${quoted(one)}</li>`,
    )}${
    next !== undefined && html`<li>Next: ${next}</li>`
  }${contradictions.map((says) => html`<li>Contradiction: ${says}</li>`)}</ul>`
}

function openQuestions({open}: ReportDocument, most: number): Html {
  if (open.length === 0) return html``
  return html`<p><b>Left open</b></p><ul class="sentences">${open.map(
    ({says, sentences}) => html`<li>${says}${sentences.slice(0, Math.ceil(most / 7)).map(quoted)}</li>`,
  )}</ul>`
}

function findings({findings: list, path}: ReportDocument, most: number): Html {
  const loud = list.filter(({level}) => level !== 'hint')
  if (loud.length === 0) return html``
  const rest = loud.length - Math.min(loud.length, most)
  return html`<p><b>Findings</b></p><ul class="sentences">${loud
    .slice(0, most)
    .map((one) => html`<li>${one.level} ${shortName(one.rule)}${quoted(one)}</li>`)}${
    rest > 0 && html`<li>and ${rest} more: <code>customer-lens check ${path}</code></li>`
  }</ul>`
}
