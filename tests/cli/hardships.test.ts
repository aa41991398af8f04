/** What a real file system holds ready: odd names, loops, files that vanish, full disks. */

import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import {bad, fine, found, makeFolder, only, runAt, runIn} from './runIn.ts'

const program = resolve('dist/cli.cjs')
const json = '--format json'
const paths = (out: string) => Object.keys(found(out))
const encode = (text: string) => async () => new TextEncoder().encode(text)

const odd = [
  'a b.md',
  'new\nline.md',
  'ünï/日本 🎉.md',
  '-dash.md',
  'quote\'".md',
  'star*.md',
  '{a}.md',
  'READ.ME.MD',
  'x.Markdown',
]

test('odd names are found, reported and named exactly', async () => {
  const folder = makeFolder(Object.fromEntries(odd.map((name) => [name, bad])))
  expect(paths((await runAt(folder, json)).out).sort()).toEqual([...odd].sort())
  for (const format of [
    'sarif',
    'csv',
    'junit',
    'checkstyle',
    'github',
    'gitlab',
    'rdjson',
    'markdown',
    'text',
  ])
    expect((await runAt(folder, `--format ${format}`)).code).toBe(0)
})

test.for([
  ['by NUL', odd.join('\0'), odd],
  [
    'by line, where no name has a line ending',
    odd.filter((name) => !name.includes('\n')).join('\r\n'),
    odd.filter((name) => !name.includes('\n')),
  ],
  ['nothing', '', []],
] as const)('a list of files, separated %s', async ([, list, expected]) => {
  const folder = makeFolder({...Object.fromEntries(odd.map((name) => [name, bad])), 'more.md': bad})
  const ran = await runAt(folder, `${json} --files-from -`, {stdin: encode(list)})
  expect(ran).toMatchObject({code: 0, err: ''})
  expect(paths(ran.out)).toEqual([...expected].sort())
})

test('a list in a file, with a name that is not there; a star in it is a letter', async () => {
  const folder = makeFolder({'a.md': bad, 'b.md': bad, list: 'a.md\n*.md\n'})
  const ran = await runAt(folder, `${json} --files-from list`)
  expect(paths(ran.out)).toEqual(['a.md'])
  expect(ran).toMatchObject({code: 2, err: expect.stringContaining('*.md: no such file')})
})

test('a list that is not there', async () => {
  expect(await runIn({'a.md': bad}, '--files-from nope')).toMatchObject({
    code: 2,
    err: 'customer-lens: --files-from nope is gone\n',
  })
})

test('--ignore-path counts from where one is, for folders and for names', async () => {
  const folder = makeFolder({'docs/a.md': bad, 'docs/old/b.md': bad, 'c.md': bad, skip: 'docs/old/\n/c.md\n'})
  expect(paths((await runAt(folder, `${json} --ignore-path skip`)).out)).toEqual(['docs/a.md'])
  const named = await runAt(folder, `${json} --ignore-path skip c.md`)
  expect([paths(named.out), named.err]).toEqual([
    [],
    'c.md: left out by --ignore-path; --no-ignore checks it all the same\n',
  ])
  expect((await runAt(folder, '--ignore-path nope')).err).toContain('--ignore-path nope: no such file')
})

test('links that go in a circle end', async () => {
  const folder = makeFolder({'docs/a.md': bad})
  symlinkSync('..', join(folder, 'docs/up'))
  symlinkSync('self.md', join(folder, 'docs/self.md'))
  const ran = await runAt(folder, json)
  expect(paths(ran.out)).toEqual(['docs/a.md'])
  expect((await runAt(folder, `${json} docs/self.md docs/a.md`)).code).toBe(2)
})

test('a file that vanishes during the run is named, and the others are checked', async () => {
  const folder = makeFolder({'a.md': bad, 'b.md': bad, 'c.md': bad})
  let err = ''
  const stderr = {write: (text: string) => (err += text), isTTY: true, columns: 80}
  let looks = 0
  const now = () => {
    if (++looks === 2) rmSync(join(folder, 'b.md'))
    return 0
  }
  const ran = await runAt(folder, json, {stderr, now})
  expect([ran.code, err]).toEqual([2, 'b.md: is gone\n'])
  expect(paths(ran.out)).toEqual(['a.md', 'c.md'])
})

test('a file that changes during the run is reported as it was read', async () => {
  const folder = makeFolder({'a.md': bad, 'b.md': fine})
  const stderr = {write: () => {}, isTTY: true, columns: 80}
  let looks = 0
  const now = () => {
    if (++looks === 2) writeFileSync(join(folder, 'b.md'), bad.repeat(3))
    return 0
  }
  expect((await runAt(folder, 'a.md b.md', {stderr, now})).out).toMatch(/^a\.md/)
})

test('a folder in the place of a report is said, and nothing else is lost', async () => {
  const folder = makeFolder({'a.md': bad, 'customer-lens.yaml': only('warning')})
  mkdirSync(join(folder, 'out.json'))
  const ran = await runAt(folder, '--format json=out.json --format csv=ok.csv --format text')
  expect(ran).toMatchObject({code: 2, err: expect.stringContaining('out.json: cannot be written')})
  expect(existsSync(join(folder, 'ok.csv'))).toBe(true)
  expect(readdirSync(folder).filter((name) => name.startsWith('.customer-lens-'))).toEqual([])
})

const hasFull = existsSync('/dev/full')

test.skipIf(!hasFull)('a full disk is said: for a report, for standard output, for the cache', () => {
  const folder = makeFolder({'a.md': bad})
  const run = (args: string) =>
    spawnSync('sh', ['-c', `node ${program} ${args}`], {cwd: folder, encoding: 'utf8'})
  expect(run('a.md --output-file /dev/full')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no space left'),
  })
  expect(run('a.md > /dev/full')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('cannot be written'),
  })
})

test('a report goes into a pipe as it is', () => {
  const folder = makeFolder({'a.md': bad})
  const {status, stdout} = spawnSync('sh', ['-c', `node ${program} a.md --format csv=/dev/stdout | cat`], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(status).toBe(0)
  expect(stdout).toContain('drive adoption')
})
