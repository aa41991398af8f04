import {execFileSync} from 'node:child_process'
import {lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {replaceFile} from '../../cli/replaceFile.ts'
import {decode, encodeLike} from '../../project/decode.ts'
import {makeFolder, runAt, runIn} from './runIn.ts'

const text = 'An email blast went out.\n'
const fixed = 'An email went out.\n'

describe('fix', () => {
  /** The file afterwards. */
  const check = async (before: string | Uint8Array, after: string | Uint8Array, args = 'fix a.md') => {
    const ran = await runIn({'a.md': before}, args)
    expect(readFileSync(join(ran.folder, 'a.md'))).toEqual(Buffer.from(after))
    return ran
  }
  const utf16 = (one: string) => Buffer.from(`\uFEFF${one}`, 'utf16le')

  test('applies what need not be read', async () => {
    const {code, out, err} = await check(text, fixed)
    expect({code, out, err}).toEqual({code: 0, out: '', err: 'applied 1 suggestion in 1 file\n'})
  })
  test('leaves what must be read', async () => {
    const {err} = await check('We drive adoption of the app.\n', 'We drive adoption of the app.\n')
    expect(err).toContain('nothing to fix without reading')
  })
  test('keeps line endings', () => check(`A.\r\n\r\n${text}\r\nB.\r`, `A.\r\n\r\n${fixed}\r\nB.\r`))
  test('keeps a byte order mark', () => check(`\uFEFF${text}`, `\uFEFF${fixed}`))
  test('keeps UTF-16', () => check(utf16(text), utf16(fixed)))
  test('keeps UTF-16, the other way round', () => check(utf16(text).swap16(), utf16(fixed).swap16()))
  test('leaves no file beside', async () => {
    const {folder} = await check(text, fixed)
    expect(readdirSync(folder).sort()).toEqual(['.git', 'a.md'])
  })
  test('a second time changes nothing', async () => {
    const {folder} = await check(text, fixed)
    expect((await runAt(folder, 'fix a.md')).err).toContain('nothing to fix')
  })
  test('one broken file does not stop the rest', async () => {
    const ran = await runIn({'a.md': text, 'b.md': Uint8Array.of(0xc3, 0x28)}, 'fix')
    expect(ran.code).toBe(2)
    expect(ran.err).toContain('b.md: is not valid UTF-8')
    expect(readFileSync(join(ran.folder, 'a.md'), 'utf8')).toBe(fixed)
  })
  test('finished wordings only when asked for', async () => {
    const two = 'We serve internal and external customers.\n'
    await check(two, two)
    await check(two, 'We serve colleagues and customers.\n', 'fix --include review a.md')
  })
  test('from standard input to standard output', async () => {
    const stdin = async () => Buffer.from(text)
    expect((await runIn({}, 'fix --stdin', {stdin})).out).toBe(fixed)
    expect((await runIn({}, 'fix --stdin', {stdin: async () => Buffer.from('Fine.\n')})).out).toBe('Fine.\n')
  })
  test('an unknown kind of suggestion is refused', async () =>
    expect((await runIn({}, 'fix --include all')).err).toContain(
      '--include is "all"; it must be one of review',
    ))
  test('gaps are never filled by themselves', async () => {
    const {code, err} = await runIn({'a.md': text}, 'fix --include fill')
    expect(code).toBe(2)
    expect(err).toContain('only you can fill the «gaps»; fix --interactive asks for them')
  })
})

describe('a dry run', () => {
  test('changes nothing and prints a patch that git can apply', async () => {
    const ran = await runIn({'a.md': `One.\n\n${text}`, 'b/c.md': text}, 'fix --fix-dry-run')
    expect(ran.code).toBe(0)
    expect(ran.err).toBe('would apply 2 suggestions in 2 files\n')
    expect(readFileSync(join(ran.folder, 'a.md'), 'utf8')).toBe(`One.\n\n${text}`)
    const folder = makeFolder({'a.md': `One.\n\n${text}`, 'b/c.md': text, 'x.patch': ran.out})
    execFileSync('git', ['apply', '-p0', 'x.patch'], {cwd: folder, env: {...process.env, GIT_DIR: '/none'}})
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(`One.\n\n${fixed}`)
    expect(readFileSync(join(folder, 'b/c.md'), 'utf8')).toBe(fixed)
  })
})

describe('a file is replaced', () => {
  const bytes = (one: string) => Buffer.from(one)
  test('with its rights', () => {
    const path = join(makeFolder({'a.md': 'old'}), 'a.md')
    execFileSync('chmod', ['640', path])
    expect(replaceFile(path, bytes('old'), bytes('new'))).toBeUndefined()
    expect([readFileSync(path, 'utf8'), statSync(path).mode & 0o777]).toEqual(['new', 0o640])
  })
  test('behind a link, which stays', () => {
    const folder = makeFolder({'real.md': 'old'})
    symlinkSync('real.md', join(folder, 'a.md'))
    expect(replaceFile(join(folder, 'a.md'), bytes('old'), bytes('new'))).toBeUndefined()
    expect(lstatSync(join(folder, 'a.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real.md'), 'utf8')).toBe('new')
  })
  test('but not when somebody else has written it', () => {
    const path = join(makeFolder({'a.md': 'old'}), 'a.md')
    writeFileSync(path, 'theirs')
    expect(replaceFile(path, bytes('old'), bytes('new'))).toContain('changed meanwhile')
    expect(readFileSync(path, 'utf8')).toBe('theirs')
  })
  test('nor when it is gone', () =>
    expect(replaceFile(join(makeFolder({}), 'a.md'), bytes('old'), bytes('new'))).toContain(
      'cannot be written',
    ))
})

test('text goes back into the encoding that it came from', () => {
  for (const one of [
    Buffer.from('é 🎉'),
    Buffer.from('\uFEFFé', 'utf16le'),
    Buffer.from('\uFEFFé', 'utf16le').swap16(),
  ]) {
    const decoded = decode(one)
    expect('text' in decoded && Buffer.from(encodeLike(one, decoded.text))).toEqual(one)
  }
})
