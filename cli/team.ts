/** The door to what a team needs and a writer does not: loaded on demand, as a file of its own, so that a plain check starts fast. */

import {baseline} from './baseline/command.ts'
import {withBaseline} from './baseline/step.ts'
import {withSince} from './since/step.ts'
import type {Setting, Steps} from './steps.ts'

export {baseline}

/** Each wraps the one before it. */
export async function withTeam(
  plain: Steps,
  baselineFile: string | undefined,
  setting: Setting,
): Promise<Steps> {
  const {since} = setting.options
  const steps = baselineFile === undefined ? plain : withBaseline(plain, baselineFile, setting)
  return since === undefined ? steps : withSince(steps, since, setting)
}
