/** The whole way from a document to its findings, in steps that can be read aloud. */

import {collapse} from './collapse.ts'
import type {Lens, Search} from './compile.ts'
import type {Candidate} from './conditions.ts'
import {type Context, contextOf, isWhere} from './context.ts'
import {countsOf} from './counts.ts'
import type {Document} from './document.ts'
import type {Finding} from './finding.ts'
import {clearedBy} from './guards.ts'
import {applyIgnores} from './ignore.ts'
import {matchPattern} from './pattern/matchPattern.ts'
import {baseLevel, capped, inferProfile, type LevelOverrides, louder, overridden} from './profile.ts'
import {openReading, type ReadBlock, type Reading} from './reading.ts'
import type {Level} from './rule/rule.ts'
import {scan} from './scan.ts'

export interface CheckOptions {
  /** The file's path, for the profile; may be empty. */
  readonly path: string
  readonly profile?: string
  /** The team's levels by rule or pack. */
  readonly levels?: LevelOverrides
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

/** A match of a search, with the reason that clears it if there is one. */
export interface Hit {
  readonly search: Search
  readonly candidate: Candidate
  readonly level: Level
  readonly cleared: string | undefined
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

/** All matches, the cleared ones too: what `explain` shows. */
export function examine(
  document: Document,
  lens: Lens,
  options: CheckOptions,
): {words: number; hits: Hit[]; profile: string} {
  const {profiles} = lens.ruleSet
  const profile = options.profile ?? inferProfile(options.path, document, profiles)
  const reading = openReading(document)
  const context = contextOf(reading, profile, lens)
  const counts = countsOf(reading, lens.pattern)
  const hits: Hit[] = []
  let words = 0
  for (let index = 0; index < document.blocks.length; index++) {
    const scanned = scanBlock(reading, index, lens)
    words += scanned.words
    for (const number of new Set(scanned.hits)) {
      const search = lens.searches[number]
      if (search !== undefined) searchBlock(search, reading.block(index))
    }
  }
  return {words, hits, profile}

  function searchBlock(search: Search, block: ReadBlock): void {
    const level = levelOf(search, profile, options.levels ?? {}, lens)
    if (level.base === 'off' && !level.sections) return
    for (const [at, sentence] of block.sentences.entries())
      for (const match of matchPattern(search.pattern(), sentence)) {
        const candidate: Candidate = {reading, block, at, sentence, match}
        const here = level.sections ? levelInSection(search, level, block.index, context) : level.base
        if (
          here === 'off' ||
          !search.where.every((where) => isWhere(where, block.index, context, reading, lens))
        )
          continue
        const cleared = clearedBy(search, candidate, context, lens, counts)
        hits.push({search, candidate, level: capped(here, profiles[profile]?.cap), cleared})
      }
  }
}

/** Trigger words in the raw lines; where markup breaks words up, in the prose instead. */
function scanBlock(reading: Reading, index: number, lens: Lens): ReturnType<typeof scan> {
  const {source, blocks} = reading.document
  const raw = scan(source, blocks[index]?.lines ?? [], lens.triggers)
  if (!raw.broken) return raw
  const {text} = reading.block(index).prose
  return scan(text, [0, text.length], lens.triggers)
}

interface SearchLevel {
  readonly base: Level
  /** The rule has other levels inside sections of some role, and nobody has overridden it. */
  readonly sections: boolean
}

function levelOf(search: Search, profile: string, overrides: LevelOverrides, lens: Lens): SearchLevel {
  const {rule} = search
  const own = overridden(rule, overrides)
  if (own !== undefined) return {base: own, sections: false}
  const roles = Object.keys({...rule.levels, ...search.levels}).some((name) => name in lens.ruleSet.sections)
  const base = search.levels?.[profile] ?? baseLevel(rule, search.level, profile, lens.ruleSet.profiles)
  // A profile that switches a rule off means it for every section.
  return {base, sections: roles && !isOffByProfile(search, profile, lens)}
}

function isOffByProfile({rule}: Search, profile: string, lens: Lens): boolean {
  const set = lens.ruleSet.profiles[profile]?.levels ?? {}
  return (set[rule.id] ?? set[rule.pack] ?? set['*']) === 'off'
}

function levelInSection({rule, levels}: Search, {base}: SearchLevel, block: number, context: Context): Level {
  for (const role of context.roles(block)) {
    const level = levels?.[role] ?? rule.levels?.[role]
    if (level !== undefined) return level
  }
  return base
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
