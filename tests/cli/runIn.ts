/** Runs the command line in a folder made for the occasion, with a world of its own. */

import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {onTestFinished} from 'vitest'
import {run} from '../../cli/run.ts'
import type {World} from '../../cli/world.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
  readonly folder: string
}

/** `args` are split at blanks; `over` replaces parts of the world. */
export async function runIn(files: Files, args: string, over: Partial<World> = {}): Promise<Ran> {
  return runAt(makeFolder(files), args, over)
}

export async function runAt(folder: string, args: string, over: Partial<World> = {}): Promise<Ran> {
  const written = {out: '', err: ''}
  const code = await run(args === '' ? [] : args.split(' '), {
    cwd: folder,
    env: {},
    stdin: async () => new Uint8Array(),
    chunks: async function* () {},
    stdout: {write: (text) => (written.out += text), isTTY: false, columns: undefined},
    stderr: {write: (text) => (written.err += text), isTTY: false, columns: undefined},
    terminal: async () => ({canEdit: false, ask: async () => undefined, close: () => {}}),
    now: () => 0,
    today: () => '2026-11-25',
    ...over,
  })
  return {code, ...written, folder}
}

export function makeFolder(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'customer-lens-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  for (const [path, content] of Object.entries({'.git/HEAD': '', ...files})) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** One finding of one rule, whatever becomes of the others. */
export const bad = 'This launch will drive adoption of the mobile app.\n'
export const fine = 'Tenants got their repairs within a day.\n'
export const rule = 'broadcast/drive-adoption'

/** A config under which only that rule speaks. */
export function only(level: string, more = ''): string {
  return `rules: {"*": "off", ${rule}: ${level}}\n${more}`
}

/** Paths with their findings, read from JSON output. */
export function found(out: string): Readonly<Record<string, readonly string[]>> {
  const {files} = JSON.parse(out) as {files: {path: string; findings: {level: string; text: string}[]}[]}
  return Object.fromEntries(
    files.map(({path, findings}) => [path, findings.map(({level, text}) => `${level}: ${text}`)]),
  )
}
