/** `--since`, with real git in real repositories. */

import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, renameSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {bad, type Files, fine, found, makeFolder, only, runAt} from './runIn.ts'

const second = bad.replace('mobile', 'web')
const third = bad.replace('mobile', 'new')

const committed: Files = {
  'customer-lens.yaml': only('warning'),
  'docs/a.md': `# Plan\n\n${bad}\n${fine}\n${second}${fine}`,
  'docs/b.md': `# Other\n\n${bad}`,
}

function git(folder: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'init.defaultBranch=main']
  return execFileSync('git', [...who, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
}

function put(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
}

/** A repository with one commit on `main`, and `work` checked out. */
function repository(files: Files = committed): string {
  const folder = makeFolder({})
  execFileSync('rm', ['-rf', join(folder, '.git')])
  put(folder, files)
  git(folder, 'init', '-q')
  git(folder, 'add', '.')
  git(folder, 'commit', '-qm', 'start')
  git(folder, 'checkout', '-qb', 'work')
  return folder
}

async function changed(folder: string, args = '') {
  const {out, err, code} = await runAt(folder, `--since main${args} --format json`)
  expect([code, err]).toEqual([0, ''])
  const {files} = JSON.parse(out) as {files: {path: string; findings: {line: number}[]}[]}
  return files.flatMap(({path, findings}) => findings.map(({line}) => `${path}:${line}`))
}

interface Case {
  readonly change: (folder: string) => void
  readonly args?: string
  readonly found: readonly string[]
}

const a = String(committed['docs/a.md'])

const cases: Readonly<Record<string, Case>> = {
  'nothing changed': {change: () => {}, found: []},
  'a word in a paragraph: all of the paragraph': {
    change: (folder) => put(folder, {'docs/a.md': a.replace(/day\.\n$/, 'week.\n')}),
    found: ['docs/a.md:7'],
  },
  'by line: only the lines': {
    change: (folder) => put(folder, {'docs/a.md': a.replace(/day\.\n$/, 'week.\n')}),
    args: ' --scope line',
    found: [],
  },
  'by file: all of it': {
    change: (folder) => put(folder, {'docs/a.md': a.replace(/day\.\n$/, 'week.\n')}),
    args: ' --scope file',
    found: ['docs/a.md:3', 'docs/a.md:7'],
  },
  'a line taken out of a paragraph': {
    change: (folder) => put(folder, {'docs/a.md': a.replace(`${second}${fine}`, second)}),
    found: [],
  },
  'a line taken out within a paragraph': {
    change: (folder) => put(folder, {'docs/c.md': '', 'docs/a.md': a.replace(`${second}${fine}`, second)}),
    args: ' --scope file',
    found: ['docs/a.md:3', 'docs/a.md:7'],
  },
  'an untracked file is new': {
    change: (folder) => put(folder, {'new/ä b.md': third}),
    found: ['new/ä b.md:1'],
  },
  'a file that was added': {
    change: (folder) => {
      put(folder, {'new\tfile\n"é".md': third})
      git(folder, 'add', '.')
    },
    found: ['new\tfile\n"é".md:1'],
  },
  'a renamed file is not new': {
    change: (folder) => {
      renameSync(join(folder, 'docs/a.md'), join(folder, 'docs/plan.md'))
      put(folder, {'docs/plan.md': `${a}\n${third}`})
      git(folder, 'add', '.')
      git(folder, 'commit', '-qm', 'rename')
    },
    found: ['docs/plan.md:10'],
  },
  'a file that was only renamed is not read': {
    change: (folder) => {
      renameSync(join(folder, 'docs/a.md'), join(folder, 'docs/plan.md'))
      git(folder, 'add', '.')
    },
    args: ' --scope file',
    found: [],
  },
  'a file whose rights have changed': {
    change: (folder) => chmodSync(join(folder, 'docs/a.md'), 0o755),
    found: [],
  },
  'more changes than git says at once': {
    change: (folder) =>
      put(folder, {
        'docs/a.md': `${`${fine}\n`.repeat(5000)}${third}`,
        'docs/b.md': `# Other\n\n${bad}${`\n${fine}`.repeat(5000)}\n${second}`,
      }),
    found: ['docs/a.md:10001', 'docs/b.md:10005'],
  },
  'what main did meanwhile is not ours': {
    change: (folder) => {
      put(folder, {'docs/b.md': `# Other\n\n${fine}\n${third}`})
      git(folder, 'commit', '-qam', 'ours')
      git(folder, 'checkout', '-q', 'main')
      put(folder, {'docs/a.md': `${a}\n${third}`})
      git(folder, 'commit', '-qam', 'theirs')
      git(folder, 'checkout', '-q', 'work')
    },
    found: ['docs/b.md:5'],
  },
  'committed, staged and unstaged together': {
    change: (folder) => {
      put(folder, {'docs/c.md': bad})
      git(folder, 'add', '.')
      git(folder, 'commit', '-qm', 'c')
      put(folder, {'docs/d.md': bad})
      git(folder, 'add', '.')
      put(folder, {'docs/b.md': `# Other\n\n${second}`})
    },
    found: ['docs/b.md:3', 'docs/c.md:1', 'docs/d.md:1'],
  },
  'lines that look like a patch': {
    change: (folder) =>
      put(folder, {'docs/b.md': `# Other\n\n${bad}\n++ b/docs/a.md\n@@ -1 +1 @@\n\n${third}`}),
    found: ['docs/b.md:8'],
  },
}

test.for(Object.entries(cases))('%s', async ([, {change, args, found}]) => {
  const folder = repository()
  change(folder)
  expect(await changed(folder, args)).toEqual(found)
})

test('from a folder inside, with names as given', async () => {
  const folder = repository()
  put(folder, {'docs/b.md': `# Other\n\n${second}`})
  expect(await changed(join(folder, 'docs'))).toEqual(['b.md:3'])
})

test('the last line of the text says what lies outside of the change', async () => {
  const folder = repository()
  put(folder, {'docs/a.md': `${a}\n${third}`})
  expect((await runAt(folder, '--since main')).out).toMatch(
    /1 finding in 1 of 1 file, .*; 2 outside of the change\n$/,
  )
  expect(await runAt(folder, '--since main --max-new 0')).toMatchObject({
    code: 1,
    err: 'failed: 1 new finding, 1 more than --max-new 0 allows\n',
  })
})

test('with a baseline too, both must call it new', async () => {
  const folder = repository()
  await runAt(folder, 'baseline create')
  put(folder, {'docs/a.md': a.replace('# Plan\n\n', `# Plan\n\n${third}`)})
  expect(await changed(folder)).toEqual(['docs/a.md:3'])
})

test.for([
  ['--since nope', /there is no "nope" here; fetch it: git fetch origin nope:/],
  ['--since=-x', /--since is "-x"; it must be a branch, a tag or a commit/],
] as const)('%s', async ([args, message]) => {
  const ran = await runAt(repository(), args)
  expect(ran).toMatchObject({code: 2, out: ''})
  expect(ran.err).toMatch(message)
})

test('without a repository', async () => {
  const folder = makeFolder({'a.md': bad})
  execFileSync('rm', ['-rf', join(folder, '.git')])
  expect(await runAt(folder, '--since main')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--since needs git'),
  })
})

test('a shallow clone says what to fetch, and works when it reaches far enough', async () => {
  const origin = repository()
  for (const word of ['one', 'two', 'three']) {
    put(origin, {[`docs/${word}.md`]: bad})
    git(origin, 'add', '.')
    git(origin, 'commit', '-qm', word)
  }
  const clone = makeFolder({})
  execFileSync('rm', ['-rf', clone])
  git('.', 'clone', '-q', '--depth=1', '--branch=work', `file://${origin}`, clone)
  git(clone, 'fetch', '-q', '--depth=1', 'origin', 'main:refs/remotes/origin/main')
  const ran = await runAt(clone, '--since origin/main')
  expect(ran.err).toMatch(
    /does not reach back to where the branch left "origin\/main"; fetch more: git fetch --unshallow/,
  )
  git(clone, 'fetch', '-q', '--unshallow')
  expect(found((await runAt(clone, '--since origin/main --format json')).out)).toMatchObject({
    'docs/one.md': ['warning: drive adoption'],
  })
})

test('nothing of the repository is run', async () => {
  const folder = repository()
  for (const [key, value] of [
    ['core.fsmonitor', 'touch hacked; true'],
    ['diff.external', 'touch hacked'],
    ['diff.evil.textconv', 'touch hacked'],
    ['diff.evil.command', 'touch hacked'],
  ] as const)
    git(folder, 'config', key, value)
  put(folder, {'.gitattributes': '*.md diff=evil\n', 'docs/b.md': `# Other\n\n${second}`})
  expect(await changed(folder)).toEqual(['docs/b.md:3'])
  expect(() => execFileSync('ls', [join(folder, 'hacked')], {stdio: 'ignore'})).toThrow()
})
