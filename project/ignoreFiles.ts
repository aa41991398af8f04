/** What `.gitignore` and `.customer-lensignore` leave out. */

import {existsSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {slashed} from './paths.ts'

/** The ignore files of one folder. */
export interface IgnoreFolder {
  readonly folder: string
  readonly git: Ignore | undefined
  readonly own: Ignore | undefined
}

export const ownName = '.customer-lensignore'

export function readIgnoreFolder(folder: string): IgnoreFolder {
  return {folder, git: read(join(folder, '.gitignore')), own: read(join(folder, ownName))}
}

/** The file of `--ignore-path`, whose patterns count from `cwd`; undefined where it cannot be read. */
export function readIgnorePath(file: string, cwd: string): IgnoreFolder | undefined {
  const own = read(file)
  return own && {folder: slashed(cwd), git: undefined, own}
}

function read(file: string): Ignore | undefined {
  if (!existsSync(file)) return undefined
  try {
    return ignore().add(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

/** The ignore files of a folder and of those above it, up to the repository's root; where there is none, up to `cwd`. */
export function ignoreFoldersUpFrom(folder: string, cwd: string): readonly IgnoreFolder[] {
  const above: string[] = [folder]
  for (let at = folder; !existsSync(join(at, '.git')); ) {
    const parent = dirname(at)
    if (parent === at)
      return (above.includes(cwd) ? above.slice(0, above.indexOf(cwd) + 1) : [folder]).map(readIgnoreFolder)
    above.push(parent)
    at = parent
  }
  return above.map(readIgnoreFolder)
}

/** The innermost file that has something to say decides, and ours before git's. `folders`: innermost first. */
export function isIgnored(
  path: string,
  isFolder: boolean,
  folders: readonly IgnoreFolder[],
  kinds: readonly ('own' | 'git')[],
): boolean {
  for (const kind of kinds)
    for (const folder of folders) {
      const rules = folder[kind]
      const name = slashed(relative(folder.folder, path))
      if (rules === undefined || name === '' || name.startsWith('..')) continue
      const {ignored, unignored} = rules.test(isFolder ? `${name}/` : name)
      if (ignored || unignored) return ignored
    }
  return false
}
