/** Runs one node process from start to end and says what it took: wall time, CPU of all its threads, peak memory. */

import {execFileSync, spawnSync} from 'node:child_process'
import {closeSync, openSync, readFileSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

export interface Run {
  readonly wallMs: number
  readonly cpuMs: number
  readonly peakMb: number
  /** Bytes of what it said, errors and all. */
  readonly written: number
}

export interface RunOptions {
  readonly cwd?: string
  /** Exit codes that are no failure; all of them where absent. */
  readonly codes?: readonly number[]
}

const hook = join(import.meta.dirname, 'usageHook.cjs')

export function runNode(args: readonly string[], {cwd, codes}: RunOptions = {}): Run {
  const usage = join(tmpdir(), `customer-lens-usage-${process.pid}.json`)
  const output = join(tmpdir(), `customer-lens-output-${process.pid}`)
  const sink = openSync(output, 'w')
  try {
    const env = {...plainEnvironment(), LENS_BENCH_USAGE: usage}
    const start = performance.now()
    const {status} = spawnSync(process.execPath, ['--require', hook, ...args], {
      ...(cwd === undefined ? {} : {cwd}),
      env,
      stdio: ['ignore', sink, sink],
    })
    const wallMs = performance.now() - start
    if (status === null || codes?.includes(status) === false)
      throw new Error(`node ${args[0]} ended with ${status}: ${readFileSync(output, 'utf8').slice(-1000)}`)
    const {cpuMs, peakMb} = JSON.parse(readFileSync(usage, 'utf8'))
    return {wallMs, cpuMs, peakMb, written: statSync(output).size}
  } finally {
    closeSync(sink)
    rmSync(output, {force: true})
    rmSync(usage, {force: true})
  }
}

/** Wall time only, without the hook: for processes that live a few hundredths of a second. */
export function wallOf(args: readonly string[], codes: readonly number[]): number {
  const env = plainEnvironment()
  const start = performance.now()
  const {status} = spawnSync(process.execPath, args, {env, stdio: 'ignore'})
  const wallMs = performance.now() - start
  if (status === null || !codes.includes(status)) throw new Error(`node ${args[0]} ended with ${status}`)
  return wallMs
}

/** What the process prints. */
export function outputOf(args: readonly string[]): string {
  return execFileSync(process.execPath, args, {env: plainEnvironment(), encoding: 'utf8', maxBuffer: 1e8})
}

/** Extra certificates cost Node 20 35 ms at each start, and options of ours are no business of the child. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const {NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...rest} = process.env
  return rest
}
