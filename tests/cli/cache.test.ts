/** `--cache`: the same bytes as without, less work, and no harm from a broken or foreign entry. */

import {readdirSync, readFileSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {bad, type Files, fine, makeFolder, only, runAt} from './runIn.ts'

const files: Files = {
  'customer-lens.yaml': only('warning'),
  'a.md': `${bad}\n<!-- customer-lens-ignore-next -->\n${bad}`,
  'docs/b.md': `${fine}\n${bad.repeat(5)}`,
}

const place = '.customer-lens-cache'

function entries(folder: string): readonly string[] {
  const names = readdirSync(join(folder, place), {recursive: true, encoding: 'utf8'})
  return names.filter((name) => name.endsWith('.json')).sort()
}

for (const format of ['json', 'text', 'sarif'])
  test(`the same ${format} without a cache, with an empty and with a full one`, async () => {
    const folder = makeFolder(files)
    const args = `--format ${format}`
    const plain = await runAt(folder, args)
    expect(await runAt(folder, `${args} --cache`)).toEqual(plain)
    expect(entries(folder)).toHaveLength(2)
    expect(await runAt(folder, `${args} --cache`)).toEqual(plain)
    expect(entries(folder)).toHaveLength(2)
  })

/** What a full cache says of a file is believed: so we see whether it was asked. */
async function isReused(change: (folder: string) => void, args = ''): Promise<boolean> {
  const folder = makeFolder(files)
  await runAt(folder, '--cache a.md')
  const [name = ''] = entries(folder)
  change(folder)
  const before = statSync(join(folder, place, name)).ino
  await runAt(folder, `--cache${args} a.md`)
  return entries(folder).length === 1 && statSync(join(folder, place, name)).ino === before
}

const config = (text: string) => (folder: string) => writeFileSync(join(folder, 'customer-lens.yaml'), text)

test.for([
  ['nothing', () => {}, '', true],
  ['the text', (folder: string) => writeFileSync(join(folder, 'a.md'), fine), '', false],
  ['a level', config(only('error')), '', false],
  ['the vocabulary', config(only('warning', 'customers: {primary: tenant}\n')), '', false],
  ['the profile', () => {}, ' --profile spec', false],
  ['the file times', (folder: string) => utimesSync(join(folder, 'a.md'), 1, 1), '', true],
  ['how it is printed', () => {}, ' --format csv', true],
] as const)('what changes: %s', async ([, change, args, reused]) => {
  expect(await isReused(change, args)).toBe(reused)
})

const damage: Readonly<Record<string, (text: string) => string>> = {
  'cut short': (text) => text.slice(0, text.length / 2),
  empty: () => '',
  'a letter changed': (text) => text.replace('"warning"', '"warninh"'),
  'not JSON': () => 'hello\nworld\n',
}

test.for(Object.entries(damage))('a damaged entry is as good as none: %s', async ([, spoil]) => {
  const folder = makeFolder(files)
  const plain = await runAt(folder, '--format json')
  await runAt(folder, '--cache')
  for (const name of entries(folder)) {
    const file = join(folder, place, name)
    writeFileSync(file, spoil(readFileSync(file, 'utf8')))
  }
  expect(await runAt(folder, '--format json --cache')).toEqual(plain)
  expect(await runAt(folder, '--format json --cache')).toEqual(plain)
})

test('git does not see it, and --cache-location puts it elsewhere', async () => {
  const folder = makeFolder(files)
  await runAt(folder, '--cache-location tmp/kept')
  expect(readFileSync(join(folder, 'tmp/kept/.gitignore'), 'utf8')).toBe('*\n')
})

test('a place that cannot be written is said once, and the check goes on', async () => {
  const folder = makeFolder({...files, blocked: ''})
  const ran = await runAt(folder, '--format json --cache-location blocked')
  expect(ran.err).toMatch(/^blocked: the cache cannot be written, so nothing is remembered \(.*\)\n$/)
  expect(ran.code).toBe(0)
  expect(ran.out).toBe((await runAt(folder, '--format json')).out)
})

test('what nobody asked for in a month goes', async () => {
  const folder = makeFolder(files)
  await runAt(folder, '--cache')
  const [old = '', young = ''] = entries(folder).map((name) => join(folder, place, name))
  const ago = (days: number) => Date.now() / 1000 - days * 86_400
  utimesSync(old, ago(40), ago(40))
  utimesSync(young, ago(20), ago(20))
  utimesSync(join(folder, place, '.tidied'), ago(2), ago(2))
  await runAt(folder, '--cache customer-lens.yaml')
  expect(entries(folder).map((name) => join(folder, place, name))).toContain(young)
  expect(entries(folder).map((name) => join(folder, place, name))).not.toContain(old)
})
