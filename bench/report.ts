/** The figures as a table for people and as a file for comparisons. */

import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {cpus, loadavg} from 'node:os'
import {join} from 'node:path'
import {aligned} from './aligned.ts'
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
  return aligned([['what', 'budget', 'measured', 'verdict', ''], ...rows])
}

function verdict(figure: Figure): string {
  const met = isMet(figure)
  return met === undefined ? '' : met ? 'met' : 'MISSED'
}

/** Puts the figures beside the last ones of other corpora. */
export function writeReport(figures: readonly Figure[], corpus: Corpus, name: string): void {
  const path = join(import.meta.dirname, 'last.json')
  const others = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}
  writeFileSync(path, `${JSON.stringify({...others, [name]: reportOf(figures, corpus)}, undefined, 2)}\n`)
}

function reportOf(figures: readonly Figure[], {files, megabytes}: Corpus) {
  const [cpu] = cpus()
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpu?.model ?? 'unknown'}, ${cpus().length} cores`,
    node: process.version,
    // Above the number of cores the figures are not worth much: others were at work as well.
    load: Number(short(loadavg()[1] ?? 0)),
    corpus: {files, megabytes: Number(short(megabytes))},
    figures: figures.map((figure) => ({
      ...figure,
      measured: Number(short(figure.measured)),
      met: isMet(figure),
    })),
  }
}
