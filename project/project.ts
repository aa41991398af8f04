/** Documents, the config that holds for each, and the lens that each is read through: what all commands work with. */

import {resolve} from 'node:path'
import {
  compile,
  ignoredBy,
  type Lens,
  type Level,
  mergeConfigs,
  plainVocabulary,
  type Resolved,
  type RuleSet,
  readVocabulary,
  resolveFor,
} from '../engine/index.ts'
import type {Complaints} from './complaints.ts'
import {type ConfigChoice, type ConfigFinder, configFinder, type FoundConfig} from './configFiles.ts'
import type {Disk} from './disk.ts'
import {once} from './once.ts'
import {withFolders} from './ruleSets.ts'

export interface Project {
  readonly settingsFor: (document: string) => Promise<Settings>
  readonly ignoredBy: (document: string) => Promise<string | undefined>
}

/** Everything that decides how one document is checked. */
export interface Settings {
  readonly config: FoundConfig | undefined
  readonly lens: Lens
  readonly resolved: Resolved
  readonly levels: Readonly<Record<string, Level>>
}

export interface ProjectChoice extends ConfigChoice {
  /** Folders with packs, from the command line. */
  readonly rules: readonly string[]
}

export function openProject(choice: ProjectChoice, cwd: string, complaints: Complaints, disk: Disk): Project {
  const finder: ConfigFinder = configFinder(choice, cwd, complaints, disk)
  const lenses = new Map<string, Promise<Lens>>()
  const shared = new Map<string, Settings>()
  return {
    settingsFor: async (document) => {
      const config = await finder.for(document)
      const lens = await lensOf(config)
      const resolved = resolveFor(config?.layers ?? [], document, config?.root ?? '')
      // Most documents have the same ones, and there may be a hundred thousand of them.
      return once(shared, `${config?.file ?? ''} ${JSON.stringify(resolved)}`, () => ({
        ...{config, lens, resolved},
        levels: levelsOf(resolved, lens.ruleSet),
      }))
    },
    ignoredBy: async (document) => {
      const config = await finder.for(document)
      return config && ignoredBy(config.layers, document, config.root)
    },
  }

  function lensOf(config: FoundConfig | undefined): Promise<Lens> {
    const key = config?.file ?? ''
    return once(lenses, key, () => makeLens(config))
  }

  async function makeLens(config: FoundConfig | undefined): Promise<Lens> {
    const layers = config?.layers ?? []
    const packs = layers.flatMap((layer) =>
      (layer.config.packs ?? []).map((pack) => resolve(layer.folder, pack)),
    )
    const ruleSet = await withFolders(
      [...choice.rules.map((folder) => resolve(cwd, folder)), ...packs],
      cwd,
      complaints,
      disk,
    )
    if (config === undefined) return compile(ruleSet, plainVocabulary)
    const {checkNames} = await import('../engine/files.ts')
    for (const {text, read, file} of layers) complaints.sayIn(text, checkNames(read, file, ruleSet))
    return compile(ruleSet, readVocabulary(mergeConfigs(layers.map((layer) => layer.config))))
  }
}

/** Plain levels under the names that rules have today. */
function levelsOf({rules}: Resolved, ruleSet: RuleSet): Readonly<Record<string, Level>> {
  const names = Object.keys(rules)
  if (names.length === 0) return {}
  const today = new Map(ruleSet.rules.flatMap(({id, was}) => (was ?? []).map((old) => [old, id] as const)))
  return Object.fromEntries(
    names.flatMap((name) => {
      const level = rules[name]?.value
      return level === undefined ? [] : [[today.get(name) ?? name, level] as const]
    }),
  )
}
