/** `check`: what a run prints and how it ends, flag by flag. */

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {bad, type Files, fine, found, only, runIn} from './runIn.ts'

const encode = (text: string) => async () => new TextEncoder().encode(text)

interface Case {
  readonly args: string
  readonly files?: Files
  readonly code: number
  readonly out?: RegExp
  readonly err?: RegExp | ''
}

const cases: Readonly<Record<string, Case>> = {
  'findings alone do not fail': {args: 'a.md', code: 0, out: /drive adoption/, err: ''},
  'check is the default command': {args: 'check a.md', code: 0, out: /drive adoption/},
  'the folder one is in is the default place': {args: '', code: 0, out: /^a\.md {2}\w+\n/},
  '--fail-on a lower level': {
    args: '--fail-on warning a.md',
    code: 1,
    err: /^failed: 1 finding of level warning or above, --fail-on warning allows none\n$/,
  },
  '--fail-on a higher level': {args: '--fail-on error a.md', code: 0, err: ''},
  'errors fail by default': {
    args: 'a.md',
    files: {'customer-lens.yaml': only('error')},
    code: 1,
    err: /^failed: 1 error, --fail-on error allows none\n$/,
  },
  '--max-warnings held': {args: '--max-warnings 1 a.md', code: 0},
  '--max-warnings broken': {
    args: '--max-warnings=0 a.md',
    code: 1,
    err: /^failed: 1 warning, 1 more than --max-warnings 0 allows\n$/,
  },
  '--quiet keeps warnings': {args: '--quiet a.md', code: 0, out: /1 warning/},
  '--quiet hides the rest': {
    args: '--quiet a.md',
    files: {'customer-lens.yaml': only('info')},
    code: 0,
    out: /^No findings in 1 file, 9 words\n$/,
  },
  '--quiet does not open the gate': {
    args: '--quiet --fail-on info a.md',
    files: {'customer-lens.yaml': only('info')},
    code: 1,
  },
  '--no-config': {args: '--no-config --format json a.md', code: 0, out: /"level":"info"/},
  '--config': {
    args: '--config other.yaml a.md',
    files: {'other.yaml': only('error')},
    code: 1,
  },
  '--profile': {args: '--no-config --profile legal a.md', code: 0, out: /^No findings/},
  'a profile nobody knows': {
    args: '--profile legl a.md',
    code: 2,
    err: /--profile is "legl"; it must be one of strategy, /,
  },
  '--color': {args: '--color a.md', code: 0, out: /\[33mwarning/},
  '--no-color': {args: '--no-color a.md', code: 0, out: /warning/},
  '--stdin with files': {
    args: '--stdin a.md',
    code: 2,
    err: /--stdin reads one document from standard input/,
  },
  '--stdin-filename alone': {args: '--stdin-filename a.md', code: 2, err: /--stdin-filename needs --stdin/},
  '--config with --no-config': {args: '--config a --no-config', code: 2, err: /exclude each other/},
  'a config that is not there': {
    args: '--config nope.yaml a.md',
    code: 2,
    err: /^nope\.yaml: no such config file\n/,
    out: /a\.md/,
  },
}

test.for(Object.entries(cases))('%s', async ([, {args, files, code, out, err}]) => {
  const ran = await runIn({'a.md': bad, 'customer-lens.yaml': only('warning'), ...files}, args)
  expect(ran).toMatchObject({code})
  if (out !== undefined) expect(ran.out).toMatch(out)
  if (err === '') expect(ran.err).toBe('')
  else if (err !== undefined) expect(ran.err).toMatch(err)
})

test('--stdin takes the config and the format of the name it would have', async () => {
  const files = {'docs/customer-lens.yaml': only('warning')}
  const ran = await runIn(files, '--stdin --stdin-filename docs/new.md --format json', {stdin: encode(bad)})
  expect(found(ran.out)).toEqual({'docs/new.md': ['warning: drive adoption']})
})

test('--stdin without a name is Markdown', async () => {
  const ran = await runIn({'customer-lens.yaml': only('warning')}, '--stdin --format json', {
    stdin: encode(`\`\`\`\n${bad}\`\`\`\n`),
  })
  expect(found(ran.out)).toEqual({'<stdin>': []})
})

test('--output-file gets all of it, without colours, in a folder made for it', async () => {
  const ran = await runIn({'a.md': bad}, '--color --output-file out/result.txt a.md')
  expect(ran).toMatchObject({code: 0, out: ''})
  expect(readFileSync(join(ran.folder, 'out/result.txt'), 'utf8')).toMatch(/^a\.md {2}\w+\n {2}1:18 {2}info/)
})

test('an --output-file that cannot be written is named', async () => {
  const ran = await runIn({'a.md': bad}, '--output-file a.md/x a.md')
  expect(ran.code).toBe(2)
  expect(ran.err).toMatch(/^a\.md\/x: cannot be written/)
})

test('colours follow the terminal, and NO_COLOR', async () => {
  const stdout = (write: (text: string) => void) => ({write, isTTY: true, columns: 80})
  const look = async (env: Record<string, string>) => {
    let out = ''
    await runIn({'a.md': bad}, 'a.md', {env, stdout: stdout((text) => (out += text))})
    return out.includes('\u001B[')
  }
  expect([await look({}), await look({NO_COLOR: '1'})]).toEqual([true, false])
})

test('a long run shows its progress on a terminal and leaves nothing behind', async () => {
  let time = 0
  let err = ''
  const stderr = {write: (text: string) => (err += text), isTTY: true, columns: 80}
  await runIn({'a.md': fine, 'b.md': fine, 'c.md': bad}, '', {stderr, now: () => (time += 600)})
  expect(err).toBe('\r\u001B[K1 of 3 files\r\u001B[K2 of 3 files\r\u001B[K')
})
