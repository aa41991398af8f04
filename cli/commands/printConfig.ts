/** `customer-lens print-config FILE`: the settings that hold for a file, each with the place it comes from, as YAML. */

import {readFileSync} from 'node:fs'
import {
  inferProfile,
  type Lens,
  mergeConfigs,
  type Resolved,
  type Rule,
  readDocument,
} from '../../engine/index.ts'
import {formatOf} from '../../project/format.ts'
import {nodeDisk} from '../../project/nodeDisk.ts'
import {absolute} from '../../project/paths.ts'
import {openProject, type Settings} from '../../project/project.ts'
import {type Options, WrongUse} from '../options.ts'
import {Troubles} from '../troubles.ts'
import type {ExitCode, World} from '../world.ts'

export async function printConfig(options: Options, world: World): Promise<ExitCode> {
  const [file, ...more] = options.targets
  if (file === undefined || more.length > 0)
    throw new WrongUse('print-config takes one file: print-config docs/plan.md')
  const troubles = new Troubles(world)
  const project = openProject(options, world.cwd, troubles, nodeDisk)
  const place = absolute(world.cwd, file)
  const settings = await project.settingsFor(place)
  const ignored = await project.ignoredBy(place)
  const profile = profileOf(file, place, settings, options)
  world.stdout.write(page(file, profile, ignored, settings))
  return troubles.any ? 2 : 0
}

interface Said {
  readonly value: string
  readonly from: string
}

function profileOf(file: string, place: string, {lens, resolved}: Settings, options: Options): Said {
  if (options.profile !== undefined) return {value: options.profile, from: '--profile'}
  if (resolved.profile !== undefined) return resolved.profile
  const source = textOf(place)
  const document = readDocument(source ?? '', formatOf(file))
  const {profile, confidence} = inferProfile(file, document, lens.ruleSet.profiles)
  const sure = `${Math.round(100 * confidence)} % sure`
  return {
    value: profile,
    from:
      source === undefined
        ? `the path, ${sure}; there is no such file yet`
        : `front matter, path, headings and words, ${sure}`,
  }
}

function textOf(place: string): string | undefined {
  try {
    return readFileSync(place, 'utf8')
  } catch {
    return undefined
  }
}

function page(
  file: string,
  profile: Said,
  ignored: string | undefined,
  {config, lens, resolved}: Settings,
): string {
  const layers = config?.layers ?? []
  const vocabulary = mergeConfigs(layers.map((layer) => layer.config))
  const rows = lens.ruleSet.rules.map((rule) => {
    const {value, from} = levelOf(rule, profile.value, resolved, lens)
    return `  ${`${rule.id}: ${value}`.padEnd(44)} # ${from}`
  })
  return `${[
    `# ${file}`,
    `config: ${JSON.stringify(layers.map((layer) => layer.file))}${layers.length > 1 ? ' # the last one wins' : ''}`,
    ...(ignored === undefined ? [] : [`ignored: true # ${ignored}`]),
    said('profile', profile),
    said('youMeans', resolved.youMeans ?? {value: 'unknown', from: 'default'}),
    `requireReason: ${resolved.requireReason}`,
    ...Object.entries(resolved.gates).map(
      ([name, {value, from}]) => `gates.${JSON.stringify(name)}: ${JSON.stringify(value)} # ${from}`,
    ),
    ...vocabularyLines(vocabulary),
    'levels:',
    ...rows,
  ].join('\n')}\n`
}

function said(key: string, {value, from}: Said): string {
  return `${key}: ${JSON.stringify(value)} # ${from}`
}

function vocabularyLines(vocabulary: object): readonly string[] {
  const isEmpty = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && Object.values(value).every(isEmpty)
  return Object.entries(vocabulary)
    .filter(([, value]) => !isEmpty(value))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
}

/** The level outside special sections, said in the order in which the engine asks. */
function levelOf(rule: Rule, profile: string, resolved: Resolved, {ruleSet}: Lens): Said {
  const own = resolved.rules[rule.id] ?? resolved.rules[rule.pack] ?? resolved.rules['*']
  if (own !== undefined) return own
  const set = ruleSet.profiles[profile]?.levels ?? {}
  const byProfile = set[rule.id] ?? set[rule.pack] ?? set['*']
  if (byProfile !== undefined) return {value: byProfile, from: `profile ${profile}`}
  const special = rule.levels?.[profile]
  if (special !== undefined) return {value: special, from: `the rule, in the profile ${profile}`}
  return {value: rule.level, from: 'the rule'}
}
