/** `customer-lens explain`: all about a rule, or all that the rules thought about one line of a document. */

import {didYouMean, type Rule} from '../../engine/index.ts'
import {nodeDisk} from '../../project/nodeDisk.ts'
import {absolute} from '../../project/paths.ts'
import {openProject} from '../../project/project.ts'
import {explainLine} from '../explainLine.ts'
import {explainRule} from '../explainRule.ts'
import {type Options, WrongUse} from '../options.ts'
import {Troubles} from '../troubles.ts'
import type {ExitCode, World} from '../world.ts'

export async function explain(options: Options, world: World): Promise<ExitCode> {
  const [target, ...more] = options.targets
  if (target === undefined || more.length > 0)
    throw new WrongUse(
      'explain takes one rule or one place: explain conquest/captive, explain docs/plan.md:12',
    )
  const troubles = new Troubles(world)
  const project = openProject(options, world.cwd, troubles, nodeDisk)
  const [, file, line] = /^(.+?):(\d+)(?::\d+)?$/.exec(target) ?? []
  if (file !== undefined) {
    const settings = await project.settingsFor(absolute(world.cwd, file))
    const text = explainLine(file, Number(line), settings, options, world.cwd)
    world.stdout.write(text)
  } else {
    const {lens} = await project.settingsFor(absolute(world.cwd, 'any.md'))
    world.stdout.write(explainRule(ruleNamed(target, lens.ruleSet.rules)))
  }
  return troubles.any ? 2 : 0
}

/** By its id, by an earlier id, or by its name without the pack. */
function ruleNamed(name: string, rules: readonly Rule[]): Rule {
  const rule =
    rules.find(({id, was}) => id === name || was?.includes(name)) ??
    rules.find(({id, pack}) => id === `${pack}/${name}`)
  if (rule !== undefined) return rule
  const inPack = rules.filter(({pack}) => pack === name).map(({id}) => id)
  if (inPack.length > 0) throw new WrongUse(`"${name}" is a pack; its rules are ${inPack.join(', ')}`)
  const names = name.includes('/')
    ? rules.map(({id}) => id)
    : rules.map(({id, pack}) => id.slice(pack.length + 1))
  throw new WrongUse(`there is no rule "${name}"${didYouMean(name, names) || '; see customer-lens rules'}`)
}
