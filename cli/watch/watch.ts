/** `check --watch`: stays, and checks a document again when it is saved; config and rules are read anew when they change. */

import {basename} from 'node:path'
import {watch as watchFiles} from 'chokidar'
import {knownFormat} from '../../project/format.ts'
import {absolute, display, slashed} from '../../project/paths.ts'
import {baselineName} from '../baseline/place.ts'
import type {Options} from '../options.ts'
import type {World} from '../world.ts'
import {WrongUse} from '../wrongUse.ts'

/** Checks everything, or only these documents. */
export type RunOnce = (only?: ReadonlySet<string>) => Promise<unknown>

/** Does not come back; the user ends it. */
export async function watch(options: Options, world: World, runOnce: RunOnce): Promise<never> {
  if (options.stdin || options.shard !== undefined || options.outputs.some(({file}) => file !== undefined))
    throw new WrongUse('--watch prints to the screen; leave out --stdin, --shard and files to write to')
  await runOnce()
  const changed = new Set<string>()
  let running = Promise.resolve()
  const again = () => {
    running = running.then(async () => {
      const paths = [...changed].sort()
      changed.clear()
      if (paths.length === 0) return
      world.stderr.write(`\nchanged: ${paths.map((path) => display(world.cwd, path)).join(', ')}\n`)
      await runOnce(paths.every((path) => knownFormat(path) !== undefined) ? new Set(paths) : undefined)
    })
  }
  let timer: NodeJS.Timeout | undefined
  const watcher = watchFiles([...rootsOf(options, world.cwd)], {ignoreInitial: true, ignored: isUnwanted})
  watcher.on('all', (_, path) => {
    const place = absolute(world.cwd, path)
    if (!isOurs(place)) return
    changed.add(place)
    clearTimeout(timer)
    timer = setTimeout(again, pause)
  })
  watcher.on('ready', () => world.stderr.write('\nwatching; end it with Ctrl+C\n'))
  return new Promise(() => {})
}

/** Milliseconds: editors save in several steps. */
const pause = 30

/** The folders of globs, and the place where one is, for its config. */
function rootsOf({targets, rules, config}: Options, cwd: string): readonly string[] {
  const roots = (targets.length === 0 ? ['.'] : targets).map(
    (one) => slashed(one).replace(/\/?[^/]*[*?{].*$/, '') || '.',
  )
  return [...roots, ...rules, ...(config === undefined ? [] : [config])].map((root) => absolute(cwd, root))
}

function isUnwanted(path: string): boolean {
  return /[\\/](?:node_modules|\.git|dist|\.customer-lens-cache)(?:[\\/]|$)/.test(path)
}

function isOurs(path: string): boolean {
  const name = basename(path)
  return (
    knownFormat(name) !== undefined ||
    [baselineName, '.gitignore', '.customer-lensignore', 'package.json'].includes(name) ||
    /^customer-lens\.(?:ya?ml|json)$|\.ya?ml$/.test(name)
  )
}
