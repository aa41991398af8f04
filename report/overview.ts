/** The first screen: the index with what lifts it and holds it down, the ladder, and what to do next. */

import {type PartName, partNames} from '../engine/index.ts'
import {histogram, meter} from './charts.ts'
import {type Html, html} from './html.ts'
import type {ReportDocument, ReportEffect} from './model.ts'
import {type Move, movesOf, type Total} from './totals.ts'
import {counted, effortWords, levels, levelWords, partWords, points, shortName} from './words.ts'

export function overview(total: Total): Html {
  const gains = movesOf(total.documents, (document) => document.gains).slice(0, 3)
  const losses = movesOf(total.documents, (document) => document.losses).slice(0, 3)
  const scored = total.documents.filter(({index}) => index !== undefined)
  return html`<section aria-labelledby="h-overview" class="overview"><h2 id="h-overview">Where we stand</h2>
<div class="cards"><div class="card big">${indexOrNot(total)}
<p>${counted(scored.length, 'document')} with an index, of ${total.documents.length}; ${counted(total.words, 'word')}.</p></div>
<div class="card"><h3>What lifts it most</h3>${list(gains)}</div>
<div class="card"><h3>What holds it down most</h3>${list(losses)}</div></div>
<div class="cards"><div class="card"><h3>The five parts</h3>${parts(total)}</div>
${total.documents.length !== 1 && html`<div class="card"><h3>Documents by index</h3>${histogram(total.documents)}${byIndex(scored)}</div>`}
<div class="card"><h3>The ladder</h3>${ladder(total)}</div></div></section>`
}

/** What can be changed and what is missing. */
export const changesOf = ({losses, missing}: ReportDocument) => [...losses, ...missing]

function indexOrNot({index, band}: Total): Html {
  if (index === undefined)
    return html`<p class="index">Not enough text</p><p>No document here has enough text for an index.</p>`
  return html`<p class="index">${Math.round(index)}<span class="of"> of 100, ± ${Math.round(band)}</span></p>${meter(index, band)}
<p>Customer-first index, the mean over all words.</p>`
}

function list(moves: readonly Move[]): Html {
  if (moves.length === 0) return html`<p>Nothing yet.</p>`
  return html`<ol class="moves">${moves.map(
    (move) =>
      html`<li><span class="points">${points(move.points)}</span> <b>${partWords[move.part]}</b>: ${move.says}${sentencesOf(move, 3)}</li>`,
  )}</ol>`
}

function sentencesOf({sentences, documents}: Move, most: number): Html {
  if (sentences.length === 0) return html` <span class="quiet">In ${counted(documents, 'document')}.</span>`
  return html`<details><summary>In ${counted(documents, 'document')}</summary><ul class="sentences">${sentences
    .slice(0, most)
    .map(
      ({path, line, text}) => html`<li>“${text}” <span class="place">${path}:${line}</span></li>`,
    )}</ul></details>`
}

function parts({parts: values, documents}: Total): Html {
  const rows = partNames.flatMap((name) => {
    const value = values[name]
    if (value === undefined) return []
    return [
      html`<tr><th scope="row">${partWords[name]}</th><td class="number">${Math.round(value * 100)}</td><td>${meter(value * 100, 0)}</td><td>${reasonsOf(name, documents)}</td></tr>`,
    ]
  })
  return html`<table class="plain"><thead class="unseen"><tr><th scope="col">Part</th><th scope="col">Of 100</th><th scope="col">Bar</th><th scope="col">Sentences</th></tr></thead><tbody>${rows}</tbody></table>`
}

function reasonsOf(name: PartName, documents: readonly ReportDocument[]): Html {
  const best = (of: (document: ReportDocument) => readonly ReportEffect[]) =>
    movesOf(documents, of)
      .filter(({part}) => part === name)
      .flatMap(({sentences}) => sentences.slice(0, 1))
      .slice(0, 2)
  const lines = [
    ...best(({gains}) => gains).map((sentence) => ({sign: '↑', sentence})),
    ...best(({losses}) => losses).map((sentence) => ({sign: '↓', sentence})),
  ]
  if (lines.length === 0) return html``
  return html`<details><summary>Why</summary><ul class="sentences">${lines.map(
    ({sign, sentence: {text, path, line}}) =>
      html`<li>${sign} “${text}” <span class="place">${path}:${line}</span></li>`,
  )}</ul></details>`
}

/** The sentences behind the bars are in the documents, a click away. */
function byIndex(scored: readonly ReportDocument[]): Html {
  const ranked = scored.toSorted((a, b) => (b.index ?? 0) - (a.index ?? 0))
  const links = (documents: readonly ReportDocument[]) =>
    documents.map(
      ({path, index}) => html`<li>${index} <a href="#d-${encodeURIComponent(path)}">${path}</a></li>`,
    )
  return html`<details><summary>Highest and lowest</summary><ul class="sentences">${links(ranked.slice(0, 3))}${links(ranked.slice(-3).filter((one) => !ranked.slice(0, 3).includes(one)))}</ul></details>`
}

function ladder({levels: counts, documents}: Total): Html {
  const rows = levels.map((level) => {
    const examples = documents.filter(({index, maturity}) => index !== undefined && maturity.level === level)
    return html`<tr><th scope="row">${levelWords[level]}</th><td class="number">${counts[level] ?? 0}</td><td>${strongest(examples)}</td></tr>`
  })
  return html`<table class="plain"><thead class="unseen"><tr><th scope="col">Level</th><th scope="col">Documents</th><th scope="col">Proof</th></tr></thead><tbody>${rows}</tbody></table><p class="quiet">A level stands on two or three kinds of evidence that can be shown.</p>`
}

function strongest(documents: readonly ReportDocument[]): Html {
  const proofs = documents
    .flatMap(({path, maturity}) => maturity.evidence.map((evidence) => ({path, ...evidence})))
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, 2)
  if (proofs.length === 0) return html``
  return html`<details><summary>Sentences</summary><ul class="sentences">${proofs.map(
    ({path, line, text, about}) =>
      html`<li>“${text}” <span class="quiet">${about}</span> <span class="place">${path}:${line}</span></li>`,
  )}</ul></details>`
}

/** Five, and no more than two of one part, so that a plan has more than one leg. */
export function bestMoves({documents}: Pick<Total, 'documents'>): readonly Move[] {
  const taken = new Map<string, number>()
  const all = movesOf(documents, changesOf).filter(({part}) => {
    taken.set(part, (taken.get(part) ?? 0) + 1)
    return (taken.get(part) ?? 0) <= 2
  })
  return all.slice(0, 5)
}

/** The five moves that help most. */
export function moves(total: Total): Html {
  const best = bestMoves(total)
  const rows = best.map(
    (move) =>
      html`<tr><td>${move.says}${sentencesOf(move, 5)}</td><td>${partWords[move.part]}<span class="quiet">${shortName(move.what)}</span></td><td class="number">+${points(move.points)}</td><td>${effortWords[move.effort]}</td><td><a href="#d-${encodeURIComponent(move.where)}">${move.where}</a></td></tr>`,
  )
  return html`<section aria-labelledby="h-moves"><h2 id="h-moves">Five moves that help most</h2><p>What the index of all documents would gain if the move were made wherever it applies.</p><div class="wide" tabindex="0" role="region" aria-label="Table of moves"><table><thead><tr><th scope="col">Move</th><th scope="col">Part</th><th scope="col">Points</th><th scope="col">Effort</th><th scope="col">Start here</th></tr></thead><tbody>${rows}</tbody></table></div></section>`
}
