/** Asks git, which runs no program of the repository for us. */

import {execFile} from 'node:child_process'

export interface Answer {
  readonly ok: boolean
  readonly text: string
}

export function git(args: readonly string[], cwd: string): Promise<Answer> {
  // A hook, an external diff or a text converter would be code from a workspace.
  const safe = ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=true', '--no-optional-locks', ...args]
  return new Promise((done) =>
    execFile('git', safe, {cwd, maxBuffer: 1 << 30, encoding: 'utf8'}, (error, stdout) =>
      done({ok: error === null, text: stdout}),
    ),
  )
}
