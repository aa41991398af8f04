/** What has changed since a branch left another: by the merge base, so that what others did meanwhile is not ours. */

import {absolute} from '../../project/paths.ts'
import {WrongUse} from '../wrongUse.ts'
import {git, gitInPieces} from './git.ts'
import {type LineRange, patchReader} from './patch.ts'

/** Paths are absolute. */
export interface Changes {
  readonly has: (path: string) => boolean
  /** `all` for a new file. Waits for git, which goes on while documents are checked. */
  readonly linesOf: (path: string) => Promise<readonly LineRange[] | 'all'>
}

/** `inLines`: which lines, too; else only which files. */
export async function changesSince(ref: string, cwd: string, inLines: boolean): Promise<Changes> {
  if (ref.startsWith('-')) throw new WrongUse(`--since is "${ref}"; it must be a branch, a tag or a commit`)
  const [up, shallow, commit] = await Promise.all([
    git(['rev-parse', '--show-cdup'], cwd),
    git(['rev-parse', '--is-shallow-repository'], cwd),
    git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], cwd),
  ])
  if (!up.ok) throw new WrongUse('--since needs git and a repository; without them leave it out')
  const isShallow = shallow.text.trim() === 'true'
  if (!commit.ok) throw new WrongUse(unknownRef(ref, isShallow))
  const found = await git(['merge-base', commit.text.trim(), 'HEAD'], cwd)
  if (!found.ok) throw new WrongUse(noBase(ref, isShallow))
  const base = found.text.trim()
  const root = absolute(cwd, up.text.replace(/\n$/, '') || '.')
  const unclear = new WrongUse(`--since ${ref}: git could not tell what changed; try: git diff ${ref}`)
  const lines = inLines ? linesSince(base, root, unclear) : undefined
  const [names, untracked] = await Promise.all([
    git(['diff', '--name-status', '-z', ...options, base, '--'], root),
    git(['ls-files', '--others', '--exclude-standard', '-z'], root),
  ])
  if (!names.ok || !untracked.ok) throw unclear
  const added = untracked.text.split('\0').filter((path) => path !== '')
  const isNew = new Set(added.map((path) => `${root}/${path}`))
  const isEdited = new Set([...changedNames(names.text)].map((path) => `${root}/${path}`))
  return {
    has: (path) => isNew.has(path) || isEdited.has(path),
    linesOf: async (path) => (isNew.has(path) ? 'all' : (lines?.(path) ?? 'all')),
  }
}

const options = ['--find-renames', '--no-ext-diff', '--no-textconv', '--no-relative', '--ignore-submodules']

const asPatch = [
  '--unified=0',
  '--no-color',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--output-indicator-new=+',
]

/** `M\0a.md\0R087\0old.md\0new.md\0`: the names that files have now, of those whose text is another. */
function* changedNames(text: string): Generator<string> {
  const fields = text.split('\0')
  for (let i = 0; i + 1 < fields.length; ) {
    const [status = '', one = '', other = ''] = fields.slice(i, i + 3)
    const hasTwoNames = /^[RC]/.test(status)
    if (!/^(?:D|[RC]100)/.test(status)) yield hasTwoNames ? other : one
    i += hasTwoNames ? 3 : 2
  }
}

/** git is asked once, and its answer read as it comes; who asks for a file before it is there waits. */
function linesSince(
  base: string,
  root: string,
  unclear: WrongUse,
): (path: string) => Promise<readonly LineRange[]> {
  const known = new Map<string, readonly LineRange[]>()
  const waiting = new Map<string, () => void>()
  const reader = patchReader((path, ranges) => {
    known.set(`${root}/${path}`, ranges)
    waiting.get(`${root}/${path}`)?.()
  })
  const end = gitInPieces(['diff', ...asPatch, ...options, base, '--'], root, reader.take).then((ok) => {
    // Of a file in which git broke off only a part would be known.
    if (ok) reader.end()
    return ok
  })
  return async (path) => {
    if (!known.has(path)) await Promise.race([end, new Promise<void>((come) => waiting.set(path, come))])
    const ranges = known.get(path)
    if (ranges === undefined && !(await end)) throw unclear
    // What git names without a line has changed in its rights only.
    return ranges ?? []
  }
}

function unknownRef(ref: string, isShallow: boolean): string {
  const branch = ref.replace(/^origin\//, '')
  const how = isShallow ? 'this clone has only a part of the history; ' : ''
  return `there is no "${ref}" here; ${how}fetch it: git fetch origin ${branch}:refs/remotes/origin/${branch}, and name it origin/${branch}`
}

function noBase(ref: string, isShallow: boolean): string {
  if (!isShallow) return `"${ref}" and this branch have no commit in common; name another one`
  return `this clone does not reach back to where the branch left "${ref}"; fetch more: git fetch --unshallow, or fetch-depth: 0 for actions/checkout`
}
