/** The whole way from a document to its findings, in steps that can be read aloud. */

import {collapse, placeOf} from './collapse.ts'
import type {Lens} from './compile.ts'
import type {Document} from './document.ts'
import {type ExamineOptions, examine, type Hit} from './examine.ts'
import type {Finding} from './finding.ts'
import {type Collapsed, gather} from './gather.ts'
import {readIgnores} from './ignore.ts'
import {louder} from './levels.ts'
import type {Genre} from './profile.ts'
import {openReading} from './reading.ts'

export interface CheckOptions extends ExamineOptions {
  readonly requireReason?: boolean
}

export interface Checked {
  readonly profile: string
  /** From 0 to 1; 1 where the genre was said, not inferred. */
  readonly profileConfidence: number
  /** All genres with what speaks for each; empty where it was said. */
  readonly genres: readonly Genre[]
  /** Words of prose. */
  readonly words: number
  /** In reading order. */
  readonly findings: readonly Finding[]
  /** Set aside by ignore comments. */
  readonly suppressed: readonly Finding[]
}

/** Who goes on to score the document hands in the reading, so that nothing is read twice. */
export function check(
  document: Document,
  lens: Lens,
  options: CheckOptions,
  reading = openReading(document),
): Checked {
  const {words, hits, profile, profileConfidence, genres} = examine(document, lens, options, reading)
  const ignores = readIgnores(document, lens.ruleSet, options.requireReason ?? false)
  const ignored: Hit[] = []
  const standing = hits.filter((hit) => {
    if (hit.cleared !== undefined) return false
    const isIgnored = ignores.covers(placeOf(hit.candidate), hit.search.rule)
    if (isIgnored) ignored.push(hit)
    return !isIgnored
  })
  const findings = [...gather(withoutOverlaps(collapse(standing, lens))), ...ignores.remarks()]
  return {
    profile,
    profileConfidence,
    genres,
    words,
    findings: inReadingOrder(findings),
    suppressed: inReadingOrder(withoutOverlaps(collapse(ignored, lens)).map(({finding}) => finding)),
  }
}

/** Of two remarks on the same words the louder, then the longer one stays: few remarks, and the right ones. */
function withoutOverlaps(collapsed: readonly Collapsed[]): readonly Collapsed[] {
  // A finding that stands for several places is about the list, not about these words alone.
  const isApart = ({finding: {level, places}}: Collapsed) => level === 'hint' || places !== undefined
  const kept = collapsed.filter(isApart)
  let cluster: Collapsed[] = []
  let reached = 0
  for (const one of collapsed
    .filter((other) => !isApart(other))
    .toSorted((a, b) => byPlace(a.finding, b.finding))) {
    if (one.finding.start >= reached) {
      kept.push(...bestOf(cluster))
      cluster = []
    }
    cluster.push(one)
    reached = Math.max(reached, one.finding.end)
  }
  return [...kept, ...bestOf(cluster)]
}

/** The findings of one stretch of overlaps that can stand together. */
function bestOf(cluster: readonly Collapsed[]): readonly Collapsed[] {
  const ranked = cluster.toSorted(
    ({finding: a}, {finding: b}) =>
      (louder(b.level, a.level) ? 1 : louder(a.level, b.level) ? -1 : 0) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  )
  const taken: Collapsed[] = []
  for (const one of ranked) {
    const {start, end} = one.finding
    if (!taken.some(({finding}) => finding.start < end && finding.end > start)) taken.push(one)
  }
  return taken
}

function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(byPlace)
}

function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
}
