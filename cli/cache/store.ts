/** A folder of remembered values, a file each, named by what they were made from. Whatever is broken in it is as good as not there. */

import {createHash, randomUUID} from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import {join} from 'node:path'

export interface Store {
  readonly get: (key: string) => unknown
  /** The reason why it could not be kept, if there is one. */
  readonly set: (key: string, value: unknown) => string | undefined
  /** Takes out what nobody has asked for in a month; looks once a day. */
  readonly tidy: () => void
}

export function openStore(folder: string): Store {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key.slice(2)}.json`)
  return {
    get: (key) => read(fileOf(key)),
    set: (key, value) => {
      try {
        write(fileOf(key), value, folder)
        return undefined
      } catch (error) {
        return error instanceof Error ? error.message : String(error)
      }
    },
    tidy: () => {
      try {
        tidy(folder)
      } catch {
        // Somebody else is at it, or may not delete; both can wait.
      }
    },
  }
}

export function digest(...texts: readonly (string | Uint8Array)[]): string {
  const sha = createHash('sha256')
  for (const text of texts) sha.update(`${text.length}:`).update(text)
  return sha.digest('hex')
}

const day = 24 * 60 * 60 * 1000

function read(file: string): unknown {
  try {
    const [sum, body = ''] = readFileSync(file, 'utf8').split('\n', 2)
    if (sum !== digest(body)) return undefined
    // The time says when it was last of use.
    if (Date.now() - statSync(file).mtimeMs > day) utimesSync(file, new Date(), new Date())
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** Whole or not at all, so that several runs can share the folder. */
function write(file: string, value: unknown, folder: string): void {
  const body = JSON.stringify(value)
  const parent = join(file, '..')
  const beside = join(parent, `${randomUUID()}.tmp`)
  mkdirSync(parent, {recursive: true})
  try {
    writeFileSync(beside, `${digest(body)}\n${body}\n`, {flag: 'wx'})
    renameSync(beside, file)
  } finally {
    rmSync(beside, {force: true})
  }
  const ignore = join(folder, '.gitignore')
  if (statSync(ignore, {throwIfNoEntry: false}) === undefined) writeFileSync(ignore, '*\n')
}

function tidy(folder: string): void {
  const mark = join(folder, '.tidied')
  const last = statSync(mark, {throwIfNoEntry: false})?.mtimeMs ?? 0
  if (Date.now() - last < day || statSync(folder, {throwIfNoEntry: false}) === undefined) return
  writeFileSync(mark, '')
  for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
    const file = join(folder, name)
    if (!/\.(?:json|tmp)$/.test(name) || Date.now() - statSync(file).mtimeMs < 30 * day) continue
    rmSync(file, {force: true})
  }
}
