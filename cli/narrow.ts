/** A finding that stands for several places, made to stand for some of them. */

import type {Lines} from './lines.ts'
import type {Place, PlacedFinding} from './results.ts'

export function placesOf({places, start, end, fingerprint}: PlacedFinding): readonly Place[] {
  return places ?? [{start, end, ...(fingerprint === undefined ? {} : {fingerprint})}]
}

/** Undefined where no place is left. A suggestion is about the first place, and goes with it. */
export function narrowTo(
  finding: PlacedFinding,
  keeps: (place: Place) => boolean,
  lines: Lines,
): PlacedFinding | undefined {
  const before = placesOf(finding)
  const kept = before.filter(keeps)
  const [first] = kept
  if (first === undefined) return undefined
  if (kept.length === before.length) return finding
  const {start, end, fingerprint} = first
  const {places: _, fingerprint: __, ...rest} = finding
  const {line, column} = lines.positionOf(start)
  const {line: endLine, column: endColumn} = lines.positionOf(end)
  const text = lines.slice(start, end)
  return {
    ...rest,
    ...{start, end, line, column, endLine, endColumn, text},
    message: messageFor(finding, text, kept.length),
    suggestions: start === finding.start ? finding.suggestions : [],
    ...(fingerprint === undefined ? {} : {fingerprint}),
    ...(kept.length > 1 ? {places: kept} : {}),
    ...(finding.exercise ? {exercise: {...finding.exercise, count: kept.length}} : {}),
  }
}

function messageFor(finding: PlacedFinding, text: string, count: number): string {
  const words = (of: string) => `“${of.replace(/\s+/g, ' ')}”`
  return finding.message
    .replace(words(finding.text), () => words(text))
    .replace(/ \(\d+ times in this (\w+)\)$/, (_, where: string) =>
      count > 1 ? ` (${count} times in this ${where})` : '',
    )
}

export function inReadingOrder<Finding extends PlacedFinding>(
  findings: readonly Finding[],
): readonly Finding[] {
  return findings.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
}
