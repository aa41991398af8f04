/** Writes what is made from other files; with `--check` it only says what is stale. Fails when a rule file is broken. */

import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {prepare} from '../engine/prepare.ts'
import {readRules} from '../engine/rule/readRules.ts'
import {readSignals} from '../engine/signals/readSignals.ts'
import {rulesHash} from '../project/rulesHash.ts'
import {catalogue} from './catalogue.ts'
import {grammarLexicon} from './grammarLexicon.ts'
import {marketplace} from './marketplace.ts'
import {readRuleFolder, readSignalFolder} from './readRuleFolder.ts'
import {schemaFiles} from './schemas.ts'

const {ruleSet, problems} = readRules(readRuleFolder('rules'))
const {signalSet, problems: signalProblems} = readSignals(readSignalFolder('rules'), ruleSet)
for (const {file, message} of [...problems, ...signalProblems]) complain(`rules/${file}: ${message}`)

const files = {
  'rules/builtin.generated.json': `${JSON.stringify({hash: await rulesHash([ruleSet]), ...prepare(ruleSet)})}\n`,
  'rules/signals.generated.json': `${JSON.stringify(signalSet && {...signalSet, ruleSet: prepare(signalSet.ruleSet)})}\n`,
  'rules/README.md': catalogue(ruleSet),
  'MARKETPLACE.md': marketplace(
    readFileSync('MARKETPLACE.md', 'utf8'),
    JSON.parse(readFileSync('package.json', 'utf8')),
    JSON.parse(readFileSync('package.nls.json', 'utf8')),
    ruleSet,
  ),
  'engine/grammar/lexicon.generated.ts': grammarLexicon(),
  ...schemaFiles(),
}
for (const [path, text] of Object.entries(files)) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
  if (process.argv.includes('--check')) complain(`${path} is stale; run: npm run generate`)
  else {
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, text)
  }
}

function complain(message: string): void {
  console.error(message)
  process.exitCode = 1
}
