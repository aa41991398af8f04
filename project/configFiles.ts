/** Finds and reads config files: from the document upwards, then whatever they extend. Each is read once. */

import {dirname, join, resolve} from 'node:path'
import type {ReadConfig} from '../engine/files.ts'
import type {Layer} from '../engine/index.ts'
import type {Complaints} from './complaints.ts'
import type {Disk} from './disk.ts'
import {once} from './once.ts'
import {absolute, display, slashed} from './paths.ts'

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

export function configFinder(
  choice: ConfigChoice,
  cwd: string,
  complaints: Complaints,
  disk: Disk,
): ConfigFinder {
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
    const file = await configIn(folder, disk)
    if (file !== undefined) return load(file, folder)
    const parent = dirname(folder)
    return parent === folder ? undefined : find(parent)
  }

  function load(file: string, root: string): Promise<FoundConfig> {
    return once(byFile, file, async () => ({
      file,
      root,
      layers: await readChain(file, cwd, complaints, disk),
    }))
  }
}

/** The config file of a folder itself. */
export async function configIn(folder: string, disk: Disk): Promise<string | undefined> {
  for (const name of configNames) {
    const file = slashed(join(folder, name))
    if ((await disk.readText(file)) !== undefined) return file
  }
  const manifest = slashed(join(folder, 'package.json'))
  return (await hasKey(manifest, disk)) ? manifest : undefined
}

async function hasKey(manifest: string, disk: Disk): Promise<boolean> {
  const read = await disk.readText(manifest)
  if (read === undefined || 'trouble' in read) return false
  try {
    const {text} = read
    return text.includes('"customer-lens"') && Object.hasOwn(JSON.parse(text), 'customer-lens')
  } catch {
    // A broken package.json is for npm to complain about.
    return false
  }
}

async function readChain(
  file: string,
  cwd: string,
  complaints: Complaints,
  disk: Disk,
): Promise<readonly ReadLayer[]> {
  const {readConfig} = await import('../engine/files.ts')
  const layers: ReadLayer[] = []
  const name = (path: string) => display(cwd, path)
  const open: string[] = []

  const read = async (path: string): Promise<string | undefined> => {
    const found = await disk.readText(path)
    if (found === undefined) return gone
    if ('trouble' in found) return found.trouble
    const {text} = found
    const config = readConfig(text, name(path))
    complaints.sayIn(text, config.problems)
    open.push(path)
    const bases = config.value?.extends ?? []
    for (const [i, base] of (typeof bases === 'string' ? [bases] : bases).entries()) {
      const target = slashed(resolve(dirname(path), base))
      const complaint = open.includes(target)
        ? `"extends" goes in a circle: ${[...open.slice(open.indexOf(target)), target].map(name).join(' → ')}`
        : await read(target)
      const place = config.place(typeof bases === 'string' ? ['extends'] : ['extends', i])
      if (complaint !== undefined)
        complaints.sayIn(text, [{file: name(path), ...place, message: asMessage(complaint, base)}])
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

  const complaint = await read(file)
  if (complaint !== undefined)
    complaints.say(`${name(file)}: ${complaint === gone ? 'no such config file' : complaint}`)
  return layers
}

const gone = 'is gone'

function asMessage(complaint: string, base: string): string {
  if (complaint === gone) return `"extends" names "${base}", and there is no such file`
  return complaint.startsWith('"extends"') ? complaint : `"${base}" ${complaint}`
}
