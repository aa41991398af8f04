/** From a scored document to an entry of the report: offsets become sentences with their lines. */

import type {ActorKind, Checked, Effect, Score, SignalSet, Span} from '../engine/index.ts'
import {lastUpTo, lineStarts} from '../engine/lines.ts'
import type {Evidence, Quoted, ReportDocument, ReportEffect} from './model.ts'

export interface Scored {
  readonly checked: Checked
  readonly score: Score
}

export function toDocument(
  path: string,
  owner: string,
  source: string,
  {checked, score}: Scored,
  {signals}: SignalSet,
): ReportDocument {
  const starts = lineStarts(source)
  const quote = (span: Span) => quoted(span, source, starts)
  const effects = (list: readonly Effect[]) => list.map((effect) => toEffect(effect, quote))
  const acting = score.signals.acting()
  const acts = (who: ActorKind) => acting.filter(({actor}) => actor === who).length
  const {index, band, silent, genre, partial, parts, maturity} = score
  return {
    path,
    owner,
    genre: checked.profile,
    ...(genre === checked.profile ? {} : {readAs: genre}),
    words: checked.words,
    ...(index === undefined ? {} : {index}),
    band,
    ...(silent ? {silent} : {}),
    partial,
    parts,
    acts: {customer: acts('customer'), self: acts('self'), product: acts('product')},
    ...(score.signals.firstMention < 1
      ? {firstNamed: Math.floor(score.signals.firstMention * 100) / 100}
      : {}),
    maturity: {
      level: maturity.level,
      evidence: maturity.evidence.map(
        (place): Evidence => ({
          ...quote(place.sentence),
          about: signals[place.signal]?.about ?? place.signal,
          strength: place.strength,
        }),
      ),
      ...(maturity.next ? {next: maturity.next.says} : {}),
      contradictions: maturity.contradictions,
    },
    open: score.open.map(({what, says, places}) => ({
      what,
      says,
      sentences: places.slice(0, shownPlaces).map(quote),
    })),
    gains: effects(score.gains),
    losses: effects(score.losses),
    missing: effects(score.missing),
    findings: checked.findings.map((finding) => {
      const {rule, level, message, exercise, places} = finding
      const count = places?.length ?? 1
      return {...quote(finding), rule, level, message, count, ...(exercise ? {exercise} : {})}
    }),
    suppressed: checked.suppressed.length,
  }
}

const shownPlaces = 5

function toEffect(
  {part, points, what, says, effort, places}: Effect,
  quote: (span: Span) => Quoted,
): ReportEffect {
  const sentences = places.slice(0, shownPlaces).map(quote)
  return {part, points: Math.round(points * 100) / 100, what, says, effort, sentences}
}

const longest = 190

/** The stretch with as much of its line around it as fits. */
function quoted({start, end}: Span, source: string, starts: readonly number[]): Quoted {
  const line = lastUpTo(starts, start) + 1
  const stop = Math.min(end, start + longest)
  const room = Math.floor((longest - (stop - start)) / 2)
  const before = source.slice(Math.max(0, start - room), start)
  const after = source.slice(stop, stop + room)
  const from = start - before.length + Math.max(0, lastEnd(before))
  const to = stop + firstEnd(after, source.charAt(stop - 1))
  const text = source.slice(from, to).replace(/\s+/g, ' ').trim()
  return {
    line,
    text: `${isCut(source, from) ? '…' : ''}${text}${end > stop || isOpen(source, to) ? '…' : ''}`,
  }
}

/** Behind the last end of a sentence, paragraph or list marker; 0 where the stretch starts in the middle of one. */
function lastEnd(before: string): number {
  const ends = [...before.matchAll(/[.!?:]["”)*_]*\s|\n\s*\n|\n\s*(?:[-*+|#>]|\d+[.)])\s*/g)]
  const last = ends.at(-1)
  return last === undefined ? before.search(/(?<=\s)\S|^/) : last.index + last[0].length
}

function firstEnd(after: string, last: string): number {
  if (/[.!?]/.test(last)) return 0
  const end = /[.!?]["”)*_]*(?=\s|$)|\r?\n\s*(?:\r?\n|[-*+|#>]|\d+[.)])/.exec(after)
  if (end === null) return after.length
  return end.index + (end[0].startsWith('\n') || end[0].startsWith('\r') ? 0 : end[0].length)
}

function isCut(source: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N},;]\s*$/u.test(source.slice(Math.max(0, at - 2), at))
}

function isOpen(source: string, at: number): boolean {
  return (
    at < source.length &&
    /^[\p{L}\p{N}]/u.test(source.slice(at)) &&
    !/[.!?]\s*$/.test(source.slice(0, at).slice(-2))
  )
}
