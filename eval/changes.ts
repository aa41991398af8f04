/** What a change of a rule gained and lost: the verdict on each labelled sentence, held against the last recorded run. */

import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {figuresOf, isFraming} from './figures.ts'
import type {Outcome} from './outcomes.ts'
import {sentenceOf} from './tables.ts'

const path = join(import.meta.dirname, 'last.json')

interface Recorded {
  readonly figures: {readonly precision: number; readonly recall: number; readonly f1: number}
  /** By unit: the rules that flagged it. */
  readonly flagged: Readonly<Record<string, readonly string[]>>
}

export function changesSince(outcomes: readonly Outcome[], corpus: string): string {
  if (!existsSync(path)) return 'nothing has been recorded yet'
  const last = JSON.parse(readFileSync(path, 'utf8')) as Recorded
  const now = reportOf(outcomes)
  const lines = outcomes.flatMap(({unit, flags}) => {
    const before = last.flagged[unit.id]
    if ((before === undefined) === (flags.length === 0)) return []
    const good = isFraming(unit.label) === flags.length > 0
    const rules = flags.length > 0 ? now.flagged[unit.id] : before
    return [
      `${good ? '+' : '-'} ${flags.length > 0 ? 'now flagged' : 'no longer'} ${unit.label} ${unit.id} ${rules?.join(', ')} | ${sentenceOf(unit, corpus)}`,
    ]
  })
  const change = (['precision', 'recall', 'f1'] as const).map(
    (name) => `${name} ${last.figures[name].toFixed(3)} → ${now.figures[name].toFixed(3)}`,
  )
  return [change.join('   '), ...lines.sort()].join('\n')
}

export function record(outcomes: readonly Outcome[]): void {
  writeFileSync(path, `${JSON.stringify(reportOf(outcomes), undefined, 1)}\n`)
}

function reportOf(outcomes: readonly Outcome[]): Recorded {
  const {precision, recall, f1} = figuresOf(outcomes)
  const flagged = outcomes.filter(({flags}) => flags.length > 0)
  return {
    figures: {precision: precision.value, recall: recall.value, f1},
    flagged: Object.fromEntries(
      flagged.map(({unit, flags}) => [unit.id, [...new Set(flags.map(({rule}) => rule))].sort()]),
    ),
  }
}
