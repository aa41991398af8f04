/** The whole way from a document to its findings, in steps that can be read aloud. */

import {collapse} from './collapse.ts'
import type {Lens} from './compile.ts'
import type {Document} from './document.ts'
import {type ExamineOptions, examine} from './examine.ts'
import type {Finding} from './finding.ts'
import {applyIgnores} from './ignore.ts'
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
  const standing = hits.filter(({cleared}) => cleared === undefined)
  const found = inReadingOrder(withoutOverlaps(collapse(standing, lens)))
  const {kept, suppressed, remarks} = applyIgnores(
    found,
    document,
    knownNames(lens),
    options.requireReason ?? false,
  )
  return {profile, words, findings: inReadingOrder([...kept, ...remarks]), suppressed}
}

/** Of two remarks on the same words the louder, then the longer one stays: few remarks, and the right ones. */
function withoutOverlaps(findings: readonly Finding[]): readonly Finding[] {
  const ranked = findings
    .filter(({level}) => level !== 'hint')
    .toSorted(
      (a, b) =>
        (louder(b.level, a.level) ? 1 : louder(a.level, b.level) ? -1 : 0) ||
        b.end - b.start - (a.end - a.start) ||
        a.start - b.start,
    )
  const taken: Finding[] = []
  for (const finding of ranked) {
    // A finding that stands for several places is about the list, not about these words alone.
    if (
      finding.places ||
      !taken.some(({start, end, places}) => !places && start < finding.end && end > finding.start)
    )
      taken.push(finding)
  }
  const kept = new Set(taken)
  return findings.filter((finding) => finding.level === 'hint' || kept.has(finding))
}

function inReadingOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  )
}

function knownNames({ruleSet}: Lens): readonly string[] {
  return [...ruleSet.rules.flatMap(({id, was}) => [id, ...(was ?? [])]), ...Object.keys(ruleSet.packs)]
}
