/** The summary as Markdown, for a pull request or a wiki. */

import {arrow, sentence} from './history.ts'
import type {ReportData} from './model.ts'
import {bestMoves} from './overview.ts'
import {groupsBy, type Move, movesOf, totalOf} from './totals.ts'
import {measured} from './trust.ts'
import {counted, effortWords, levels, levelWords, partWords, points} from './words.ts'

export function markdown({title, documents, rules, version, trend, comparison}: ReportData): string {
  const total = totalOf(documents)
  const lines = [`# ${plain(title)}: how our documents speak about customers`, '', measured, '']
  if (comparison) {
    lines.push(
      '## This change',
      '',
      sentence(plain(comparison.from), comparison.before, comparison.after),
      '',
    )
    for (const change of comparison.changes)
      lines.push(
        `- **${plain(change.path)}** ${arrow(change)}`,
        ...change.because.map((reason) => `  - ${plain(reason)}`),
      )
    lines.push('')
  }
  lines.push(
    '## Where we stand',
    '',
    total.index === undefined
      ? 'Not enough text for an index.'
      : `Customer-first index **${Math.round(total.index)} ± ${Math.round(total.band)}** of 100, over ${counted(documents.length, 'document')}.`,
    '',
    `Ladder: ${levels.map((level) => `${total.levels[level] ?? 0} ${levelWords[level]}`).join(', ')}.`,
    '',
    ...section('What lifts it most', movesOf(documents, ({gains}) => gains).slice(0, 3)),
    ...section('What holds it down most', movesOf(documents, ({losses}) => losses).slice(0, 3)),
    ...section('Five moves that help most', bestMoves({documents}), true),
  )
  if (trend && trend.length > 1) {
    lines.push(
      '## Over time',
      '',
      '| Day | Index | Documents | New findings | Fixed |',
      '|---|---:|---:|---:|---:|',
    )
    for (const {date, index, documents: count, added, fixed} of trend)
      lines.push(`| ${date} | ${Math.round(index)} | ${count} | ${added} | ${fixed} |`)
    lines.push('')
  }
  lines.push('## By genre', '', '| Genre | Documents | Index |', '|---|---:|---:|')
  for (const [genre, {index, band, documents: list}] of groupsBy(documents, (document) => document.genre))
    lines.push(
      `| ${plain(genre)} | ${list.length} | ${index === undefined ? 'no index' : `${Math.round(index)} ± ${Math.round(band)}`} |`,
    )
  lines.push('', `Rule set ${rules}, Customer Lens ${version}.`, '')
  return lines.join('\n')
}

function section(title: string, moves: readonly Move[], withEffort = false): readonly string[] {
  if (moves.length === 0) return []
  return [
    `## ${title}`,
    '',
    ...moves.flatMap(({points: value, part, says, effort, sentences: [first]}) => [
      `- **${points(value)}** ${partWords[part]}: ${plain(says)}${withEffort ? ` (${effortWords[effort]})` : ''}`,
      ...(first === undefined ? [] : [`  - “${plain(first.text)}” ${plain(first.path)}:${first.line}`]),
    ]),
    '',
  ]
}

/** Words of a document must not become markup. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|&!]/g, (sign) => `\\${sign}`)
}
