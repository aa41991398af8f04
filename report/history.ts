/** The index over time, and what a change of documents did to it. */

import {partNames} from '../engine/index.ts'
import {findingsChart, trendChart} from './charts.ts'
import {type Html, html} from './html.ts'
import type {Comparison, DocumentChange, TrendPoint} from './model.ts'
import {partWords} from './words.ts'

export function history(points: readonly TrendPoint[]): Html {
  if (points.length < 2)
    return html`<section aria-labelledby="h-history"><h2 id="h-history">Over time</h2><p>There is only one point in this stretch of history, so there is no direction yet.</p></section>`
  const rows = points.map(
    (point) =>
      html`<tr><th scope="row">${point.date}</th><td><code>${point.commit.slice(0, 10)}</code>${point.configChanged && html` <span class="quiet">configuration changed</span>`}</td><td class="number">${Math.round(point.index)}</td>${partNames.map((name) => html`<td class="number">${percent(point.parts[name])}</td>`)}<td class="number">${point.documents}</td><td class="number">${point.added}</td><td class="number">${point.fixed}</td></tr>`,
  )
  return html`<section aria-labelledby="h-history"><h2 id="h-history">Over time</h2><p>${direction(points)} All points are measured with the rules and the configuration of today, so they can be compared.</p>${trendChart(points)}<h3>New and fixed findings</h3>${findingsChart(points)}<details><summary>The figures</summary><div class="wide" tabindex="0" role="region" aria-label="Table over time"><table><thead><tr><th scope="col">Day</th><th scope="col">Commit</th><th scope="col">Index</th>${partNames.map((name) => html`<th scope="col">${partWords[name]}</th>`)}<th scope="col">Documents</th><th scope="col">New findings</th><th scope="col">Fixed</th></tr></thead><tbody>${rows}</tbody></table></div></details></section>`
}

function direction(points: readonly TrendPoint[]): string {
  const [first, last] = [points[0]?.index ?? 0, points.at(-1)?.index ?? 0]
  const change = Math.round(last) - Math.round(first)
  if (change === 0) return `The index is where it was on ${points[0]?.date}: ${Math.round(last)}.`
  return `The index went ${change > 0 ? 'up' : 'down'} by ${Math.abs(change)} since ${points[0]?.date}, to ${Math.round(last)}.`
}

function percent(value: number | undefined): string {
  return value === undefined ? '' : String(Math.round(value * 100))
}

export function comparison({from, before, after, changes}: Comparison): Html {
  return html`<section aria-labelledby="h-compare"><h2 id="h-compare">This change</h2><p>${sentence(from, before, after)}</p><ul class="sentences">${changes.map(
    (change) =>
      html`<li><b>${change.path}</b> ${arrow(change)}${change.because.map((reason) => html`<span class="quiet">${reason}</span>`)}</li>`,
  )}</ul></section>`
}

export function sentence(from: string, before: number | undefined, after: number | undefined): string {
  if (before === undefined && after === undefined) return `Since ${from}, no changed document has an index.`
  return `Since ${from}, the changed documents went from ${shown(before)} to ${shown(after)}.`
}

/** "71 → 78", and whether that is more than the measure can tell. */
export function arrow({before, after, band, genreChanged}: DocumentChange): string {
  const texts = [`${shown(before)} → ${shown(after)}`]
  if (before !== undefined && after !== undefined && Math.abs(after - before) <= band)
    texts.push(`within the band of ${band}`)
  if (genreChanged) texts.push('the genre changed')
  return texts.join(', ')
}

function shown(index: number | undefined): string {
  return index === undefined ? 'no index' : String(Math.round(index))
}
