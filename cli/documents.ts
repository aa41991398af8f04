/** The documents that a command is asked to read, each with what decides how it is checked. */

import {readFileSync} from 'node:fs'
import {decode} from '../project/decode.ts'
import {absolute} from '../project/paths.ts'
import type {Project, Settings} from '../project/project.ts'
import {unreadable} from '../project/unreadable.ts'
import {findFiles, type Target} from './files.ts'
import {type Options, WrongUse} from './options.ts'
import type {Troubles} from './troubles.ts'
import type {World} from './world.ts'

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

interface Asked {
  readonly target: Target
  readonly bytes: () => Uint8Array
}

async function fromStdin({stdinFilename, targets}: Options, world: World): Promise<Asked> {
  if (targets.length > 0)
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
  {cwd}: World,
  troubles: Troubles,
): Promise<readonly Asked[]> {
  if (options.stdinFilename !== undefined) throw new WrongUse('--stdin-filename needs --stdin')
  const finder = {cwd, noIgnore: options.noIgnore, ignoredBy: project.ignoredBy, troubles}
  const targets = await findFiles(options.targets, finder)
  return targets.map((target) => ({target, bytes: () => readFileSync(target.absolute)}))
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
