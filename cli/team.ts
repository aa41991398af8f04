/** The door to what a team needs and a writer does not: loaded on demand, as a file of its own, so that a plain check starts fast. */

import {baseline} from './baseline/command.ts'
import {withBaseline} from './baseline/step.ts'
import {withCache} from './cache/step.ts'
import {withSince} from './since/step.ts'
import type {Setting, Steps} from './steps.ts'

export {baseline}

/** Each wraps the one before it. */
export async function withTeam(
  plain: Steps,
  baselineFile: string | undefined,
  setting: Setting,
): Promise<Steps> {
  const {since, cache} = setting.options
  let steps = plain
  if (cache) steps = await withCache(steps, setting)
  if (baselineFile !== undefined) steps = withBaseline(steps, baselineFile, setting)
  if (since !== undefined) steps = await withSince(steps, since, setting)
  return steps
}
