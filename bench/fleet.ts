/** Many documents through `pipe` alone, `pipe` under GNU parallel, one `check`, and parts with `merge`: all must say the same. */

import {spawnSync} from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {random} from './random.ts'

const documents = Number(process.argv[2] ?? 100_000)
const program = resolve('dist/cli.cjs')
const folder = mkdtempSync(join(tmpdir(), 'customer-lens-fleet-'))
const {next, pick} = random(1)
const plain = [
  'Tenants got their repairs within a day.',
  'Drivers see the next stop before they leave the kerb.',
  'The committee met on Tuesday and agreed on the minutes.',
  'Parents asked for a later bus, and the timetable changed in May.',
]
const telling = [
  'This launch will drive adoption of the mobile app.',
  'The plan is to target first-time buyers in May.',
  'The product roadmap names twelve features.',
  'We own the customer from the first call.',
]
/** One sentence in thirty is a finding, so that a document in five has one. */
const sentence = () => pick(next() < 1 / 30 ? telling : plain)

mkdirSync(join(folder, 'docs'))
const lines = openSync(join(folder, 'documents.ndjson'), 'w')
let bytes = 0
for (let i = 0; i < documents; i++) {
  const path = `docs/${String(i % 1000).padStart(3, '0')}/${i}.md`
  const text = `# Note ${i}\n\n${Array.from({length: 3 + Math.floor(next() * 6)}, sentence).join(' ')}\n`
  bytes += text.length
  if (i < 1000) mkdirSync(join(folder, 'docs', String(i).padStart(3, '0')))
  writeFileSync(join(folder, path), text)
  writeSync(lines, `${JSON.stringify({path, text})}\n`)
}
closeSync(lines)

let failed = 0
let passed = 0
const rows: string[] = []

function timed(what: string, script: string): void {
  const begun = performance.now()
  const {status, stderr} = spawnSync('bash', ['-c', script], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const seconds = (performance.now() - begun) / 1000
  const rate = `${Math.round(documents / seconds).toLocaleString('en')} documents/s, ${(bytes / 1e6 / seconds).toFixed(2)} MB/s`
  rows.push(`${what.padEnd(38)} ${seconds.toFixed(1).padStart(6)} s   ${rate}`)
  if (status !== 0) {
    failed++
    console.error(`${what}: exit ${status}\n${stderr.slice(0, 500)}`)
  }
}

function same(what: string, a: string, b: string): void {
  const isSame = readFileSync(join(folder, a)).equals(readFileSync(join(folder, b)))
  if (isSame) passed++
  else failed++
  console.log(`${isSame ? 'same' : 'DIFFERENT'}: ${what}`)
}

const lens = `node ${program}`
timed('check, ndjson', `${lens} check docs --format ndjson=check.ndjson`)
timed('pipe, one process', `${lens} pipe < documents.ndjson > pipe.ndjson`)
if (spawnSync('which', ['parallel']).status === 0) {
  timed(
    'pipe under GNU parallel, two at once',
    `parallel --will-cite -j 2 --pipepart -a documents.ndjson --block -1 --keep-order ${lens} pipe > parallel.ndjson`,
  )
  same('pipe and pipe under GNU parallel', 'pipe.ndjson', 'parallel.ndjson')
} else console.log('GNU parallel is not here')
timed(
  'four parts, two at once',
  `for i in 1 3; do ${lens} check docs --shard $i/4 -o $i.part & ${lens} check docs --shard $((i + 1))/4 -o $((i + 1)).part & wait; done`,
)
timed('merge of the four', `${lens} merge *.part --format ndjson=merged.ndjson --format json=merged.json`)
timed('check, json', `${lens} check docs --format json=check.json`)
writeFileSync(join(folder, 'sorted'), '')
timed(
  'sorting by path',
  `node -e '
  const read = (file) => fs.readFileSync(file, "utf8").trimEnd().split("\\n").sort((a, b) => { const p = JSON.parse(a).path, q = JSON.parse(b).path; return p < q ? -1 : 1 }).join("\\n")
  fs.writeFileSync("sorted", read("pipe.ndjson") + "\\n")'`,
)
same('pipe, sorted by path, and check', 'sorted', 'check.ndjson')
same('four parts merged and check, ndjson', 'merged.ndjson', 'check.ndjson')
same('four parts merged and check, json', 'merged.json', 'check.json')
console.log(`${documents.toLocaleString('en')} documents, ${(bytes / 1e6).toFixed(1)} MB\n${rows.join('\n')}`)
console.log(`\n${passed} passed, ${failed} failed`)
rmSync(folder, {recursive: true, force: true})
process.exitCode = failed > 0 ? 1 : 0
