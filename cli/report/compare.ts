/** What a change of documents did to their index, and why: for a pull request. */

import {relative} from 'node:path'
import type {PartName, Score, Signal} from '../../engine/index.ts'
import {slashed} from '../../project/paths.ts'
import type {Comparison, DocumentChange, Scored} from '../../report/index.ts'
import {openGit} from './git.ts'
import {type Past, scorePast} from './past.ts'

export async function comparisonOf(past: Past, ref: string): Promise<Comparison> {
  const git = openGit(past.world)
  const files = git.filesOf(git.commit(ref))
  const changes: Changed[] = []
  for (const {target, settings, read} of past.jobs) {
    const source = read()
    if (source === undefined) continue
    const name = files.get(slashed(relative(git.root, target.absolute)))
    const bytes = name === undefined ? undefined : git.contents([name]).get(name)
    if (bytes !== undefined && Buffer.compare(bytes, source.bytes) === 0) continue
    const after = scorePast(source.bytes, target.path, settings, past)
    if (after === undefined) continue
    const before = bytes && scorePast(bytes, target.path, settings, past)
    changes.push({path: target.path, before, after})
  }
  return {
    from: ref,
    before: meanOf(changes.flatMap(({before}) => before ?? [])),
    after: meanOf(changes.map(({after}) => after)),
    changes: changes.map((change) => toChange(change, past.scoring.signalSet.signals)),
  }
}

interface Changed {
  readonly path: string
  readonly before: Scored | undefined
  readonly after: Scored
}

function meanOf(scored: readonly Scored[]): number | undefined {
  const having = scored.filter(({score}) => score.index !== undefined)
  const words = having.reduce((sum, {checked}) => sum + checked.words, 0)
  if (words === 0) return undefined
  return having.reduce((sum, {score, checked}) => sum + (score.index ?? 0) * checked.words, 0) / words
}

function toChange({path, before, after}: Changed, known: Known): DocumentChange {
  return {
    path,
    before: before?.score.index,
    after: after.score.index,
    band: after.score.band,
    genreChanged: before !== undefined && before.checked.profile !== after.checked.profile,
    because: before === undefined ? ['a new document'] : reasons(before, after, known),
  }
}

type Known = Readonly<Record<string, Signal>>

/** The parts that moved, the most first, each with what came and what went. */
export function reasons(before: Scored, after: Scored, known: Known): readonly string[] {
  const weight = after.score.parts.reduce((sum, part) => sum + part.weight, 0) || 1
  return after.score.parts
    .map((part) => {
      const earlier = before.score.parts.find(({name}) => name === part.name)?.value ?? 0
      return {name: part.name, points: (100 * part.weight * (part.value - earlier)) / weight}
    })
    .filter(({points}) => Math.abs(points) >= 0.5)
    .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    .map(({name, points}) => {
      const texts = detailsOf(name, before, after, known)
      const sign = points > 0 ? '+' : '−'
      return `${name} ${sign}${Math.abs(points).toFixed(1)}${texts.length > 0 ? `: ${texts.join('; ')}` : ''}`
    })
}

function detailsOf(part: PartName, before: Scored, after: Scored, known: Known): readonly string[] {
  const classes = Object.entries(voiceWords).map(([id, what]) => {
    const countIn = ({score}: Scored) => score.counted[id] ?? 0
    return {id, texts: changed(countIn(before), countIn(after), what)}
  })
  if (part === 'framing')
    return [
      ...changed(loudIn(before), loudIn(after), 'findings'),
      ...classes.flatMap(({id, texts}) => (id === 'voice/named' ? texts : [])),
    ]
  if (part === 'voice') return classes.flatMap(({texts}) => texts)
  const [old, now] = [before, after].map(({score}) => classesIn(score, groups[part]))
  const grown = (one: typeof old = new Map(), other: typeof old = new Map()) =>
    [...one].flatMap(([id, count]) =>
      count > (other.get(id) ?? 0) ? [(known[id]?.about ?? id).replace(/\.$/, '')] : [],
    )
  return [
    ...grown(now, old).map((about) => `more: ${about}`),
    ...grown(old, now).map((about) => `less: ${about}`),
  ].slice(0, 4)
}

const voiceWords: Readonly<Record<string, string>> = {
  'voice/named': 'sentences that name customers',
  'voice/leading': 'sentences that begin with customers',
  'voice/needs': 'sentences about what is hard or wanted',
  'voice/known': 'sentences about how we know',
  'voice/helped': 'sentences about what becomes better',
  'voice/they': 'sentences that speak of people further',
  'voice/reach': 'sentences about channels and our numbers',
  'voice/workings': 'sentences about our own workings',
}

const groups = {proof: 'evidence/', measures: 'metrics/', order: 'others/'} as const

function changed(were: number, are: number, what: string): readonly string[] {
  return were === are ? [] : [`${were} → ${are} ${what}`]
}

function loudIn({checked}: Scored): number {
  return checked.findings.filter(({level}) => level !== 'hint').length
}

function classesIn({signals}: Score, group: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {signal} of signals.places)
    if (signal.startsWith(group)) counts.set(signal, (counts.get(signal) ?? 0) + 1)
  return counts
}
