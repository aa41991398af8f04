/** `--shard` and `merge`: the parts together print what one run prints, byte for byte. */

import {execFileSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {bad, type Files, fine, makeFolder, only, runAt} from './runIn.ts'

const second = bad.replace('mobile', 'web')
const third = bad.replace('mobile', 'new')

const files: Files = {
  'customer-lens.yaml': `${only('warning')}gates: {"*": {maxWarnings: 3}}\n`,
  ...Object.fromEntries(
    Array.from({length: 9}, (_, i) => [
      `docs/${i}.md`,
      `# Plan ${i}\n\n${i % 2 ? bad : fine}\n${fine}${i % 3 ? second : ''}`,
    ]),
  ),
  'docs/crlf.md': `One.\r\n\r\n${'Drive adoption\r\nin June. We drive\r\nadoption. '.repeat(3)}\r\n`,
  'docs/many.md': ['June', 'July', 'May', 'August', 'spring']
    .map((when) => `Drive adoption in ${when}.\n\n`)
    .join(''),
  'bad.md': new Uint8Array([0xff, 0x41]),
  'ä ö.md': `${bad}\n<!-- customer-lens-ignore-next -->\n${third}`,
}

async function same(folder: string, of: number, flags: string, mergeFlags: string, allFlags = '') {
  const one = await runAt(folder, `${flags} ${mergeFlags} ${allFlags}`.trim().replace(/ +/g, ' '))
  const parts: string[] = []
  for (let i = 1; i <= of; i++) {
    const name = `parts/${i}.ndjson`
    const ran = await runAt(folder, `${flags} --shard ${i}/${of} --output-file ${name}`.trim())
    expect(ran).toMatchObject({code: 0, out: ''})
    parts.push(name)
  }
  const merged = await runAt(folder, `merge ${mergeFlags} ${parts.reverse().join(' ')}`.replace(/ +/g, ' '))
  expect(merged.out).toBe(one.out)
  expect([merged.code, merged.err.split('\n').at(-2)]).toEqual([one.code, one.err.split('\n').at(-2)])
  return one
}

for (const format of ['text', 'json', 'sarif', 'rdjson', 'markdown', 'csv', 'junit'])
  test(`${format} of four parts`, async () => {
    const one = await same(makeFolder(files), 4, '', `--format ${format}`)
    expect(one.out.length).toBeGreaterThan(500)
    expect(one.err).toContain('bad.md: is not valid UTF-8')
    expect(one.code).toBe(2)
  })

test('the gate is decided by merge', async () => {
  const {'bad.md': _, ...readable} = files
  const one = await same(makeFolder(readable), 3, '', '--max-warnings 1')
  expect(one).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^failed: \d+ warnings, \d+ more than --max-warnings 1 allows\n$/),
  })
})

test('a gate of the config is kept', async () => {
  const {'bad.md': _, ...readable} = files
  const one = await same(makeFolder(readable), 2, '', '')
  expect(one.err).toContain('gates."*".maxWarnings 3 in customer-lens.yaml')
})

test('one part, and more parts than documents', async () => {
  await same(makeFolder(files), 1, '', '--format json')
  await same(makeFolder(files), 20, '', '--format json')
})

test('a baseline, with sentences that moved from one part to another', async () => {
  const {'bad.md': _, ...readable} = files
  const folder = makeFolder(readable)
  await runAt(folder, 'baseline create')
  writeFileSync(join(folder, 'docs/1.md'), `# Plan 1\n\n${fine}`)
  writeFileSync(join(folder, 'docs/2.md'), `# Plan 2\n\n${bad}\n${second}`)
  writeFileSync(join(folder, 'docs/0.md'), `# Plan 0\n\n${bad}\n${third}`)
  writeFileSync(join(folder, 'docs/many.md'), `You drive adoption.\n\n${String(files['docs/many.md'])}`)
  for (const format of ['text', 'json', 'sarif', 'markdown']) {
    const one = await same(folder, 3, '', `--max-new 1 --format ${format}`)
    expect(one.err).toBe('failed: 3 new findings, 2 more than --max-new 1 allows\n')
  }
})

test('--since and a baseline together', async () => {
  const folder = makeFolder({})
  execFileSync('rm', ['-rf', join(folder, '.git')])
  mkdirSync(join(folder, 'docs'))
  const {'bad.md': _, ...readable} = files
  for (const [path, text] of Object.entries(readable)) writeFileSync(join(folder, path), text)
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      stdio: 'ignore',
    })
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'start')
  await runAt(folder, 'baseline create')
  writeFileSync(join(folder, 'docs/4.md'), `# Plan 4\n\n${third}\n${second}`)
  writeFileSync(join(folder, 'docs/new.md'), bad)
  const one = await same(folder, 3, '--since HEAD', '--format json')
  expect(one.out).toContain('docs/new.md')
})

async function mergeOf(change: (parts: readonly string[]) => string): Promise<string> {
  const folder = makeFolder({'a.md': bad, 'b.md': bad})
  for (const i of [1, 2]) await runAt(folder, `--shard ${i}/2 --output-file ${i}.ndjson`)
  const ran = await runAt(
    folder,
    `merge ${change([join(folder, '1.ndjson'), join(folder, '2.ndjson')])}`.trim(),
  )
  expect(ran).toMatchObject({code: 2})
  return ran.err
}

test.for([
  [() => '1.ndjson', 'part 2 of 2 is missing; merge needs each once'],
  [() => '1.ndjson 1.ndjson 2.ndjson', 'part 1 of 2 is given twice; merge needs each once'],
  [() => '1.ndjson 3.ndjson', '3.ndjson is gone'],
  [() => 'a.md 1.ndjson', 'a.md:1 is broken; make the part again'],
  [() => '.', '. cannot be read'],
  [() => '', 'merge takes the parts that --shard wrote'],
  [
    ([, two = '']) => {
      writeFileSync(two, readFileSync(two, 'utf8').replace('{"end":true,"troubles":[]}\n', ''))
      return '1.ndjson 2.ndjson'
    },
    '2.ndjson is cut short; make it again',
  ],
  [
    ([, two = '']) => {
      writeFileSync(two, readFileSync(two, 'utf8').replace(/"rules":"\w+"/, '"rules":"0"'))
      return '1.ndjson 2.ndjson'
    },
    'are parts of different runs',
  ],
] satisfies readonly [(parts: readonly string[]) => string, string][])(
  '%#: %s',
  async ([change, message]) => {
    expect(await mergeOf(change as (parts: readonly string[]) => string)).toContain(message)
  },
)
