/** All files below a folder, without what is ignored. */

import {type Dirent, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {type IgnoreFolder, ignoreFoldersUpFrom, isIgnored, readIgnoreFolder} from './ignoreFiles.ts'

export interface Walk {
  readonly cwd: string
  /** Look into ignored folders too; these three stay out even so. */
  readonly noIgnore: boolean
  readonly onTrouble: (folder: string, error: unknown) => void
  readonly extra?: IgnoreFolder
}

const never: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist'])

/** Yields absolute paths. Linked files are followed, linked folders are not, so that a walk ends. */
export function* filesBelow(folder: string, walk: Walk): Generator<string> {
  const extra = walk.extra === undefined ? [] : [walk.extra]
  const above = walk.noIgnore ? [] : [...ignoreFoldersUpFrom(folder, walk.cwd), ...extra]
  yield* walkFolder(folder, above, walk)
}

function* walkFolder(folder: string, ignores: readonly IgnoreFolder[], walk: Walk): Generator<string> {
  for (const entry of entriesOf(folder, walk)) {
    const path = join(folder, entry.name)
    const isFolder = entry.isDirectory()
    if (isFolder && never.has(entry.name)) continue
    if (isIgnored(path, isFolder, ignores, ['own', 'git'])) continue
    if (isFolder) yield* walkFolder(path, walk.noIgnore ? [] : [readIgnoreFolder(path), ...ignores], walk)
    else if (entry.isFile() || (entry.isSymbolicLink() && isFile(path))) yield path
  }
}

function entriesOf(folder: string, walk: Walk): readonly Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true})
  } catch (error) {
    walk.onTrouble(folder, error)
    return []
  }
}

export function isFile(path: string): boolean {
  try {
    return statSync(path, {throwIfNoEntry: false})?.isFile() ?? false
  } catch {
    // A link that leads to itself, or through a folder that may not be entered.
    return false
  }
}
