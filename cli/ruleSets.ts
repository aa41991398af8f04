/** The rules that come with the tool, and those that a team adds in folders of its own. */

import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import type {RuleFile} from '../engine/files.ts'
import type {Rule, RuleSet} from '../engine/index.ts'
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
    for (const problem of problems) {
      const text = files.find(({path}) => path === problem.file)?.text ?? ''
      troubles.sayIn(text, [{...problem, file: display(cwd, join(folder, problem.file))}])
    }
    return withoutDoubles(ruleSet, base, (rule) =>
      troubles.say(
        `${display(cwd, join(folder, rule.id))}.yaml: there is a rule "${rule.id}" already; rename this one`,
      ),
    )
  }, builtin)
}

function withoutDoubles(ruleSet: RuleSet, base: RuleSet, onDouble: (rule: Rule) => void): RuleSet {
  const known = new Set(base.rules.map(({id}) => id))
  const added = ruleSet.rules.slice(base.rules.length).filter((rule) => {
    if (known.has(rule.id)) onDouble(rule)
    return !known.has(rule.id)
  })
  return {...ruleSet, rules: [...base.rules, ...added]}
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
