/** A score as `--format json` prints it, and the line that people get. */

import type {Effect, Score, Span} from '../engine/index.ts'
import {type LineStarts, positionOf} from './position.ts'
import type {EffectResult, ScoreResult} from './results.ts'

const most = 3

export function scoreResult(score: Score, starts: LineStarts): ScoreResult {
  const {index, band, silent, partial, parts, maturity, open, gains, losses, missing} = score
  const effects = (list: readonly Effect[]) =>
    list.slice(0, most).map((effect) => effectResult(effect, starts))
  return {
    ...(index === undefined ? {} : {index}),
    band,
    ...(silent ? {silent} : {}),
    ...(partial ? {partial} : {}),
    parts: parts.map(({name, weight, value}) => ({name, weight, value: rounded(value, 1000)})),
    maturity: {
      level: maturity.level,
      ...(maturity.next ? {next: maturity.next.says} : {}),
      contradictions: maturity.contradictions,
    },
    open: open.map(({what, says, places}) => ({what, says, lines: linesOf(places, starts)})),
    gains: effects(gains),
    losses: effects(losses),
    missing: effects(missing),
  }
}

function effectResult({part, points, what, says, effort, places}: Effect, starts: LineStarts): EffectResult {
  return {part, points: rounded(points, 10), what, says, effort, lines: linesOf(places, starts)}
}

function linesOf(places: readonly Span[], starts: LineStarts): readonly number[] {
  return [...new Set(places.map(({start}) => positionOf(starts, start).line))].slice(0, most)
}

function rounded(value: number, unit: number): number {
  return Math.round(value * unit) / unit
}

const silentWords: Readonly<Record<NonNullable<Score['silent']>, string>> = {
  'few words': 'too short to say',
  genre: 'technical and legal documents have none',
  'few signals': 'too little about customers to go by',
}

/** The number never stands without what lifts it and what holds it down. */
export function scoreLines({
  index,
  band,
  silent,
  gains,
  losses,
  missing,
  maturity,
}: ScoreResult): readonly string[] {
  if (index === undefined) return [`index: none (${silentWords[silent ?? 'few words']})`]
  const down = [...losses, ...missing].toSorted((a, b) => b.points - a.points).slice(0, most)
  const at = (lines: readonly number[]) => (lines.length > 0 ? ` (line ${lines.join(', ')})` : '')
  return [
    `index: ${index} ± ${band}, ${maturity.level === 'none' ? 'not enough evidence for a level' : maturity.level}`,
    ...gains.map(({points, says, lines}) => `  lifted by ${points.toFixed(1)}: ${says}${at(lines)}`),
    ...down.map(({points, says, lines}) => `  ${points.toFixed(1)} more with: ${says}${at(lines)}`),
  ]
}
