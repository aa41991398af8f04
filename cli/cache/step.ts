/** `check --cache`: a document that was checked before, by these rules under these settings, is not checked again. */

import {resolve} from 'node:path'
import {once} from '../../project/once.ts'
import {rulesHash} from '../../project/rulesHash.ts'
import type {Job, Source} from '../documents.ts'
import {linesOf} from '../lines.ts'
import type {Options} from '../options.ts'
import type {FileResult} from '../results.ts'
import type {Setting, Steps} from '../steps.ts'
import {version} from '../version.ts'
import {digest, openStore} from './store.ts'

export async function withCache(steps: Steps, setting: Setting): Promise<Steps> {
  const {options, world, troubles} = setting
  const store = openStore(resolve(world.cwd, options.cacheLocation))
  const keyOf = await keys(steps.jobs, options)
  let isBroken = false
  return {
    ...steps,
    check: (job, source) => {
      const {path} = job.target
      const key = keyOf(job, source)
      const known = store.get(key)
      if (known !== undefined) return {result: {path, ...(known as Remembered)}, lines: linesOf(source.text)}
      const checked = steps.check(job, source)
      if (checked.isCut) return checked
      const {path: _, ...rest} = checked.result
      const trouble = isBroken ? undefined : store.set(key, rest satisfies Remembered)
      if (trouble !== undefined) {
        isBroken = true
        troubles.note(
          `${options.cacheLocation}: the cache cannot be written, so nothing is remembered (${trouble})`,
        )
      }
      return checked
    },
    after: () => {
      store.tidy()
      return steps.after()
    },
  }
}

type Remembered = Omit<FileResult, 'path'>

/** Everything that decides about a result: the text, its path, the rules, the settings and the version. */
async function keys(
  jobs: readonly Job[],
  {profile, score}: Options,
): Promise<(job: Job, source: Source) => string> {
  const ruleSets = new Set(jobs.map(({settings}) => settings.lens.ruleSet))
  const hashes = new Map<object, string>()
  for (const ruleSet of ruleSets) hashes.set(ruleSet, await rulesHash([ruleSet]))
  const configs = new Map<object | undefined, string>()
  const configOf = ({settings: {config}}: Job) =>
    once(configs, config, () => JSON.stringify(config?.layers.map((layer) => layer.config) ?? []))
  return (job, {bytes}) => {
    const {lens, resolved, levels} = job.settings
    const settings = JSON.stringify([
      ...[version, hashes.get(lens.ruleSet), profile ?? resolved.profile?.value, resolved.youMeans?.value],
      ...[resolved.requireReason, levels, score],
    ])
    return digest(settings, configOf(job), job.target.path, bytes)
  }
}
