/** From one document to its result. */

import {
  type CheckOptions,
  check,
  type Finding,
  type Format,
  fingerprints,
  type Lens,
  type Meter,
  openReading,
  readDocument,
} from '../engine/index.ts'
import {checkOptionsOf} from '../project/checkOptions.ts'
import {formatOf} from '../project/format.ts'
import type {Scored} from '../report/index.ts'
import type {Job} from './documents.ts'
import {type Lines, linesOf} from './lines.ts'
import {lineStartsOf} from './position.ts'
import {type FileResult, placed} from './results.ts'
import {scoreResult} from './scoreResult.ts'
import type {LineRange} from './since/patch.ts'

/** A result with what a format needs besides. */
export interface Checked {
  readonly result: FileResult
  readonly lines: Lines
  /** With `--since`: the lines that count as changed. */
  readonly changed?: readonly LineRange[] | 'all'
  /** A rule ran out of time, so that findings may be missing. */
  readonly isCut?: true
}

export interface Wish {
  readonly profile: string | undefined
  /** Name each finding, and list what comments have set aside. */
  readonly inFull: boolean
  readonly meter?: Meter
  readonly score?: Scorer | undefined
}

export type Scorer = (source: string, format: Format, lens: Lens, options: CheckOptions) => Scored

export function checkOne({target: {path, absolute}, settings}: Job, source: string, wish: Wish): Checked {
  const lines = linesOf(source)
  const document = readDocument(source, formatOf(absolute))
  const options = checkOptionsOf(path, settings, wish.profile)
  const meter = wish.meter === undefined ? {} : {meter: wish.meter}
  const reading = openReading(document)
  const scored = wish.score?.(source, formatOf(absolute), settings.lens, {...options, ...meter})
  const checked = scored?.checked ?? check(document, settings.lens, {...options, ...meter}, reading)
  const {profile, profileConfidence, words, findings, suppressed} = checked
  const aside = wish.inFull ? suppressed : []
  const names = wish.inFull ? fingerprints(document, [...findings, ...aside], reading) : []
  const place = (finding: Finding, i: number) => placed(finding, lines.positionOf, names[i])
  const ignored = aside.map(({reason, ...finding}, i) => ({
    ...place(finding, findings.length + i),
    suppression: {by: 'comment' as const, ...(reason === '' ? {} : {reason})},
  }))
  return {
    lines,
    result: {
      path,
      profile,
      profileConfidence: Math.round(profileConfidence * 100) / 100,
      words,
      findings: findings.map(place),
      ...(ignored.length > 0 ? {suppressed: ignored} : {}),
      ...(scored ? {score: scoreResult(scored.score, lineStartsOf(source))} : {}),
    },
  }
}
