/** The most frequent framings with real sentences, and the substitution inventory. */

import {type Html, html} from './html.ts'
import type {ReportDocument, ReportFinding} from './model.ts'
import {counted, shortName} from './words.ts'

interface Found extends ReportFinding {
  readonly path: string
}

export function framings(documents: readonly ReportDocument[]): Html {
  const rules = grouped(
    findingsOf(documents).filter((one) => !isInventory(one) && one.level !== 'hint'),
    ({rule}) => rule,
  ).slice(0, 12)
  if (rules.length === 0)
    return html`<section aria-labelledby="h-framings"><h2 id="h-framings">Most frequent framings</h2><p>None was found.</p></section>`
  return html`<section aria-labelledby="h-framings"><h2 id="h-framings">Most frequent framings</h2><ol class="framings">${rules.map(
    ([rule, found]) =>
      html`<li><h3>${shortName(rule)} <span class="quiet">${counted(timesIn(found), 'time')} in ${counted(filesIn(found), 'document')}, ${rule}</span></h3>${sentences(found, 3)}</li>`,
  )}</ol></section>`
}

function sentences(found: readonly Found[], most: number): Html {
  const ranked = found.toSorted((a, b) => loudness.indexOf(a.level) - loudness.indexOf(b.level))
  return html`<ul class="sentences">${varied(ranked)
    .slice(0, most)
    .map(
      ({text, path, line, message}) =>
        html`<li>“${text}” <span class="place">${path}:${line}</span><span class="quiet">${message}</span></li>`,
    )}</ul>`
}

/** One of each sentence and document before a second one. */
function varied(found: readonly Found[]): readonly Found[] {
  const texts = new Set<string>()
  const paths = new Set<string>()
  const fresh = found.filter(({text, path}) => {
    if (texts.has(text) || paths.has(path)) return false
    texts.add(text)
    paths.add(path)
    return true
  })
  return [...fresh, ...found.filter((one) => !fresh.includes(one))]
}

const loudness = ['error', 'warning', 'info', 'hint']

export function inventory(documents: readonly ReportDocument[]): Html {
  const compounds = grouped(
    findingsOf(documents).filter(isInventory),
    ({exercise}) => exercise?.original.toLowerCase() ?? '',
  ).slice(0, 30)
  if (compounds.length === 0) return html``
  return html`<section aria-labelledby="h-inventory"><h2 id="h-inventory">The substitution exercise</h2><p>Read “customer” for “product” and imagine what it would mean. Nothing here is wrong; each is a question.</p><div class="wide" tabindex="0" role="region" aria-label="Table of words"><table><thead><tr><th scope="col">Words</th><th scope="col">Times</th><th scope="col">Imagine</th><th scope="col">Question</th><th scope="col">Sentences</th></tr></thead><tbody>${compounds.map(
    ([words, found]) =>
      html`<tr><th scope="row">${words}</th><td class="number">${timesIn(found)}</td><td>${found[0]?.exercise?.imagined}</td><td>${found[0]?.exercise?.question}</td><td><details><summary>${counted(filesIn(found), 'document')}</summary>${plain(found)}</details></td></tr>`,
  )}</tbody></table></div></section>`
}

/** Other rules have something to imagine too; the exercise is about words for the product. */
function isInventory({rule, exercise}: Found): boolean {
  return exercise !== undefined && rule.startsWith('substitution/')
}

function plain(found: readonly Found[]): Html {
  return html`<ul class="sentences">${found
    .slice(0, 3)
    .map(({text, path, line}) => html`<li>“${text}” <span class="place">${path}:${line}</span></li>`)}</ul>`
}

function findingsOf(documents: readonly ReportDocument[]): readonly Found[] {
  return documents.flatMap(({path, findings}) => findings.map((finding) => ({...finding, path})))
}

function grouped(
  found: readonly Found[],
  keyOf: (one: Found) => string,
): readonly (readonly [string, readonly Found[]])[] {
  const groups = new Map<string, Found[]>()
  for (const one of found) {
    const group = groups.get(keyOf(one)) ?? []
    group.push(one)
    groups.set(keyOf(one), group)
  }
  return [...groups].toSorted(([a, x], [b, y]) => timesIn(y) - timesIn(x) || (a < b ? -1 : 1))
}

function timesIn(found: readonly Found[]): number {
  return found.reduce((sum, {count}) => sum + count, 0)
}

function filesIn(found: readonly Found[]): number {
  return new Set(found.map(({path}) => path)).size
}
