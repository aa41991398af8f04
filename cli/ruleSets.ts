/** The rules that come with the tool, and those that a team adds in folders of its own. */

import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {RuleFile} from '../engine/files.ts'
import type {RuleSet} from '../engine/index.ts'
import {builtin} from '../rules/index.ts'
import {display} from './paths.ts'
import type {Troubles} from './troubles.ts'

/** Adds the packs of folders; what is broken in them is reported and left out. */
export async function withFolders(
  folders: readonly string[],
  cwd: string,
  troubles: Troubles,
): Promise<RuleSet> {
  if (folders.length === 0) return builtin
  const {readRules} = await import('../engine/files.ts')
  return folders.reduce((base, folder) => {
    const files = readRuleFiles(folder, cwd, troubles)
    const {ruleSet, problems} = readRules(files, base)
    for (const {path, text} of files) {
      const own = problems.filter(({file}) => file === path)
      troubles.sayIn(
        text,
        own.map((problem) => ({...problem, file: display(cwd, join(folder, path))})),
      )
    }
    return withoutReplaced(ruleSet, base)
  }, builtin)
}

/** A rule with a name that is taken takes its place, so that a team can have its own version of ours. */
function withoutReplaced(ruleSet: RuleSet, base: RuleSet): RuleSet {
  const added = ruleSet.rules.slice(base.rules.length)
  const names = new Set(added.map(({id}) => id))
  return {...ruleSet, rules: [...base.rules.filter(({id}) => !names.has(id)), ...added]}
}

/** The YAML files below a folder of packs. */
export function readRuleFiles(folder: string, cwd: string, troubles: Troubles): readonly RuleFile[] {
  const name = display(cwd, folder)
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) {
    troubles.say(`${name}: no such folder of rules`)
    return []
  }
  const files = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.ya?ml$/.test(path))
    .sort()
    .map((path) => ({path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8')}))
  if (files.length === 0)
    troubles.say(`${name}: no rules here; a rule is a file like ${name}/my-pack/my-rule.yaml`)
  return files
}
