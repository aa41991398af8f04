/** The documents that a command is asked to read, each with what decides how it is checked. */

import {readFileSync} from 'node:fs'
import {decode} from '../project/decode.ts'
import {readIgnorePath} from '../project/ignoreFiles.ts'
import {absolute, display} from '../project/paths.ts'
import type {Project, Settings} from '../project/project.ts'
import {unreadable} from '../project/unreadable.ts'
import {findFiles, type Target} from './files.ts'
import type {Options} from './options.ts'
import type {Troubles} from './troubles.ts'
import type {World} from './world.ts'
import {WrongUse} from './wrongUse.ts'

export interface Job {
  readonly target: Target
  readonly settings: Settings
  /** Undefined for a file that cannot be read, which has been said then. */
  readonly read: () => Source | undefined
}

export interface Source {
  readonly text: string
  /** As they stand in the file. */
  readonly bytes: Uint8Array
}

export async function documentsOf(
  options: Options,
  project: Project,
  world: World,
  troubles: Troubles,
): Promise<readonly Job[]> {
  const asked = options.stdin
    ? [await fromStdin(options, world)]
    : await fromDisk(options, project, world, troubles)
  const jobs: Job[] = []
  for (const {target, bytes} of asked) {
    const settings = await project.settingsFor(target.absolute)
    refuseUnknownProfile(options.profile, settings)
    jobs.push({target, settings, read: () => readSource(target.path, bytes, troubles)})
  }
  return jobs
}

/** A document that nobody asked for by name. */
export async function jobAt(place: string, project: Project, {cwd}: World, troubles: Troubles): Promise<Job> {
  const target = {path: display(cwd, place), absolute: place}
  const settings = await project.settingsFor(place)
  return {target, settings, read: () => readSource(target.path, () => readFileSync(place), troubles)}
}

interface Asked {
  readonly target: Target
  readonly bytes: () => Uint8Array
}

async function fromStdin({stdinFilename, targets, filesFrom}: Options, world: World): Promise<Asked> {
  if (targets.length > 0 || filesFrom !== undefined)
    throw new WrongUse('--stdin reads one document from standard input; leave out the files')
  const path = stdinFilename ?? '<stdin>.md'
  const bytes = await world.stdin()
  return {
    target: {path: stdinFilename ?? '<stdin>', absolute: absolute(world.cwd, path)},
    bytes: () => bytes,
  }
}

async function fromDisk(
  options: Options,
  project: Project,
  world: World,
  troubles: Troubles,
): Promise<readonly Asked[]> {
  if (options.stdinFilename !== undefined) throw new WrongUse('--stdin-filename needs --stdin')
  const {cwd} = world
  const {noIgnore, ignorePath, filesFrom} = options
  const extra = ignorePath === undefined ? undefined : readIgnorePath(absolute(cwd, ignorePath), cwd)
  if (ignorePath !== undefined && extra === undefined)
    throw new WrongUse(`--ignore-path ${ignorePath}: no such file, or it cannot be read`)
  const finder = {cwd, noIgnore, ignoredBy: project.ignoredBy, troubles, ...(extra ? {extra} : {})}
  const listed = filesFrom === undefined ? undefined : await readList(filesFrom, world)
  const targets = await findFiles(options.targets, finder, listed)
  return targets.map((target) => ({target, bytes: () => readFileSync(target.absolute)}))
}

/** Names separated by NUL, as `git ls-files -z` and `find -print0` write them, or one a line. */
async function readList(file: string, world: World): Promise<readonly string[]> {
  let bytes: Uint8Array
  try {
    bytes = file === '-' ? await world.stdin() : readFileSync(absolute(world.cwd, file))
  } catch (error) {
    throw new WrongUse(`--files-from ${file} ${unreadable(error)}`)
  }
  const text = new TextDecoder().decode(bytes)
  return text.split(text.includes('\0') ? '\0' : /\r?\n/).filter((name) => name !== '')
}

function readSource(path: string, read: () => Uint8Array, troubles: Troubles): Source | undefined {
  try {
    const bytes = read()
    const decoded = decode(bytes)
    if ('text' in decoded) return {text: decoded.text, bytes}
    troubles.say(`${path}: ${decoded.trouble}`)
  } catch (error) {
    troubles.say(`${path}: ${unreadable(error)}`)
  }
  return undefined
}

function refuseUnknownProfile(profile: string | undefined, {lens}: Settings): void {
  const known = Object.keys(lens.ruleSet.profiles)
  if (profile !== undefined && !known.includes(profile))
    throw new WrongUse(`--profile is "${profile}"; it must be one of ${known.join(', ')}`)
}
