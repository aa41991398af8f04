/** Holds a baseline against a folder of real documents: benign edits must bring nothing, real findings must all be found. */

import {execFileSync, spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join, resolve} from 'node:path'
import {random} from './random.ts'

const [source = '', seed = '1'] = process.argv.slice(2)
const program = resolve('dist/cli.cjs')
const folder = mkdtempSync(join(tmpdir(), 'customer-lens-edits-'))
const {next} = random(Number(seed))
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(next() * items.length)] as Item

cpSync(source, folder, {recursive: true})
execFileSync('git', ['init', '-q'], {cwd: folder})

interface File {
  readonly path: string
  readonly profile: string
  readonly findings: readonly {
    readonly rule: string
    readonly text: string
    readonly line: number
    readonly level: string
  }[]
}

function lens(...args: readonly string[]): string {
  const ran = spawnSync('node', [program, ...args, '--no-ignore'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  if (ran.status === 2) console.error(ran.stderr.slice(0, 500))
  return ran.stdout
}

function check(): readonly File[] {
  return (JSON.parse(lens('check', '--format', 'json', '--cache')) as {files: File[]}).files
}

process.stdout.write(lens('baseline', 'create'))
let files = check()
const standing = files.flatMap(({findings}) => findings)
console.log(`right after: ${standing.length} new in ${files.length} documents`)

const batches = 20
const each = 10
const counts: Record<string, number> = {}
let falseNew = 0
for (let batch = 0; batch < batches; batch++) {
  for (let i = 0; i < each; i++) edit()
  files = check()
  const found = files.flatMap(({path, findings}) =>
    findings.map((one) => `${path}:${one.line} ${one.level} ${one.rule} “${one.text}”`),
  )
  falseNew += found.length
  for (const line of found) console.log(`  false: ${line}`)
  lens('baseline', 'update')
}
console.log(
  `${batches * each} benign edits (${Object.entries(counts)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')}): ${falseNew} false new findings`,
)

const loud = files.filter(({profile}) => ['strategy', 'handbook', 'spec', 'public'].includes(profile))
const inserted: string[] = []
for (let i = 0; i < 200; i++) {
  const {path} = pick(loud)
  const sentence = pick([
    (n: number) => `In district ${n} we own the customer relationship.`,
    (n: number) => `Our goal for week ${n} is to drive adoption of the mobile app.`,
    (n: number) => `Campaign ${n} will target young parents in the suburbs.`,
  ])(i)
  const paragraphs = readFileSync(join(folder, path), 'utf8').split('\n\n')
  const places = plain(paragraphs)
  const at = places.length > 0 ? pick(places) : paragraphs.length - 1
  paragraphs.splice(at + 1, 0, sentence)
  writeFileSync(join(folder, path), paragraphs.join('\n\n'))
  inserted.push(sentence)
}
const lines = new Map<string, readonly string[]>()
const reported = new Set(
  check().flatMap(({path, findings}) =>
    findings.map(({line}) => {
      const text = lines.get(path) ?? readFileSync(join(folder, path), 'utf8').split('\n')
      lines.set(path, text)
      return text[line - 1] ?? ''
    }),
  ),
)
const missed = inserted.filter((sentence) => !reported.has(sentence))
for (const sentence of missed) console.log(`  missed: ${sentence}`)
console.log(`200 inserted findings: ${inserted.length - missed.length} found`)
rmSync(folder, {recursive: true, force: true})

/** Indices of paragraphs of running text, outside of code. */
function plain(paragraphs: readonly string[]): readonly number[] {
  let inCode = false
  return paragraphs.flatMap((text, i) => {
    const fences = text.match(/^ {0,3}(?:```|~~~|\{\{|---|:::)/gm)?.length ?? 0
    const isPlain =
      !inCode &&
      fences === 0 &&
      /^[A-Z][^\n|<>]*[^\n|<>:]/.test(text) &&
      !/^[\s>*+\-#|<=\d]|^.*\n(?:=|-|\s{2,}|[-*+>#|])/m.test(text)
    if (fences % 2 === 1) inCode = !inCode
    return isPlain ? [i] : []
  })
}

type Kind = 'move' | 'move away' | 'reflow' | 'rename' | 'edit elsewhere'

function edit(): void {
  while (
    !didEdit(pick(files).path, pick(['move', 'move away', 'reflow', 'rename', 'edit elsewhere'] as const))
  );
}

/** False where the document does not lend itself to it. */
function didEdit(path: string, kind: Kind): boolean {
  const place = join(folder, path)
  if (!existsSync(place)) return false
  const paragraphs = readFileSync(place, 'utf8').split('\n\n')
  const places = plain(paragraphs)
  const other = kind === 'move away' ? pick(files.filter((one) => one.profile === profileOf(path))).path : ''
  if (kind !== 'rename' && places.length < 3) return false
  if (kind === 'move away' && (other === path || !existsSync(join(folder, other)))) return false
  counts[kind] = (counts[kind] ?? 0) + 1
  if (kind === 'rename') {
    renameSync(place, join(dirname(place), `renamed-${Math.floor(next() * 1e6)}-${basename(place)}`))
    return true
  }
  const at = pick(places)
  const text = paragraphs[at] ?? ''
  if (kind === 'reflow') paragraphs[at] = reflow(text, 30 + Math.floor(next() * 80))
  else if (kind === 'edit elsewhere') paragraphs.splice(at, 0, 'The meeting is on Tuesday in the small room.')
  else paragraphs.splice(at, 1)
  if (kind === 'move') paragraphs.splice(pick(places.filter((one) => one < paragraphs.length)), 0, text)
  if (kind === 'move away')
    writeFileSync(join(folder, other), `${readFileSync(join(folder, other), 'utf8')}\n\n${text}\n`)
  writeFileSync(place, paragraphs.join('\n\n'))
  return true
}

function profileOf(path: string): string | undefined {
  return files.find((file) => file.path === path)?.profile
}

/** No line may begin with what Markdown would take for a list, a heading or a quotation. */
function reflow(text: string, width: number): string {
  const rows: string[] = ['']
  for (const word of text.split(/\s+/)) {
    const row = rows.at(-1) ?? ''
    if (row.length + word.length > width && /^[A-Za-z]/.test(word)) rows.push(word)
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`
  }
  return rows.join('\n')
}
