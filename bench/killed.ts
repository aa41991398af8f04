/** Kills the program at random moments while it writes, and looks whether anything is cut short, lost or left in the way. */

import {spawn, spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {random} from './random.ts'

const times = Number(process.argv[2] ?? 200)
const program = resolve('dist/cli.cjs')
const folder = mkdtempSync(join(tmpdir(), 'customer-lens-killed-'))
const {next} = random(Number(process.argv[3] ?? 1))
const names = Array.from({length: 40}, (_, i) => `${i}.md`)
const before = `${'The portal allows tenants to pay their rent.\n\n'.repeat(8)}This launch will drive adoption of the app.\n`

function reset(): void {
  rmSync(folder, {recursive: true, force: true})
  spawnSync('mkdir', ['-p', join(folder, '.git')])
  for (const name of names) writeFileSync(join(folder, name), before)
}

const run = (...args: readonly string[]) =>
  spawnSync('node', [program, ...args], {cwd: folder, encoding: 'utf8'})

reset()
run('fix', '--include', 'review')
const after = readFileSync(join(folder, '0.md'), 'utf8')
if (after === before) throw new Error('fix changes nothing here, so that nothing is proven')
reset()
const plain = run('check', '--format', 'json').stdout

const kinds = [
  ['fix', '--include', 'review'],
  ['baseline', 'create'],
  ['check', '--cache', '--format', 'json=out.json'],
] as const
const durations = kinds.map((args) => {
  reset()
  const begun = performance.now()
  run(...args)
  return performance.now() - begun
})

let mishaps = 0
let killed = 0
const mishap = (what: string) => {
  mishaps++
  console.log(`  ${what}`)
}

for (let i = 0; killed < times; i++) {
  const kind = i % kinds.length
  const args = kinds[kind] ?? kinds[0]
  reset()
  // A run that was faster than its death proves nothing.
  if (!(await killAt(args, next() * (durations[kind] ?? 0)))) continue
  killed++
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8')
    if (text !== before && text !== after) mishap(`${args.join(' ')}: ${name} is neither old nor new`)
  }
  if (kind === 0) {
    if (run(...args).status !== 0) mishap('fix does not run after a kill')
    for (const name of names)
      if (readFileSync(join(folder, name), 'utf8') !== after) mishap(`${name} is not fixed`)
  } else if (kind === 1) {
    const isThere = readdirSync(folder).includes('customer-lens-baseline.json')
    if (run('baseline', isThere ? 'update' : 'create').status !== 0)
      mishap('baseline does not run after a kill')
    if (run('check', '--max-new', '0').status !== 0) mishap('the baseline is not whole')
  } else {
    if (readdirSync(folder).includes('out.json') && readFileSync(join(folder, 'out.json'), 'utf8') !== plain)
      mishap('the report is cut short')
    if (run('check', '--cache', '--format', 'json').stdout !== plain) mishap('the cache gives another result')
  }
}
console.log(`killed ${killed} times: ${mishaps} mishaps\n\n${times - mishaps} passed, ${mishaps} failed`)
rmSync(folder, {recursive: true, force: true})
process.exitCode = mishaps > 0 ? 1 : 0

/** True when it was still running. */
function killAt(args: readonly string[], milliseconds: number): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn('node', [program, ...args], {cwd: folder, stdio: 'ignore'})
    const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
    child.on('exit', (_, signal) => {
      clearTimeout(timer)
      done(signal === 'SIGKILL')
    })
  })
}
