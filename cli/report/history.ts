/** The index over months of git history: one point a month, each document scored once for each of its contents. */

import {join, relative} from 'node:path'
import {type PartName, partNames} from '../../engine/index.ts'
import {knownFormat} from '../../project/format.ts'
import {absolute, slashed} from '../../project/paths.ts'
import type {Settings} from '../../project/project.ts'
import type {TrendPoint} from '../../report/index.ts'
import {startProgress} from '../progress.ts'
import {type Git, openGit} from './git.ts'
import {
  type Memory,
  openMemory,
  type Past,
  type Remembered,
  remembered,
  scorePast,
  settingsKey,
} from './past.ts'

export async function trendOf(past: Past, months: number): Promise<readonly TrendPoint[]> {
  const git = openGit(past.world)
  const memory = await openMemory(git.folder, past)
  const commits = sampled(git, months)
  const wanted: (readonly Wanted[])[] = []
  for (const {commit} of commits) wanted.push(await documentsAt(commit, git, past))
  scoreMissing(wanted.flat(), git, memory, past)
  const points: TrendPoint[] = []
  let before: ReadonlyMap<string, number> | undefined
  for (const [i, {commit, date}] of commits.entries()) {
    const documents = (wanted[i] ?? []).flatMap(({key}) => memory.get(key) ?? [])
    const findings = counted(documents.flatMap((document) => document.findings))
    const {added, fixed} = before === undefined ? {added: 0, fixed: 0} : changes(before, findings)
    before = findings
    const scored = documents.filter(({index}) => index !== undefined)
    if (scored.length === 0) continue
    const earlier = commits[i - 1]?.commit
    points.push({
      date,
      commit,
      index: mean(scored, ({index = 0}) => index),
      parts: partsOf(scored),
      documents: documents.length,
      added,
      fixed,
      configChanged: earlier !== undefined && git.changedBetween(earlier, commit).some(isConfig),
    })
  }
  return points
}

/** The last commit of each month back from the newest one, which takes the place of today: a second run sees the same. */
function sampled(git: Git, months: number): readonly {readonly commit: string; readonly date: string}[] {
  const head = git.commit('HEAD')
  const newest = git.dayOf(head)
  const found = new Map<string, string>([[head, newest]])
  for (let back = 1; back <= months; back++) {
    const commit = git.commitAt(head, monthsBefore(newest, back))
    if (commit === undefined) break
    if (!found.has(commit)) found.set(commit, git.dayOf(commit))
  }
  return [...found].map(([commit, date]) => ({commit, date})).reverse()
}

/** The same day some months earlier, or the last day of a shorter month. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last))).toISOString().slice(0, 10)
}

async function documentsAt(commit: string, git: Git, past: Past): Promise<readonly Wanted[]> {
  const {project, world, options} = past
  const places = (options.targets.length === 0 ? ['.'] : options.targets).map((target) =>
    absolute(world.cwd, target),
  )
  const wanted: Wanted[] = []
  for (const [path, name] of git.filesOf(commit)) {
    const place = slashed(join(git.root, path))
    const isAsked = places.some(
      (asked) => place === asked || place.startsWith(`${asked.replace(/\/$/, '')}/`),
    )
    if (!isAsked || knownFormat(path) === undefined) continue
    if (!options.noIgnore && (await project.ignoredBy(place)) !== undefined) continue
    const settings = await project.settingsFor(place)
    const shown = slashed(relative(world.cwd, place))
    wanted.push({name, path: shown, settings, key: `${name} ${settingsKey(settings)} ${shown}`})
  }
  return wanted
}

interface Wanted {
  readonly name: string
  readonly path: string
  readonly settings: Settings
  readonly key: string
}

/** Each content once, however many commits have it. */
function scoreMissing(wanted: readonly Wanted[], git: Git, memory: Memory, past: Past): void {
  const byKey = new Map(wanted.map((one) => [one.key, one]))
  const missing = [...byKey.values()].filter(({key}) => memory.get(key) === undefined)
  const progress = startProgress(past.world)
  for (let from = 0; from < missing.length; from += together) {
    const group = missing.slice(from, from + together)
    const contents = git.contents([...new Set(group.map(({name}) => name))])
    for (const [i, {name, path, settings, key}] of group.entries()) {
      progress.show(from + i, missing.length)
      const scored = scorePast(contents.get(name) ?? new Uint8Array(), path, settings, past)
      if (scored === undefined) past.troubles.note(`${path}: was no text once, and is left out there`)
      else memory.set(key, remembered(scored))
    }
  }
  progress.clear()
}

/** Contents read at a time, so that a large repository fits in memory. */
const together = 100

function isConfig(path: string): boolean {
  return /(?:^|\/)(?:\.?customer-lens\.(?:ya?ml|json)|customer-lens\/.*\.ya?ml)$/.test(path)
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** By rule and words, not by file: a document that moved has nothing new. */
function changes(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
  let added = 0
  let fixed = 0
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const change = (after.get(key) ?? 0) - (before.get(key) ?? 0)
    if (change > 0) added += change
    else fixed -= change
  }
  return {added, fixed}
}

function mean(documents: readonly Remembered[], of: (document: Remembered) => number): number {
  const words = documents.reduce((sum, document) => sum + document.words, 0)
  return documents.reduce((sum, document) => sum + of(document) * document.words, 0) / words
}

function partsOf(documents: readonly Remembered[]): Readonly<Partial<Record<PartName, number>>> {
  return Object.fromEntries(
    partNames.flatMap((name) => {
      const having = documents.filter(({parts}) => parts[name] !== undefined)
      return having.length === 0 ? [] : [[name, mean(having, ({parts}) => parts[name] ?? 0)] as const]
    }),
  )
}
