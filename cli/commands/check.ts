/** `customer-lens check`: reads documents one by one, prints what is found, and says whether the gate holds. */

import {readFileSync} from 'node:fs'
import {check as checkDocument, readDocument} from '../../engine/index.ts'
import {decode} from '../decode.ts'
import {findFiles, type Target, unreadable} from '../files.ts'
import {formatOf} from '../format.ts'
import {formats} from '../formats/formats.ts'
import {gate} from '../gate.ts'
import {type Options, WrongUse} from '../options.ts'
import {deliver} from '../output.ts'
import {absolute} from '../paths.ts'
import {lineStartsOf} from '../position.ts'
import {startProgress} from '../progress.ts'
import {openProject, type Project, type Settings} from '../project.ts'
import {addTo, type FileResult, nothingYet, placed} from '../results.ts'
import {rulesHash} from '../rulesHash.ts'
import {hasColor} from '../screen.ts'
import {Troubles} from '../troubles.ts'
import {version} from '../version.ts'
import type {ExitCode, World} from '../world.ts'

export async function check(options: Options, world: World): Promise<ExitCode> {
  const troubles = new Troubles(world)
  const project = openProject(options, world.cwd, troubles)
  const documents = await documentsOf(options, project, world, troubles)
  const progress = startProgress(world)
  const toFile = options.outputFile !== undefined
  const written: string[] = []
  const write = (text: string) => {
    if (text === '') return
    progress.clear()
    if (toFile) written.push(text)
    else world.stdout.write(text)
  }
  const format = formats[options.format]({
    colors: !toFile && hasColor(options.color, world),
    columns: toFile ? undefined : world.stdout.columns,
  })
  let all = nothingYet
  let shown = nothingYet
  const rules = await rulesHash(documents.map(({settings}) => settings.lens.ruleSet))
  write(format.begin({version, rules}))
  for (const [i, {target, settings, read}] of documents.entries()) {
    progress.show(i, documents.length)
    const source = read()
    if (source === undefined) continue
    const result = checkOne(target, source, settings, options.profile)
    const visible = options.quiet ? withoutQuiet(result) : result
    all = addTo(all, result)
    shown = addTo(shown, visible)
    write(format.file(visible, source))
  }
  write(format.end(shown))
  if (toFile) deliver(written.join(''), options.outputFile, world, troubles)
  const failure = gate(all, options)
  if (failure !== undefined) troubles.note(failure)
  return troubles.any ? 2 : failure === undefined ? 0 : 1
}

interface Job {
  readonly target: Target
  readonly settings: Settings
  /** Undefined for a file that cannot be read, which has been said then. */
  readonly read: () => string | undefined
}

async function documentsOf(
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
    jobs.push({target, settings, read: () => readText(target.path, bytes, troubles)})
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

function readText(path: string, bytes: () => Uint8Array, troubles: Troubles): string | undefined {
  try {
    const decoded = decode(bytes())
    if ('text' in decoded) return decoded.text
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

function checkOne(
  {path, absolute}: Target,
  source: string,
  settings: Settings,
  profile: string | undefined,
): FileResult {
  const {lens, levels, resolved} = settings
  const chosen = profile ?? resolved.profile?.value
  const checked = checkDocument(readDocument(source, formatOf(absolute)), lens, {
    path,
    levels,
    requireReason: resolved.requireReason,
    ...(chosen === undefined ? {} : {profile: chosen}),
    ...(resolved.youMeans ? {youMeans: resolved.youMeans.value} : {}),
  })
  const starts = checked.findings.length > 0 ? lineStartsOf(source) : []
  const findings = checked.findings.map((finding) => placed(finding, starts))
  const {profile: genre, words} = checked
  const profileConfidence = Math.round(checked.profileConfidence * 100) / 100
  return {path, profile: genre, profileConfidence, words, findings}
}

function withoutQuiet(result: FileResult): FileResult {
  return {...result, findings: result.findings.filter(({level}) => level === 'error' || level === 'warning')}
}
