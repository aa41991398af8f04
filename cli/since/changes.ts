/** What has changed since a branch left another: by the merge base, so that what others did meanwhile is not ours. */

import {absolute} from '../../project/paths.ts'
import {WrongUse} from '../wrongUse.ts'
import {git} from './git.ts'
import {type LineRange, readPatch} from './patch.ts'

/** Absolute paths; `all` for a new file. */
export type Changes = ReadonlyMap<string, readonly LineRange[] | 'all'>

export async function changesSince(ref: string, cwd: string): Promise<Changes> {
  if (ref.startsWith('-')) throw new WrongUse(`--since is "${ref}"; it must be a branch, a tag or a commit`)
  const [up, shallow, commit] = await Promise.all([
    git(['rev-parse', '--show-cdup'], cwd),
    git(['rev-parse', '--is-shallow-repository'], cwd),
    git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], cwd),
  ])
  if (!up.ok) throw new WrongUse('--since needs git and a repository; without them leave it out')
  const isShallow = shallow.text.trim() === 'true'
  if (!commit.ok) throw new WrongUse(unknownRef(ref, isShallow))
  const base = await git(['merge-base', commit.text.trim(), 'HEAD'], cwd)
  if (!base.ok) throw new WrongUse(noBase(ref, isShallow))
  const root = absolute(cwd, up.text.replace(/\n$/, '') || '.')
  const [patch, untracked] = await Promise.all([
    git(['diff', ...options, base.text.trim(), '--'], root),
    git(['ls-files', '--others', '--exclude-standard', '-z'], root),
  ])
  if (!patch.ok || !untracked.ok)
    throw new WrongUse(`--since ${ref}: git could not tell what changed; try: git diff ${ref}`)
  const changed = [...readPatch(patch.text)].map(([path, ranges]) => [`${root}/${path}`, ranges] as const)
  const added = untracked.text.split('\0').filter((path) => path !== '')
  return new Map<string, readonly LineRange[] | 'all'>([
    ...changed,
    ...added.map((path) => [`${root}/${path}`, 'all'] as const),
  ])
}

const options = [
  ...['--unified=0', '--find-renames', '--no-color', '--no-ext-diff', '--no-textconv', '--no-relative'],
  ...['--ignore-submodules', '--src-prefix=a/', '--dst-prefix=b/', '--output-indicator-new=+'],
]

function unknownRef(ref: string, isShallow: boolean): string {
  const branch = ref.replace(/^origin\//, '')
  const how = isShallow ? 'this clone has only a part of the history; ' : ''
  return `there is no "${ref}" here; ${how}fetch it: git fetch origin ${branch}:refs/remotes/origin/${branch}, and name it origin/${branch}`
}

function noBase(ref: string, isShallow: boolean): string {
  if (!isShallow) return `"${ref}" and this branch have no commit in common; name another one`
  return `this clone does not reach back to where the branch left "${ref}"; fetch more: git fetch --unshallow, or fetch-depth: 0 for actions/checkout`
}
