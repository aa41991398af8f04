/** The results that every format, report and other tool is made from. `resultSchema.ts` says it for strangers. */

import type {Effort, Finding, Maturity, PartName, Score} from '../engine/index.ts'
import {type LineStarts, positionOf} from './position.ts'

export interface FileResult {
  readonly path: string
  readonly profile: string
  readonly profileConfidence: number
  readonly words: number
  readonly findings: readonly PlacedFinding[]
  /** With `--score` and `--min-score` only. */
  readonly score?: ScoreResult
}

export interface ScoreResult {
  /** Absent where there is too little to go by. */
  readonly index?: number
  readonly band: number
  readonly silent?: NonNullable<Score['silent']>
  readonly partial?: boolean
  readonly parts: Score['parts']
  readonly maturity: {
    readonly level: Maturity['level']
    readonly next?: string
    readonly contradictions: readonly string[]
  }
  readonly gains: readonly EffectResult[]
  readonly losses: readonly EffectResult[]
  readonly missing: readonly EffectResult[]
}

export interface EffectResult {
  readonly part: PartName
  readonly points: number
  readonly what: string
  readonly says: string
  readonly effort: Effort
  readonly lines: readonly number[]
}

export interface PlacedFinding extends Finding {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface Summary {
  readonly files: number
  readonly words: number
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly hint: number
}

export function placed(finding: Finding, starts: LineStarts): PlacedFinding {
  const {rule, pack, level, confidence, start, end, ...rest} = finding
  const {line, column} = positionOf(starts, start)
  const {line: endLine, column: endColumn} = positionOf(starts, end)
  return {rule, pack, level, confidence, start, end, line, column, endLine, endColumn, ...rest}
}

export const nothingYet: Summary = {files: 0, words: 0, error: 0, warning: 0, info: 0, hint: 0}

export function addTo(summary: Summary, {words, findings}: FileResult): Summary {
  const count = (level: keyof Summary) => findings.filter((finding) => finding.level === level).length
  return {
    files: summary.files + 1,
    words: summary.words + words,
    error: summary.error + count('error'),
    warning: summary.warning + count('warning'),
    info: summary.info + count('info'),
    hint: summary.hint + count('hint'),
  }
}
