/** Asks git, which runs no program of the repository for us. */

import {execFile, spawn} from 'node:child_process'

export interface Answer {
  readonly ok: boolean
  readonly text: string
}

export function git(args: readonly string[], cwd: string): Promise<Answer> {
  return new Promise((done) =>
    execFile('git', safely(args), {cwd, maxBuffer: 1 << 30, encoding: 'utf8'}, (error, stdout) =>
      done({ok: error === null, text: stdout}),
    ),
  )
}

/** Hands over the answer as it comes; false if git failed, or is not there. */
export function gitInPieces(
  args: readonly string[],
  cwd: string,
  take: (piece: string) => void,
): Promise<boolean> {
  return new Promise((done) => {
    const asked = spawn('git', safely(args), {cwd, stdio: ['ignore', 'pipe', 'ignore']})
    asked.stdout.setEncoding('utf8').on('data', take)
    asked.on('error', () => done(false)).on('close', (code) => done(code === 0))
  })
}

/** A hook, an external diff or a text converter would be code from a workspace. */
function safely(args: readonly string[]): readonly string[] {
  return ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=true', '--no-optional-locks', ...args]
}
