/** Types a sentence into a document, letter by letter at changing places, and times each check. Run by `editor.ts`. */

import {readFileSync} from 'node:fs'
import {check, compile, openMemory, openReading, plainVocabulary, readDocument} from '../engine/index.ts'
import {builtin} from '../rules/index.ts'
import {random} from './random.ts'

const [file = '', edits = '300'] = process.argv.slice(2)
const typed = 'We will drive adoption of our platform, and customers can plan a day in ten minutes. '
const lens = compile(builtin, plainVocabulary)
const {between} = random(11)
/** As an editor does, it remembers the version before. */
const memory = openMemory()

let text = readFileSync(file, 'utf8')
const start = performance.now()
lint()
const first = performance.now() - start

const times: number[] = []
let findings = 0
let at = 0
for (let edit = 0; edit < Number(edits); edit++) {
  if (edit % typed.length === 0) at = between(0, text.length)
  text = text.slice(0, at) + typed.charAt(edit % typed.length) + text.slice(at)
  at++
  const before = performance.now()
  findings = lint()
  times.push(performance.now() - before)
}
console.log(JSON.stringify({times, findings, first}))

function lint(): number {
  const document = readDocument(text, 'markdown')
  return check(document, lens, {path: 'docs/strategy/plan.md'}, openReading(document, memory)).findings.length
}
