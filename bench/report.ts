/** The figures as a table for people and as a file for comparisons. */

import {writeFileSync} from 'node:fs'
import {cpus} from 'node:os'
import {join} from 'node:path'
import type {Corpus} from './corpus.ts'
import {budgetText, type Figure, isMet, short} from './figure.ts'

export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    budgetText(figure),
    `${short(figure.measured)} ${figure.unit}`,
    verdict(figure),
    figure.detail,
  ])
  const all = [['what', 'budget', 'measured', 'verdict', ''], ...rows]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function verdict(figure: Figure): string {
  const met = isMet(figure)
  return met === undefined ? '' : met ? 'met' : 'MISSED'
}

export function writeReport(figures: readonly Figure[], corpus: Corpus & {readonly name: string}): void {
  const [cpu] = cpus()
  const report = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpu?.model ?? 'unknown'}, ${cpus().length} cores`,
    node: process.version,
    corpus: {name: corpus.name, files: corpus.files, megabytes: Number(short(corpus.megabytes))},
    figures: figures.map((figure) => ({
      ...figure,
      measured: Number(short(figure.measured)),
      met: isMet(figure),
    })),
  }
  writeFileSync(join(import.meta.dirname, 'last.json'), `${JSON.stringify(report, undefined, 2)}\n`)
}
