/** Reads a repository with git's plumbing: nothing is fetched, no hook, filter or helper of the repository is run. */

import {execFileSync} from 'node:child_process'
import {WrongUse} from '../options.ts'
import type {World} from '../world.ts'

export interface Git {
  readonly root: string
  /** The repository's own folder, shared by its worktrees. */
  readonly folder: string
  /** The full name of a commit. */
  readonly commit: (name: string) => string
  /** Day of a commit: 2026-11-25. */
  readonly dayOf: (commit: string) => string
  /** The last commit up to the end of a day, on the main line of history; undefined before the first. */
  readonly commitAt: (head: string, day: string) => string | undefined
  /** Files of a commit by path below the root, with the names of their contents. */
  readonly filesOf: (commit: string) => ReadonlyMap<string, string>
  readonly contents: (names: readonly string[]) => ReadonlyMap<string, Uint8Array>
  readonly changedBetween: (from: string, to: string) => readonly string[]
}

export function openGit({cwd, env}: World): Git {
  const run = (args: readonly string[], input?: string) => git(cwd, env, args, input)
  const line = (args: readonly string[]) => run(args).toString('utf8').trim()
  let root: string
  try {
    root = line(['rev-parse', '--show-toplevel'])
  } catch {
    throw new WrongUse('the past of documents is read from git, and this folder is in no git repository')
  }
  return {
    root,
    folder: line(['rev-parse', '--path-format=absolute', '--git-common-dir']),
    commit: (name) => {
      try {
        return line(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`])
      } catch {
        throw new WrongUse(`git knows no commit or branch "${name}"; a shallow clone may not have it`)
      }
    },
    dayOf: (commit) => line(['show', '-s', '--format=%cs', commit]),
    commitAt: (head, day) =>
      line(['rev-list', '-1', '--first-parent', `--before=${day}T23:59:59Z`, head]) || undefined,
    filesOf: (commit) => filesIn(run(['ls-tree', '-r', '-z', '--full-tree', commit]).toString('utf8')),
    contents: (names) => contentsIn(run(['cat-file', '--batch'], `${names.join('\n')}\n`), names),
    changedBetween: (from, to) =>
      run(['diff-tree', '-r', '-z', '--name-only', '--no-ext-diff', from, to]).toString('utf8').split('\0'),
  }
}

function git(cwd: string, env: World['env'], args: readonly string[], input: string | undefined): Buffer {
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '-c', 'protocol.allow=never']
  return execFileSync('git', ['-C', cwd, ...safe, ...args], {
    ...(input === undefined ? {} : {input}),
    maxBuffer: 1 << 30,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {
      ...env,
      GIT_OPTIONAL_LOCKS: '0',
      GIT_NO_LAZY_FETCH: '1',
      GIT_TERMINAL_PROMPT: '0',
      LC_ALL: 'C',
    },
  })
}

/** "100644 blob 1a2b…\tdocs/plan.md": links and submodules are no documents. */
function filesIn(listing: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const entry of listing.split('\0')) {
    const [, name, path] = /^100\d{3} blob (\w+)\t([\s\S]+)$/.exec(entry) ?? []
    if (name !== undefined && path !== undefined) files.set(path, name)
  }
  return files
}

/** "1a2b… blob 123\n" and so many bytes, for each name in turn. */
function contentsIn(output: Buffer, names: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  let at = 0
  for (const name of names) {
    const end = output.indexOf(10, at)
    const [, size] = / blob (\d+)$/.exec(output.toString('utf8', at, end)) ?? []
    at = end + 1
    if (size === undefined) continue
    found.set(name, output.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return found
}
