/** From the files, folders and globs on the command line to a sorted list of documents, each once. */

import {readdirSync, type Stats, statSync} from 'node:fs'
import {basename, dirname, join, relative} from 'node:path'
import {didYouMean, matchesGlobs} from '../engine/index.ts'
import {knownFormat} from '../project/format.ts'
import {type IgnoreFolder, ignoreFoldersUpFrom, isIgnored, ownName} from '../project/ignoreFiles.ts'
import {absolute, slashed} from '../project/paths.ts'
import {unreadable} from '../project/unreadable.ts'
import {filesBelow, type Walk} from '../project/walk.ts'
import {commands} from './flags.ts'
import {onceEach} from './onceEach.ts'
import type {Troubles} from './troubles.ts'

export interface Target {
  /** As given, or found below what was given. */
  readonly path: string
  /** Absolute, with forward slashes. */
  readonly absolute: string
}

export interface Finder {
  readonly cwd: string
  readonly noIgnore: boolean
  /** The config file that leaves a document out. */
  readonly ignoredBy: (absolute: string) => Promise<string | undefined>
  readonly troubles: Troubles
  /** One more ignore file. */
  readonly extra?: IgnoreFolder
}

/** `listed`: names from a list, which are no globs; where there is a list, nothing else is looked for unasked. */
export async function findFiles(
  given: readonly string[],
  finder: Finder,
  listed?: readonly string[],
): Promise<readonly Target[]> {
  const byPlace = new Map<string, Target>()
  const asked = [
    ...(given.length === 0 && listed === undefined ? ['.'] : given).map((name) => ({name, isGlob: true})),
    ...(listed ?? []).map((name) => ({name, isGlob: false})),
  ]
  for (const {name, isGlob} of asked)
    for (const target of await expand(name, isGlob, finder)) {
      const known = byPlace.get(target.absolute)
      // "./a.md docs/a.md" and the other way round must give the same name.
      if (known === undefined || target.path < known.path) byPlace.set(target.absolute, target)
    }
  return onceEach([...byPlace.values()].sort((a, b) => (a.path < b.path ? -1 : 1)))
}

async function expand(given: string, mayBeGlob: boolean, finder: Finder): Promise<readonly Target[]> {
  const place = absolute(finder.cwd, given)
  const stats = statsOf(place)
  if (stats?.isDirectory()) return below(given, place, undefined, finder)
  if (stats !== undefined) return named(given, place, finder)
  const glob = slashed(given)
  if (!mayBeGlob || !/[*?{]/.test(glob)) {
    finder.troubles.say(missing(given, place))
    return []
  }
  const start = /^(?:[^*?{]*\/)?/.exec(glob)?.[0] ?? ''
  const folder = absolute(finder.cwd, start)
  if (!statsOf(folder)?.isDirectory()) {
    finder.troubles.say(`${given}: no file fits; there is no folder "${start}"`)
    return []
  }
  return below(given, folder, {start, glob: glob.slice(start.length)}, finder)
}

async function named(given: string, place: string, finder: Finder): Promise<readonly Target[]> {
  const {extra, cwd} = finder
  const by = isIgnored(place, false, extra ? [extra] : [], ['own'])
    ? '--ignore-path'
    : isIgnored(place, false, ignoreFoldersUpFrom(dirname(place), cwd), ['own'])
      ? ownName
      : await finder.ignoredBy(place)
  if (by === undefined || finder.noIgnore) return [{path: slashed(given), absolute: place}]
  finder.troubles.note(`${given}: left out by ${by}; --no-ignore checks it all the same`)
  return []
}

/** Everything in a folder, or what fits a glob there. */
async function below(
  given: string,
  folder: string,
  glob: {readonly start: string; readonly glob: string} | undefined,
  finder: Finder,
): Promise<readonly Target[]> {
  const prefix = glob?.start ?? (['', '.'].includes(given) ? '' : slashed(given).replace(/\/*$/, '/'))
  const found: Target[] = []
  let ignored = 0
  for (const file of filesBelow(folder, walkOf(finder))) {
    const name = slashed(relative(folder, file))
    if (!wanted(name, glob?.glob)) continue
    const place = slashed(file)
    if (!finder.noIgnore && (await finder.ignoredBy(place)) !== undefined) ignored++
    else found.push({path: prefix + name, absolute: place})
  }
  if (found.length === 0) finder.troubles.say(nothing(given, glob !== undefined, ignored))
  return found
}

function walkOf({cwd, noIgnore, troubles, extra}: Finder): Walk {
  return {
    cwd,
    noIgnore,
    ...(extra ? {extra} : {}),
    onTrouble: (folder, error) => troubles.say(`${slashed(folder)}: ${unreadable(error)}`),
  }
}

/** `*.rst` names an extension and gets it; `docs/**` gets documents only. */
function wanted(name: string, glob: string | undefined): boolean {
  if (glob === undefined) return knownFormat(name) !== undefined
  if (!matchesGlobs(glob.includes('/') ? glob : `./${glob}`, name)) return false
  return knownFormat(name) !== undefined || /\.\w+$/.test(glob)
}

function nothing(given: string, isGlob: boolean, ignored: number): string {
  if (ignored > 0)
    return `${given}: all ${ignored} documents there are left out by config; --no-ignore checks them`
  const kinds = '.md, .markdown, .mdx, .txt'
  return isGlob
    ? `${given}: no file fits this glob; quote it so that the shell leaves it alone`
    : `${given}: no document (${kinds}) in this folder that is not ignored; name a file to check another kind`
}

function missing(given: string, place: string): string {
  const command = didYouMean(given, Object.keys(commands))
  if (command !== '') return `${given}: no such file or command${command}`
  return `${given}: no such file or folder${didYouMean(basename(place), namesIn(dirname(place)))}`
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(join(folder))
  } catch {
    return []
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, {throwIfNoEntry: false})
  } catch {
    return undefined
  }
}
