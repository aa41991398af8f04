/** The door to what a team needs and a writer does not: loaded on demand, as a file of its own, so that a plain check starts fast. */

import {baseline} from './baseline/command.ts'
import {withBaseline} from './baseline/step.ts'
import {withCache} from './cache/step.ts'
import type {Job} from './documents.ts'
import type {Shard} from './options.ts'
import {mergedRun} from './parts/merge.ts'
import {withSince} from './since/step.ts'
import type {Setting, Steps} from './steps.ts'
import {withTiming} from './timing/step.ts'

export {baseline, mergedRun}

/** Each wraps the one before it. Of a part nothing is set aside yet: merge does that, when it knows all of them. */
export async function withTeam(
  plain: Steps,
  baselineFile: string | undefined,
  setting: Setting,
): Promise<Steps> {
  const {since, cache, shard, outputs, profileRules, timeBudget} = setting.options
  const isPart = outputs.some(({format}) => format === 'part')
  let steps = profileRules || timeBudget !== undefined ? withTiming(plain, setting) : plain
  if (cache) steps = await withCache(steps, setting)
  if (baselineFile !== undefined && !isPart) steps = withBaseline(steps, baselineFile, setting)
  if (since !== undefined) steps = await withSince(steps, since, setting)
  if (isPart) steps = {...steps, narrow: (checked) => checked}
  return shard === undefined ? steps : {...steps, jobs: shardOf(steps.jobs, shard)}
}

/** In turn, because neighbours are often alike in length. */
function shardOf(jobs: readonly Job[], {index, of}: Shard): readonly Job[] {
  return jobs.filter((_, i) => i % of === index - 1)
}
