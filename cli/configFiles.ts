/** Finds and reads config files: from the document upwards, then whatever they extend. Each is read once. */

import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import type {ReadConfig} from '../engine/files.ts'
import type {Layer} from '../engine/index.ts'
import {once} from './once.ts'
import {absolute, display, slashed} from './paths.ts'
import type {Troubles} from './troubles.ts'
import {unreadable} from './unreadable.ts'

/** The config that holds for a document: a chain of files, the base first. */
export interface FoundConfig {
  /** Key for caches: the file that was found. */
  readonly file: string
  /** Globs count from here for files outside a config file's own folder. */
  readonly root: string
  readonly layers: readonly ReadLayer[]
}

export interface ReadLayer extends Layer {
  readonly text: string
  readonly read: ReadConfig
}

export interface ConfigFinder {
  /** Undefined where there is no config. */
  readonly for: (document: string) => Promise<FoundConfig | undefined>
}

export interface ConfigChoice {
  readonly config: string | undefined
  readonly noConfig: boolean
}

export const configNames = ['customer-lens.yaml', 'customer-lens.yml', 'customer-lens.json'] as const

export function configFinder(choice: ConfigChoice, cwd: string, troubles: Troubles): ConfigFinder {
  const byFolder = new Map<string, Promise<FoundConfig | undefined>>()
  const byFile = new Map<string, Promise<FoundConfig>>()
  if (choice.noConfig) return {for: async () => undefined}
  if (choice.config !== undefined) {
    const file = absolute(cwd, choice.config)
    return {for: () => load(file, slashed(cwd))}
  }
  return {for: (document) => find(dirname(document))}

  function find(folder: string): Promise<FoundConfig | undefined> {
    return once(byFolder, folder, () => look(folder))
  }

  async function look(folder: string): Promise<FoundConfig | undefined> {
    const file = configIn(folder)
    if (file !== undefined) return load(file, folder)
    const parent = dirname(folder)
    return parent === folder ? undefined : find(parent)
  }

  function load(file: string, root: string): Promise<FoundConfig> {
    return once(byFile, file, async () => ({file, root, layers: await readChain(file, cwd, troubles)}))
  }
}

/** The config file of a folder itself. */
export function configIn(folder: string): string | undefined {
  const name = configNames.find((one) => existsSync(join(folder, one)))
  if (name !== undefined) return slashed(join(folder, name))
  const manifest = slashed(join(folder, 'package.json'))
  return hasKey(manifest) ? manifest : undefined
}

function hasKey(manifest: string): boolean {
  if (!existsSync(manifest)) return false
  try {
    const text = readFileSync(manifest, 'utf8')
    return text.includes('"customer-lens"') && Object.hasOwn(JSON.parse(text), 'customer-lens')
  } catch {
    // A broken package.json is for npm to complain about.
    return false
  }
}

async function readChain(file: string, cwd: string, troubles: Troubles): Promise<readonly ReadLayer[]> {
  const {readConfig} = await import('../engine/files.ts')
  const layers: ReadLayer[] = []
  const name = (path: string) => display(cwd, path)
  const open: string[] = []

  const read = (path: string): string | undefined => {
    let text: string
    try {
      text = readFileSync(path, 'utf8')
    } catch (error) {
      return unreadable(error)
    }
    const config = readConfig(text, name(path))
    troubles.sayIn(text, config.problems)
    open.push(path)
    const bases = config.value?.extends ?? []
    for (const [i, base] of (typeof bases === 'string' ? [bases] : bases).entries()) {
      const target = slashed(resolve(dirname(path), base))
      const complaint = open.includes(target)
        ? `"extends" goes in a circle: ${[...open.slice(open.indexOf(target)), target].map(name).join(' → ')}`
        : read(target)
      const {start} = config.place(typeof bases === 'string' ? ['extends'] : ['extends', i])
      if (complaint !== undefined)
        troubles.sayIn(text, [{file: name(path), start, message: asMessage(complaint, base)}])
    }
    open.pop()
    layers.push({
      file: name(path),
      folder: slashed(dirname(path)),
      config: config.value ?? {},
      text,
      read: config,
    })
    return undefined
  }

  const complaint = read(file)
  if (complaint !== undefined)
    troubles.say(`${name(file)}: ${complaint === 'is gone' ? 'no such config file' : complaint}`)
  return layers
}

function asMessage(complaint: string, base: string): string {
  if (complaint === 'is gone') return `"extends" names "${base}", and there is no such file`
  return complaint.startsWith('"extends"') ? complaint : `"${base}" ${complaint}`
}
