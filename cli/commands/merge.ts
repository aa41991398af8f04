/** `customer-lens merge`: prints what one run would have printed, from the parts that several have written. */

import {nodeDisk} from '../../project/nodeDisk.ts'
import {openProject} from '../../project/project.ts'
import {baselineFor} from '../baseline/place.ts'
import type {Options} from '../options.ts'
import {present} from '../present.ts'
import {startProgress} from '../progress.ts'
import {settingOf} from '../setting.ts'
import {Troubles} from '../troubles.ts'
import type {ExitCode, World} from '../world.ts'

export async function merge(options: Options, world: World): Promise<ExitCode> {
  const troubles = new Troubles(world)
  const project = openProject(options, world.cwd, troubles, nodeDisk)
  const setting = await settingOf([], options, project, world, troubles)
  const {mergedRun} = await import('../team.ts')
  const run = await mergedRun(options.targets, baselineFor(options, world.cwd), setting)
  return present({...run, progress: startProgress(world)}, options, world, troubles)
}
