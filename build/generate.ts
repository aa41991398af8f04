/** Writes what is made from the rules: the bundled rule set. Fails when a rule file is broken. */

import {writeFileSync} from 'node:fs'
import {anchorTable} from '../engine/compile.ts'
import {readRules} from '../engine/rule/readRules.ts'
import {readRuleFolder} from './readRuleFolder.ts'

const {ruleSet, problems} = readRules(readRuleFolder('rules'))
for (const {file, message} of problems) console.error(`rules/${file}: ${message}`)
if (problems.length > 0) process.exitCode = 1
writeFileSync(
  'rules/builtin.generated.json',
  `${JSON.stringify({...ruleSet, anchors: anchorTable(ruleSet)})}\n`,
)
