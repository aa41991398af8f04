/** Times reading, compiling and running a folder of rules over a folder of texts. Run by `growth.ts`. */

import {readFileSync} from 'node:fs'
import {readRuleFolder} from '../build/readRuleFolder.ts'
import {check, compile, plainVocabulary, readDocument} from '../engine/index.ts'
import {readRules} from '../engine/rule/readRules.ts'
import {builtin} from '../rules/index.ts'
import {markdownFiles} from './corpus.ts'

const [rulesFolder = '', textFolder = ''] = process.argv.slice(2)
const files = readRuleFolder(rulesFolder)
const texts = markdownFiles(textFolder).map((path) => readFileSync(path, 'utf8'))

const start = performance.now()
const {ruleSet, problems} = readRules(files, {...builtin, rules: []})
const read = performance.now()
const lens = compile(ruleSet, plainVocabulary)
const compiled = performance.now()
let findings = 0
for (const text of texts)
  findings += check(readDocument(text, 'markdown'), lens, {path: 'a.md', profile: 'strategy'}).findings.length
const checked = performance.now()

if (problems.length > 0) throw new Error(problems[0]?.message)
console.log(
  JSON.stringify({
    rules: ruleSet.rules.length,
    readMs: read - start,
    compileMs: compiled - read,
    checkMs: checked - compiled,
    findings,
  }),
)
