/** Holds every suggestion of a folder of documents to the laws: npx tsx eval/lawsMain.ts FOLDER [--profile NAME] [--detail] */

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {groupsOf} from '../engine/groups.ts'
import {compile, readVocabulary} from '../engine/index.ts'
import {builtin} from '../rules/index.ts'
import {type Breach, judge} from './laws.ts'

const {
  positionals: [folder = 'examples'],
  values: {profile, detail},
} = parseArgs({allowPositionals: true, options: {profile: {type: 'string'}, detail: {type: 'boolean'}}})
const lens = compile(builtin, readVocabulary({}))
const breaches: Breach[] = []
let [files, findings, suggestions] = [0, 0, 0]

for (const path of readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort()) {
  if (!/\.mdx?$/.test(path)) continue
  const source = readFileSync(join(folder, path), 'utf8')
  const options = profile === undefined ? {path} : {path, profile}
  const judged = judge(source, path.endsWith('x') ? 'mdx' : 'markdown', lens, options)
  files++
  findings += judged.findings
  suggestions += judged.suggestions
  breaches.push(...judged.breaches.map((one) => (one.rule === '' ? {...one, finding: path} : one)))
}

console.log(`${files} files, ${findings} findings, ${suggestions} suggestions, ${breaches.length} breaches`)
for (const [name, group] of groupsOf(breaches, ({law, rule}) => `${rule}  ${law}`)) {
  console.log(`${String(group.length).padStart(5)}  ${name}`)
  for (const {finding, suggestion} of detail ? group : group.slice(0, 2))
    console.log(`         ${finding} → ${suggestion}`.replace(/\s+/g, ' '))
}
