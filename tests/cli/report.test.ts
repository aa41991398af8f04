/** `report`, `check --score` and `--min-score`, in real folders and a real git repository. */

import {execFileSync} from 'node:child_process'
import {appendFileSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {describe, expect, test} from 'vitest'
import type {ReportData} from '../../report/index.ts'
import {bad, makeFolder, runAt, runIn} from './runIn.ts'

const memo = readFileSync('examples/customer-first-memo.md', 'utf8')
const plan = readFileSync('examples/launch-plan.md', 'utf8')
const files = {'docs/memo.md': memo, 'docs/plan.md': plan, 'short.md': bad}

const validate = new Ajv({strict: false}).compile(
  JSON.parse(readFileSync('schema/report.schema.json', 'utf8')) as object,
)

/** Every report that a test reads follows the schema. */
function json(out: string): ReportData {
  const data: unknown = JSON.parse(out)
  expect([validate(data), validate.errors]).toEqual([true, null])
  return data as ReportData
}

describe('check --score', () => {
  test('prints the index with what lifts it and holds it down', async () => {
    const {out, code} = await runIn(files, 'check --score docs/plan.md')
    expect(out).toMatch(/index: \d+ ± 1\d, /)
    expect(out).toMatch(/lifted by \d+\.\d: .+/)
    expect(out).toMatch(/\d+\.\d more with: .+/)
    expect(code).toBe(0)
  })
  test('says why there is none', async () =>
    expect((await runIn(files, 'check --score short.md')).out).toContain('index: none (too short to say)'))
  test('is not there unasked', async () =>
    expect((await runIn(files, 'check -f json docs/plan.md')).out).not.toContain('"score"'))
  test('stands in JSON', async () => {
    const {files: results} = JSON.parse((await runIn(files, 'check --score -f json docs')).out)
    for (const {score} of results) {
      expect(score.index).toBeGreaterThan(0)
      expect(score.parts.map(({name}: {name: string}) => name)).toContain('proof')
      expect(score.losses.length).toBeLessThanOrEqual(3)
    }
  })
})

describe('--min-score', () => {
  test('holds', async () => expect((await runIn(files, 'check --min-score 10 docs')).code).toBe(0))
  test('fails and names the document', async () => {
    const {code, err} = await runIn(files, 'check --min-score 99 docs/plan.md')
    expect([code, err]).toEqual([1, expect.stringMatching(/^failed: index below 99: docs\/plan\.md \d+\n$/)])
  })
  test('a document without an index passes', async () =>
    expect((await runIn(files, 'check --min-score 99 short.md')).code).toBe(0))
})

describe('report', () => {
  test('is a page by default', async () => {
    const {out, code} = await runIn(files, 'report .')
    expect(out).toMatch(/^<!doctype html>[\s\S]+<\/html>\n$/)
    expect(code).toBe(0)
  })
  test('is the same when made again', async () => {
    const folder = makeFolder(files)
    expect((await runAt(folder, 'report .')).out).toBe((await runAt(folder, 'report .')).out)
  })
  test.each(['markdown', 'csv', 'json'])('--format %s', async (format) => {
    const {out, code} = await runIn(files, `report --format ${format} docs`)
    expect(out).toContain('docs')
    expect(code).toBe(0)
  })
  test('knows no other format', async () =>
    expect((await runIn(files, 'report -f text')).err).toContain(
      'it must be one of html, markdown, json, csv',
    ))
  test('has no view by author', async () => expect((await runIn(files, 'report --by-author')).code).toBe(2))
  test('quotes lines that say it', async () => {
    const {documents} = json((await runIn(files, 'report -f json docs')).out)
    for (const {path, findings} of documents) {
      const lines = files[path as keyof typeof files].split('\n')
      for (const {line, text} of findings) {
        const words = text
          .replaceAll('…', '')
          .split(' ')
          .filter((word) =>
            lines
              .slice(line - 3, line + 4)
              .join(' ')
              .includes(word),
          )
        expect(words.length).toBeGreaterThan(0)
      }
    }
  })
  test('takes owners from front matter and CODEOWNERS', async () => {
    const {documents} = json(
      (
        await runIn(
          {
            ...files,
            'own.md': `---\nowner: "Care team"\n---\n\n${bad}`,
            '.github/CODEOWNERS': '# who\n* @all\ndocs/ @strategy @board\n',
          },
          'report -f json',
        )
      ).out,
    )
    expect(documents.map(({path, owner}) => `${path} ${owner}`)).toEqual([
      'docs/memo.md @strategy @board',
      'docs/plan.md @strategy @board',
      'own.md Care team',
      'short.md @all',
    ])
  })
  test('one unreadable document does not stop the rest', async () => {
    const {code, out, err} = await runIn(
      {...files, 'broken.md': new Uint8Array([0, 1, 2, 0, 255])},
      'report -f json',
    )
    expect(json(out).documents).toHaveLength(3)
    expect([code, err]).toEqual([2, expect.stringContaining('broken.md')])
  })
})

const git = (folder: string, ...args: readonly string[]) =>
  execFileSync(
    'git',
    [
      '-C',
      folder,
      '-c',
      'user.name=T',
      '-c',
      'user.email=t@example.org',
      '-c',
      'commit.gpgsign=false',
      ...args,
    ],
    {stdio: 'pipe'},
  )

function commit(folder: string, day: string): void {
  git(folder, 'add', '-A')
  const at = `${day}T12:00:00Z`
  execFileSync(
    'git',
    [
      '-C',
      folder,
      '-c',
      'user.name=T',
      '-c',
      'user.email=t@example.org',
      '-c',
      'commit.gpgsign=false',
      'commit',
      '-qm',
      day,
    ],
    {
      env: {...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at},
    },
  )
}

/** Three months: a plan, then a framing more, then a renamed file. */
function repository(): string {
  const {'.git/HEAD': _, ...plain} = {...files, '.git/HEAD': ''}
  const folder = makeFolder({...plain, 'x/.git/HEAD': ''})
  execFileSync('rm', ['-rf', join(folder, '.git'), join(folder, 'x')])
  git(folder, 'init', '-q', '-b', 'main')
  commit(folder, '2026-01-10')
  appendFileSync(join(folder, 'docs/plan.md'), '\nWe target patients and lock customers in.\n')
  commit(folder, '2026-02-10')
  git(folder, 'mv', 'docs/memo.md', 'docs/letter.md')
  writeFileSync(join(folder, 'customer-lens.yaml'), 'segments: [night nurses]\n')
  commit(folder, '2026-03-10')
  return folder
}

describe('--history', () => {
  test('one point a month, each with its figures', async () => {
    const {trend = []} = json((await runAt(repository(), 'report -f json --history 12m')).out)
    expect(
      trend.map(({date, documents, added, fixed, configChanged}) => [
        date,
        documents,
        added,
        fixed,
        configChanged,
      ]),
    ).toEqual([
      ['2026-01-10', 3, 0, 0, false],
      ['2026-02-10', 3, 2, 0, false],
      ['2026-03-10', 3, 0, 0, true],
    ])
    expect(trend[1]?.index).toBeLessThan(trend[0]?.index ?? 0)
  })
  test('a second run remembers and says the same', async () => {
    const folder = repository()
    const first = await runAt(folder, 'report -f json --history 3m')
    const memory = join(folder, '.git/customer-lens')
    const [name = ''] = readdirSync(memory)
    const size = readFileSync(join(memory, name)).length
    const second = await runAt(folder, 'report -f json --history 3m')
    expect(second.out).toBe(first.out)
    expect(readFileSync(join(memory, name)).length).toBe(size)
  })
  test('a run that was cut off is taken up', async () => {
    const folder = repository()
    const first = await runAt(folder, 'report -f json --history 3m')
    const [name = ''] = readdirSync(join(folder, '.git/customer-lens'))
    const file = join(folder, '.git/customer-lens', name)
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -50))
    expect((await runAt(folder, 'report -f json --history 3m')).out).toBe(first.out)
  })
  test('only asks git', async () => {
    const {code, err} = await runIn(files, 'report --history 3m')
    expect([code, err]).toEqual([2, expect.stringContaining('in no git repository')])
  })
  test.each(['0m', '12', 'year'])('--history %s is refused', async (value) =>
    expect((await runIn(files, `report --history ${value}`)).err).toContain('for instance 12m'),
  )
})

describe('--compare', () => {
  test('says which documents moved and why', async () => {
    const folder = repository()
    appendFileSync(
      join(folder, 'docs/plan.md'),
      '\nWe interviewed 24 recipients in March, and two told us why.\n',
    )
    const {comparison} = json((await runAt(folder, 'report -f json --compare main')).out)
    expect(comparison?.changes.map(({path}) => path)).toEqual(['docs/plan.md'])
    expect(comparison?.after).toBeGreaterThan(comparison?.before ?? 100)
    expect(comparison?.changes[0]?.because.join()).toMatch(/^proof \+\d/)
  })
  test('says that customers’ needs came in, under Voice and nowhere else', async () => {
    const folder = repository()
    const more = [
      'Recipients worry about parcels left in the rain.',
      'Drivers struggle with gates that need a code.',
      'Families want to know the hour.',
    ]
    appendFileSync(join(folder, 'docs/plan.md'), `\n${more.join('\n\n')}\n`)
    const {comparison} = json((await runAt(folder, 'report -f json --compare main')).out)
    const because = comparison?.changes[0]?.because ?? []
    expect(because.filter((one) => one.includes('hard or wanted'))).toEqual([
      expect.stringMatching(/^voice \+\d.*sentences about what is hard or wanted/),
    ])
    expect(because.join()).not.toContain('order')
  })
  test('a new document has no before', async () => {
    const folder = repository()
    writeFileSync(join(folder, 'docs/new.md'), memo)
    const {comparison} = json((await runAt(folder, 'report -f json --compare HEAD')).out)
    expect(comparison?.changes).toMatchObject([{path: 'docs/new.md', because: ['a new document']}])
  })
  test('a branch that is not there is named', async () =>
    expect((await runAt(repository(), 'report --compare nowhere')).err).toContain(
      'no commit or branch "nowhere"',
    ))
  test('a flag is no branch', async () =>
    expect((await runAt(repository(), 'report --compare=--output=x')).code).toBe(2))
})
