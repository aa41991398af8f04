/** Baselines: old findings are set aside one by one, whatever is moved around them; a new one never slips through. */

import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {parseBaseline, writeBaseline} from '../../cli/baseline/file.ts'
import {bad, type Files, fine, makeFolder, only, rule, runAt} from './runIn.ts'

const name = 'customer-lens-baseline.json'
const second = 'The spring campaign will drive adoption of the portal.\n'
const third = 'Autumn is when we boost usage of the tenant app.\n'

const start: Files = {
  'customer-lens.yaml': only('warning'),
  'docs/a.md': `# Plan\n\n${bad}\n${fine}\n## Later\n\n${second}`,
  'docs/b.md': `# Other\n\n${fine}`,
}

/** What stands after a change, in a project whose baseline was made before: `path: text`. */
async function standing(change: (folder: string) => void, files: Files = start): Promise<readonly string[]> {
  const folder = makeFolder(files)
  expect(await runAt(folder, 'baseline create')).toMatchObject({code: 0, err: ''})
  change(folder)
  return (await checked(folder)).standing
}

async function checked(folder: string, args = '') {
  const ran = await runAt(folder, `--format json --max-new 0${args}`)
  const {files, summary} = JSON.parse(ran.out) as {
    files: {path: string; findings: {text: string; line: number}[]}[]
    summary: {baselined?: number}
  }
  const standing = files.flatMap(({path, findings}) =>
    findings.map(({text, line}) => `${path}:${line}: ${text}`),
  )
  expect(ran.code).toBe(standing.length > 0 ? 1 : 0)
  return {standing, baselined: summary.baselined ?? 0, err: ran.err}
}

const write = (path: string, text: string) => (folder: string) => {
  mkdirSync(join(folder, path, '..'), {recursive: true})
  writeFileSync(join(folder, path), text)
}

interface Case {
  readonly change: (folder: string) => void
  readonly files?: Files
  readonly stands: readonly string[]
}

const a = `# Plan\n\n${bad}\n${fine}\n## Later\n\n${second}`
const many = `# Plan\n\n${['Drive adoption in spring.', 'Drive adoption in June.', 'We drive adoption.', 'They drive adoption.', 'Nobody can drive adoption.'].join('\n\n')}\n`

const cases: Readonly<Record<string, Case>> = {
  'nothing changed': {change: () => {}, stands: []},
  'paragraphs change places': {
    change: write('docs/a.md', `# Plan\n\n${second}\n## Later\n\n${bad}`),
    stands: [],
  },
  'the file gets another name': {
    change: (folder) => renameSync(join(folder, 'docs/a.md'), join(folder, 'docs/plan.md')),
    stands: [],
  },
  'the folder gets another name': {
    change: (folder) => renameSync(join(folder, 'docs'), join(folder, 'papers')),
    stands: [],
  },
  'a paragraph moves to a file that is read earlier': {
    change: (folder) => {
      write('docs/a.md', `# Plan\n\n${bad}`)(folder)
      write('docs/0.md', `# New\n\n${second}`)(folder)
    },
    stands: [],
  },
  'a paragraph moves to a file that is read later': {
    change: (folder) => {
      write('docs/a.md', `# Plan\n\n${bad}`)(folder)
      write('docs/b.md', `# Other\n\n${second}`)(folder)
    },
    stands: [],
  },
  'a heading gets another wording': {
    change: write('docs/a.md', a.replace('# Plan', '# Our plan')),
    stands: [],
  },
  'a new finding of the same rule': {
    change: write('docs/a.md', `${a}\n${third}`),
    stands: ['docs/a.md:11: boost usage'],
  },
  'one goes and another comes': {
    change: write('docs/a.md', a.replace(bad, third)),
    stands: ['docs/a.md:3: boost usage'],
  },
  'a sentence is copied within its file': {
    change: write('docs/a.md', `${a}\n${second}`),
    stands: ['docs/a.md:11: drive adoption'],
  },
  'a sentence is copied to another file': {
    change: write('docs/b.md', bad),
    stands: ['docs/b.md:1: drive adoption'],
  },
  'a lost sentence comes back twice': {
    change: (folder) => {
      write('docs/a.md', `# Plan\n\n${bad}`)(folder)
      write('docs/b.md', second)(folder)
      write('docs/c.md', second)(folder)
    },
    stands: ['docs/c.md:1: drive adoption'],
  },
  'one remark for many places breaks up': {
    files: {...start, 'docs/many.md': many},
    change: write('docs/many.md', many.replace('We drive adoption.\n\nThey drive adoption.\n\n', '')),
    stands: [],
  },
  'one more place joins a remark for many': {
    files: {...start, 'docs/many.md': many},
    change: write('docs/many.md', many.replace('We drive', 'Some drive adoption well.\n\nWe drive')),
    stands: ['docs/many.md:7: drive adoption'],
  },
  'a comment sets one aside': {
    change: write('docs/a.md', a.replace(bad, `<!-- customer-lens-ignore-next -->\n${bad}`)),
    stands: [],
  },
}

test.for(Object.entries(cases))('%s', async ([, {change, files, stands}]) => {
  expect(await standing(change, files)).toEqual(stands)
})

test('only the new place of a remark for many is reported, with a message about it', async () => {
  const folder = makeFolder({...start, 'docs/many.md': many})
  await runAt(folder, 'baseline create')
  write('docs/many.md', `${many}\nYou drive Adoption.\n`)(folder)
  const {out} = await runAt(folder, 'docs/many.md')
  expect(out).toContain('13:5  warning  “drive Adoption” puts our figures first.')
  expect(out).not.toContain('also at')
  expect(out).toMatch(/1 finding in 1 of 1 file, .*: 1 warning; 1 in the baseline\n$/)
})

test('the file has a finding a line, sorted, and is the same each time', async () => {
  const folder = makeFolder(start)
  const {out} = await runAt(folder, 'baseline create --reason old --owner Ada --expires 2027-01-31')
  expect(out).toMatch(/^customer-lens-baseline\.json: 2 findings in 1 file set aside\./)
  const text = readFileSync(join(folder, name), 'utf8')
  expect(text.replaceAll(/[0-9a-f]{16}\.[0-9a-f]{8}/g, 'FP')).toBe(
    `{\n"version": 1,\n"findings": [\n${'  {"path":"docs/a.md","rule":"broadcast/drive-adoption","fingerprint":"FP","text":"drive adoption","reason":"old","owner":"Ada","expires":"2027-01-31"},\n'.repeat(2)}  null\n]}\n`,
  )
  await runAt(folder, 'baseline update')
  expect(readFileSync(join(folder, name), 'utf8')).toBe(text)
})

test('a day that has come lets findings count again, and says so', async () => {
  const folder = makeFolder(start)
  await runAt(folder, 'baseline create --expires 2026-11-25')
  const {standing, err} = await checked(folder)
  expect(standing).toHaveLength(2)
  expect(err).toMatch(
    /^customer-lens-baseline\.json: 2 findings expired and count again, the first in docs\/a\.md\n/,
  )
})

test('update adds and takes out, and keeps what was said', async () => {
  const folder = makeFolder(start)
  await runAt(folder, 'baseline create --reason old')
  write('docs/a.md', `# Plan\n\n${fine}\n${second}\n${third}`)(folder)
  expect((await runAt(folder, 'baseline update --reason newer')).out).toBe(
    `${name}: 1 finding added, 1 gone, 1 kept\n`,
  )
  const read = parseBaseline(readFileSync(join(folder, name), 'utf8'))
  expect('entries' in read && read.entries.map(({text, reason}) => `${text}: ${reason}`).sort()).toEqual([
    'boost usage: newer',
    'drive adoption: old',
  ])
})

test('prune adds nothing', async () => {
  const folder = makeFolder(start)
  await runAt(folder, 'baseline create')
  write('docs/a.md', `# Plan\n\n${second}\n${third}`)(folder)
  expect((await runAt(folder, 'baseline prune')).out).toBe(`${name}: 0 findings added, 1 gone, 1 kept\n`)
  expect((await checked(folder)).standing).toEqual(['docs/a.md:5: boost usage'])
})

test('what was not asked for stays, unless its file is gone', async () => {
  const folder = makeFolder({...start, 'docs/b.md': third, 'c.md': bad.replace('mobile', 'web')})
  await runAt(folder, 'baseline create')
  rmSync(join(folder, 'docs/b.md'))
  expect((await runAt(folder, 'baseline prune docs/a.md')).out).toBe(
    `${name}: 0 findings added, 1 gone, 3 kept\n`,
  )
})

test('audit tells what is there, what is gone, and what was swapped', async () => {
  const folder = makeFolder(start)
  await runAt(folder, 'baseline create --owner Ada')
  write('docs/a.md', a.replace(bad, third))(folder)
  expect((await runAt(folder, 'baseline audit')).out).toMatchInlineSnapshot(`
    "customer-lens-baseline.json: 2 findings in 1 file

      By rule: 1
             2  broadcast/drive-adoption

      By owner: 1
             2  Ada

      By reason: 1
             2  none given

      Gone; "baseline prune" takes them out: 1
        docs/a.md  broadcast/drive-adoption  “drive adoption”

      New, not in the baseline: 1
        docs/a.md  broadcast/drive-adoption  “boost usage”

      Swapped: one went and another came, which is new: 1
        docs/a.md  broadcast/drive-adoption  “drive adoption” went, “boost usage” came
    "
  `)
})

const broken: Readonly<Record<string, string>> = {
  '{': 'is no valid JSON',
  '{"version": 2, "findings": []}': 'is no baseline of version 1',
  '{"version": 1, "findings": [{"path": 3}]}': 'has no path, rule, fingerprint or text in its finding 1',
  '{\n<<<<<<< HEAD\n}': 'has marks of a merge conflict in it',
}

test.for(Object.entries(broken))('a broken baseline: %s', async ([text, message]) => {
  const ran = await runAt(makeFolder({...start, [name]: text}), '')
  expect(ran).toMatchObject({code: 2, out: ''})
  expect(ran.err).toContain(`customer-lens: ${name} ${message}`)
})

test('an existing baseline is not made anew', async () => {
  const ran = await runAt(makeFolder({...start, [name]: writeBaseline([])}), 'baseline create')
  expect(ran).toMatchObject({code: 2, out: ''})
  expect(ran.err).toMatch(/is there already; "baseline update" brings it up to date/)
})

test('--no-baseline reports everything; a baseline above is found', async () => {
  const folder = makeFolder(start)
  await runAt(folder, 'baseline create')
  expect((await runAt(folder, '--no-baseline')).out).toMatch(/2 warnings\n$/)
  expect((await runAt(join(folder, 'docs'), '')).out).toMatch(
    /^No findings in 2 files, .*; 2 in the baseline\n$/,
  )
})

test('both sides of a merge can be kept: the last line is always the same', () => {
  const entry = (path: string) => ({path, rule, fingerprint: 'a.b', text: 'x'})
  const [one, two] = [writeBaseline([entry('a')]), writeBaseline([entry('b')])].map((text) =>
    text.split('\n'),
  )
  const union = [...(one ?? []).slice(0, 4), ...(two ?? []).slice(3)].join('\n')
  expect(parseBaseline(union)).toEqual({entries: [entry('a'), entry('b')]})
})
