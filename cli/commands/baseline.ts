/** `customer-lens baseline`: sets the findings of today aside, in a file that the team shares. */

import {didYouMean} from '../../engine/index.ts'
import {nodeDisk} from '../../project/nodeDisk.ts'
import {openProject} from '../../project/project.ts'
import {documentsOf} from '../documents.ts'
import type {Options} from '../options.ts'
import {settingOf} from '../setting.ts'
import {Troubles} from '../troubles.ts'
import type {ExitCode, World} from '../world.ts'
import {WrongUse} from '../wrongUse.ts'

const actions = ['create', 'update', 'audit', 'prune'] as const
export type Action = (typeof actions)[number]

export async function baseline(given: Options, world: World): Promise<ExitCode> {
  const [name = '', ...targets] = given.targets
  const action = actions.find((one) => one === name)
  if (action === undefined)
    throw new WrongUse(
      `baseline takes one of ${actions.join(', ')} first${didYouMean(name, actions)}; then files and folders, if not all`,
    )
  const options = {...given, targets}
  const troubles = new Troubles(world)
  const project = openProject(options, world.cwd, troubles, nodeDisk)
  const jobs = await documentsOf(options, project, world, troubles)
  const setting = await settingOf(jobs, options, project, world, troubles)
  await (await import('../team.ts')).baseline(action, jobs, setting)
  return troubles.any ? 2 : 0
}
