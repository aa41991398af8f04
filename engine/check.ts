/** The whole way from a document to its findings, in steps that can be read aloud. */

import {collapse, placeOf} from './collapse.ts'
import type {Lens} from './compile.ts'
import type {Document} from './document.ts'
import {type ExamineOptions, examine, type Hit} from './examine.ts'
import type {Finding} from './finding.ts'
import {readIgnores} from './ignore.ts'
import {louder} from './levels.ts'

export interface CheckOptions extends ExamineOptions {
  readonly requireReason?: boolean
}

export interface Checked {
  readonly profile: string
  /** Words of prose. */
  readonly words: number
  /** In reading order. */
  readonly findings: readonly Finding[]
  /** Set aside by ignore comments. */
  readonly suppressed: readonly Finding[]
}

export function check(document: Document, lens: Lens, options: CheckOptions): Checked {
  const {words, hits, profile} = examine(document, lens, options)
  const ignores = readIgnores(document, lens.ruleSet, options.requireReason ?? false)
  const ignored: Hit[] = []
  const standing = hits.filter((hit) => {
    if (hit.cleared !== undefined) return false
    const isIgnored = ignores.covers(placeOf(hit.candidate), hit.search.rule)
    if (isIgnored) ignored.push(hit)
    return !isIgnored
  })
  const findings = [...withoutOverlaps(collapse(standing, lens)), ...ignores.remarks()]
  return {
    profile,
    words,
    findings: inReadingOrder(findings),
    suppressed: inReadingOrder(withoutOverlaps(collapse(ignored, lens))),
  }
}

/** Of two remarks on the same words the louder, then the longer one stays: few remarks, and the right ones. */
function withoutOverlaps(findings: readonly Finding[]): readonly Finding[] {
  // A finding that stands for several places is about the list, not about these words alone.
  const isApart = ({level, places}: Finding) => level === 'hint' || places !== undefined
  const kept = findings.filter(isApart)
  let cluster: Finding[] = []
  let reached = 0
  for (const finding of inReadingOrder(findings.filter((one) => !isApart(one)))) {
    if (finding.start >= reached) {
      kept.push(...bestOf(cluster))
      cluster = []
    }
    cluster.push(finding)
    reached = Math.max(reached, finding.end)
  }
  return [...kept, ...bestOf(cluster)]
}

/** The findings of one stretch of overlaps that can stand together. */
function bestOf(cluster: readonly Finding[]): readonly Finding[] {
  const ranked = cluster.toSorted(
    (a, b) =>
      (louder(b.level, a.level) ? 1 : louder(a.level, b.level) ? -1 : 0) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  )
  const taken: Finding[] = []
  for (const finding of ranked)
    if (!taken.some(({start, end}) => start < finding.end && end > finding.start)) taken.push(finding)
  return taken
}

function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
}
