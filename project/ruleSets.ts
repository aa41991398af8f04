/** The rules that come with the tool, and those that a team adds in folders of its own. */

import {join} from 'node:path'
import type {RuleFile} from '../engine/files.ts'
import type {RuleSet} from '../engine/index.ts'
import {builtin} from '../rules/index.ts'
import type {Complaints} from './complaints.ts'
import type {Disk} from './disk.ts'
import {display, slashed} from './paths.ts'

/** Adds the packs of folders; what is broken in them is reported and left out. */
export async function withFolders(
  folders: readonly string[],
  cwd: string,
  complaints: Complaints,
  disk: Disk,
): Promise<RuleSet> {
  if (folders.length === 0) return builtin
  const {readRules} = await import('../engine/files.ts')
  let base = builtin
  for (const folder of folders) {
    const files = await readRuleFiles(folder, cwd, complaints, disk)
    const {ruleSet, problems} = readRules(files, base)
    for (const {path, text} of files) {
      const own = problems.filter(({file}) => file === path)
      complaints.sayIn(
        text,
        own.map((problem) => ({...problem, file: display(cwd, join(folder, path))})),
      )
    }
    base = withoutReplaced(ruleSet, base)
  }
  return base
}

/** A rule with a name that is taken takes its place, so that a team can have its own version of ours. */
function withoutReplaced(ruleSet: RuleSet, base: RuleSet): RuleSet {
  const added = ruleSet.rules.slice(base.rules.length)
  const names = new Set(added.map(({id}) => id))
  return {...ruleSet, rules: [...base.rules.filter(({id}) => !names.has(id)), ...added]}
}

/** The YAML files below a folder of packs. */
export async function readRuleFiles(
  folder: string,
  cwd: string,
  complaints: Complaints,
  disk: Disk,
): Promise<readonly RuleFile[]> {
  const name = display(cwd, folder)
  const paths = await disk.yamlBelow(folder)
  if (paths === undefined) {
    complaints.say(`${name}: no such folder of rules`)
    return []
  }
  if (paths.length === 0)
    complaints.say(`${name}: no rules here; a rule is a file like ${name}/my-pack/my-rule.yaml`)
  const files: RuleFile[] = []
  for (const path of paths) {
    const read = await disk.readText(slashed(join(folder, path)))
    if (read !== undefined && 'text' in read) files.push({path, text: read.text})
    else complaints.say(`${display(cwd, join(folder, path))}: ${read?.trouble ?? 'is gone'}`)
  }
  return files
}
