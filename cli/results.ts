/** The results that every format, report and other tool is made from. `resultSchema.ts` says it for strangers. */

import type {Effort, Finding, Maturity, PartName, Score, Span} from '../engine/index.ts'
import type {Position} from './position.ts'

export interface FileResult {
  readonly path: string
  readonly profile: string
  readonly profileConfidence: number
  readonly words: number
  readonly findings: readonly PlacedFinding[]
  /** Set aside; absent where nothing is. */
  readonly suppressed?: readonly Suppressed[]
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
  readonly open: readonly {readonly what: string; readonly says: string; readonly lines: readonly number[]}[]
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
  /** A name that survives moves, reflows and edits elsewhere. */
  readonly fingerprint?: string
  readonly places?: readonly Place[]
}

export interface Place extends Span {
  readonly fingerprint?: string
}

export interface Suppressed extends PlacedFinding {
  readonly suppression: Suppression
}

/** A comment in the document, or the baseline, in which the other three can be said. */
export interface Suppression {
  readonly by: 'comment' | 'baseline'
  readonly reason?: string
  readonly owner?: string
  readonly expires?: string
}

export interface Summary {
  readonly files: number
  readonly words: number
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly hint: number
  /** Findings set aside; both absent where there are none. */
  readonly baselined?: number
  readonly ignored?: number
}

/** `names`: one fingerprint for each place, where they are wanted. */
export function placed(
  finding: Finding,
  positionOf: (offset: number) => Position,
  names?: readonly string[],
): PlacedFinding {
  const {rule, pack, level, confidence, start, end, places, ...rest} = finding
  const {line, column} = positionOf(start)
  const {line: endLine, column: endColumn} = positionOf(end)
  const [fingerprint] = names ?? []
  return {
    ...{rule, pack, level, confidence, start, end, line, column, endLine, endColumn, ...rest},
    ...(fingerprint === undefined ? {} : {fingerprint}),
    ...(places === undefined ? {} : {places: named(places, names)}),
  }
}

function named(places: readonly Span[], names: readonly string[] = []): readonly Place[] {
  return places.map(({start, end}, i) => {
    const fingerprint = names[i]
    return fingerprint === undefined ? {start, end} : {start, end, fingerprint}
  })
}

export const nothingYet: Summary = {files: 0, words: 0, error: 0, warning: 0, info: 0, hint: 0}

export function addTo(summary: Summary, {words, findings, suppressed = []}: FileResult): Summary {
  const count = (level: keyof Summary) => findings.filter((finding) => finding.level === level).length
  const aside = (by: Suppression['by']) => suppressed.filter(({suppression}) => suppression.by === by).length
  const baselined = (summary.baselined ?? 0) + aside('baseline')
  const ignored = (summary.ignored ?? 0) + aside('comment')
  return {
    files: summary.files + 1,
    words: summary.words + words,
    error: summary.error + count('error'),
    warning: summary.warning + count('warning'),
    info: summary.info + count('info'),
    hint: summary.hint + count('hint'),
    ...(baselined > 0 ? {baselined} : {}),
    ...(ignored > 0 ? {ignored} : {}),
  }
}
