/** `customer-lens test-rules FOLDER`: runs the examples of a team's own rules as their tests. */

import {join} from 'node:path'
import {checkExamples, compile, plainVocabulary, type Rule} from '../../engine/index.ts'
import {counted} from '../../project/counted.ts'
import {nodeDisk} from '../../project/nodeDisk.ts'
import {absolute, display} from '../../project/paths.ts'
import {readRuleFiles, withFolders} from '../../project/ruleSets.ts'
import {type Options, WrongUse} from '../options.ts'
import {lineStartsOf, positionOf} from '../position.ts'
import {Troubles} from '../troubles.ts'
import type {ExitCode, World} from '../world.ts'

export async function testRules({targets: [folder, ...more]}: Options, world: World): Promise<ExitCode> {
  if (folder === undefined || more.length > 0)
    throw new WrongUse('test-rules takes one folder: test-rules my-rules')
  const troubles = new Troubles(world)
  const place = absolute(world.cwd, folder)
  const {placeOfExample} = await import('../../engine/files.ts')
  const files = await readRuleFiles(place, world.cwd, troubles, nodeDisk)
  const ruleSet = await withFolders(files.length === 0 ? [] : [place], world.cwd, troubles, nodeDisk)
  const lens = compile(ruleSet, plainVocabulary)
  let examples = 0
  let failed = 0
  for (const file of files) {
    const rule = ruleSet.rules.find(isRuleOf(file.path))
    if (rule === undefined) continue
    examples += rule.examples.length
    for (const failure of checkExamples(rule, lens)) {
      failed++
      const {start} = placeOfExample(file.text, failure)
      const {line} = positionOf(lineStartsOf(file.text), start)
      world.stdout.write(
        `${display(world.cwd, join(place, file.path))}:${line}  ${failure.key}: ${failure.message}\n`,
      )
    }
  }
  world.stdout.write(`${counted(examples, 'example')}, ${counted(failed, 'failure')}\n`)
  return troubles.any ? 2 : failed > 0 ? 1 : 0
}

function isRuleOf(path: string): (rule: Rule) => boolean {
  const id = path.replace(/\.ya?ml$/, '')
  return (rule) => rule.id === id
}
