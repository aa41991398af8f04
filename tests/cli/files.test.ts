/** Which documents a command line means, and what is said about those that cannot be had. */

import {linkSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {bad, type Files, fine, found, makeFolder, runAt, runIn} from './runIn.ts'

const tree: Files = {
  'a.md': fine,
  'b.txt': fine,
  'notes.rst': fine,
  'docs/one.markdown': fine,
  'docs/two.mdx': fine,
  'docs/deep/three.md': fine,
  'docs/code.ts': fine,
  'node_modules/x/readme.md': fine,
  'dist/readme.md': fine,
}

async function check(args: string, paths: readonly string[], files: Files = {}): Promise<void> {
  const ran = await runIn({...tree, ...files}, `--format json ${args}`.trimEnd())
  expect([Object.keys(found(ran.out)), ran.err, ran.code]).toEqual([paths, '', 0])
}

test('a folder means the documents below it', () =>
  check('', ['a.md', 'b.txt', 'docs/deep/three.md', 'docs/one.markdown', 'docs/two.mdx']))
test('paths keep the form they were given in', () =>
  check('./docs', ['./docs/deep/three.md', './docs/one.markdown', './docs/two.mdx']))
test('a slash at the end changes nothing', () =>
  check('docs/', ['docs/deep/three.md', 'docs/one.markdown', 'docs/two.mdx']))
test('each document counts once', () => check('docs/two.mdx ./docs/two.mdx docs/two.mdx', ['./docs/two.mdx']))
test('a file that is named is checked whatever its kind', () => check('notes.rst', ['notes.rst']))
test('names that differ in case only are two files where case counts', () =>
  check('A.md a.md', ['A.md', 'a.md'], {'A.md': fine}))
test('and one where it does not: the same file behind both', async () => {
  const folder = makeFolder({'plans/roadmap.md': fine})
  linkSync(join(folder, 'plans/roadmap.md'), join(folder, 'plans/Roadmap.md'))
  const ran = await runAt(folder, '--format json plans/roadmap.md plans/Roadmap.md')
  expect([Object.keys(found(ran.out)), ran.err, ran.code]).toEqual([['plans/Roadmap.md'], '', 0])
})
test('globs', () => check('docs/**/*.md', ['docs/deep/three.md']))
test('globs with a choice', () => check('docs/*.{mdx,markdown}', ['docs/one.markdown', 'docs/two.mdx']))
test('a glob in one folder', () => check('*.md', ['a.md']))
test('a glob may name another extension', () => check('*.rst', ['notes.rst']))
test('a glob over everything means documents', () =>
  check('docs/**', ['docs/deep/three.md', 'docs/one.markdown', 'docs/two.mdx']))
test('brackets in a name are no glob', () => check('[draft].md', ['[draft].md'], {'[draft].md': fine}))
test('.gitignore', () => check('docs', ['docs/one.markdown'], {'.gitignore': 'deep/\n*.mdx\n'}))
test('a .gitignore further down', () =>
  check('docs', ['docs/one.markdown', 'docs/two.mdx'], {'docs/deep/.gitignore': '*\n'}))
test('.customer-lensignore', () =>
  check('docs', ['docs/deep/three.md'], {'.customer-lensignore': 'docs/*\n!docs/deep\n'}))
test('.customer-lensignore can take back what git ignores', () =>
  check('a.md docs', ['a.md', 'docs/deep/three.md', 'docs/one.markdown', 'docs/two.mdx'], {
    '.gitignore': '*.mdx\n',
    '.customer-lensignore': '!*.mdx\n',
  }))
test('ignore: in the config', () =>
  check('docs', ['docs/one.markdown'], {'customer-lens.yaml': 'ignore: [docs/deep, "*.mdx"]\n'}))
test('--no-ignore', () =>
  check('--no-ignore docs', ['docs/deep/three.md', 'docs/one.markdown', 'docs/two.mdx'], {
    '.gitignore': 'deep\n',
    'customer-lens.yaml': 'ignore: ["*.mdx"]\n',
  }))
test('what git ignores can still be named', () => check('a.md', ['a.md'], {'.gitignore': '*.md\n'}))

test('what the team ignores cannot, but it is said', async () => {
  const ran = await runIn({...tree, '.customer-lensignore': 'a.md\n'}, 'a.md b.txt')
  expect(ran).toMatchObject({
    code: 0,
    err: 'a.md: left out by .customer-lensignore; --no-ignore checks it all the same\n',
  })
})

test('the order of arguments does not matter', async () => {
  const folder = makeFolder({...tree, 'a.md': bad})
  const one = await runAt(folder, '--format json docs a.md b.txt')
  const other = await runAt(folder, '--format json b.txt docs a.md docs/deep')
  expect(other.out).toBe(one.out)
})

const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))
const utf16be = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())

const troubles: readonly (readonly [string, Files, string, RegExp])[] = [
  ['a missing file', {}, 'b.md', /^b\.md: no such file or folder, did you mean "a\.md"\?\n$/],
  ['a command with a slip', {}, 'chekc', /^chekc: no such file or command, did you mean "check"\?\n$/],
  ['an empty glob', {}, 'docs/*.txt', /^docs\/\*\.txt: no file fits this glob/],
  ['a glob in no folder', {}, 'nope/*.md', /^nope\/\*\.md: no file fits; there is no folder "nope\/"\n$/],
  [
    'an empty folder',
    {'empty/x.ts': ''},
    'empty',
    /^empty: no document \(\.md, \.markdown, \.mdx, \.txt\) in this folder/,
  ],
  [
    'all is ignored',
    {'x/a.md': '', 'customer-lens.yaml': 'ignore: [x]\n'},
    'x',
    /^x: all 1 documents there are left out by config/,
  ],
  [
    'a PDF',
    {'x.md': '%PDF-1.7 …'},
    'x.md',
    /^x\.md: is no text but a PDF; export it as Markdown or plain text\n$/,
  ],
  [
    'a Word file',
    {'x.docx': new Uint8Array([0x50, 0x4b, 3, 4, 0])},
    'x.docx',
    /Word, Excel, PowerPoint or ZIP file/,
  ],
  [
    'bytes',
    {'x.md': new Uint8Array([0, 1, 0xff, 0])},
    'x.md',
    /^x\.md: is no text but a binary file; leave it out\n$/,
  ],
  [
    'Latin-1',
    {'x.md': new Uint8Array([0x63, 0x61, 0x66, 0xe9])},
    'x.md',
    /^x\.md: is not valid UTF-8; save it as UTF-8\n$/,
  ],
]

test.for(troubles)('%s is named, and the rest is checked', async ([, files, args, err]) => {
  const ran = await runIn({...tree, ...files}, `--format json ${args} a.md`)
  expect(ran.err).toMatch(err)
  expect([ran.code, Object.keys(found(ran.out))]).toEqual([2, ['a.md']])
})

test.for([
  ['UTF-8 with a byte order mark', `\uFEFF${bad}`, 18],
  ['UTF-16, little end first', utf16(bad), 18],
  ['UTF-16, big end first', utf16be(bad), 18],
  ['a NUL in valid UTF-8', `\0 ${bad}`, 19],
] as const)('%s can be read', async ([, content, start]) => {
  const ran = await runIn({'a.md': content}, '--format json a.md')
  const {files} = JSON.parse(ran.out) as {files: {findings: {start: number; text: string}[]}[]}
  expect(files[0]?.findings[0]).toMatchObject({start, text: 'drive adoption'})
})

test('linked files are followed, linked folders and dead links are not', async () => {
  const folder = makeFolder({'a/one.md': fine})
  symlinkSync(join(folder, 'a/one.md'), join(folder, 'a/two.md'))
  symlinkSync(folder, join(folder, 'a/up'))
  symlinkSync(join(folder, 'gone.md'), join(folder, 'a/dead.md'))
  const ran = await runAt(folder, '--format json a')
  expect(Object.keys(found(ran.out))).toEqual(['a/one.md', 'a/two.md'])
})
