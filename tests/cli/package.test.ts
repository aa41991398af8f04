/** The package as somebody gets it: packed, installed in an empty folder without a network, run and imported. */

import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {wrap} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {Script} from 'node:vm'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {version} from '../../cli/version.ts'
import {bad, only} from './runIn.ts'

const folder = mkdtempSync(join(tmpdir(), 'customer-lens-package-'))
const npm = (args: readonly string[], cwd: string) =>
  execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund', '--silent'], {cwd, encoding: 'utf8'})

beforeAll(() => {
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], '.')
  writeFileSync(join(folder, 'package.json'), '{"private": true}')
  npm(['install', `./customer-lens-${version}.tgz`], folder)
}, 120_000)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

function check(args: readonly string[], input: string) {
  const {status, stdout, stderr} = spawnSync(join(folder, 'node_modules/.bin/customer-lens'), args, {
    cwd: folder,
    input,
    encoding: 'utf8',
  })
  return {status, stdout, stderr}
}

test('it brings no other package', () => {
  const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))
  expect(installed).toEqual(['customer-lens'])
})

test('it starts from the code of its build, and without it', () => {
  const program = join(folder, 'node_modules/customer-lens/dist/main')
  const code = readFileSync(`${program}.code`)
  const script = new Script(wrap(readFileSync(`${program}.cjs`, 'latin1')), {cachedData: code})
  expect(script.cachedDataRejected).toBe(false)
  for (const other of ['no code', undefined]) {
    if (other === undefined) rmSync(`${program}.code`)
    else writeFileSync(`${program}.code`, other)
    expect(check(['--version'], '')).toEqual({status: 0, stdout: `${version}\n`, stderr: ''})
  }
  writeFileSync(`${program}.code`, code)
})

test('it checks what it is fed', () => {
  expect(check(['--stdin', '--stdin-filename', 'a.md'], bad)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('drive adoption'),
    stderr: '',
  })
})

test('it reads config and rules', () => {
  writeFileSync(join(folder, 'customer-lens.yaml'), only('error'))
  expect(check(['--stdin', '--stdin-filename', 'a.md'], bad)).toMatchObject({
    status: 1,
    stderr: 'failed: 1 error, --fail-on error allows none\n',
  })
  rmSync(join(folder, 'customer-lens.yaml'))
})

test('it runs every command', () => {
  for (const args of [
    ['rules'],
    ['explain', 'drive-adoption'],
    ['print-config', 'a.md'],
    ['--help'],
    ['--version'],
  ])
    expect(check(args, '')).toMatchObject({status: 0, stderr: ''})
})

test('the library checks a text', () => {
  const program = `
    import {builtin, check, compile, plainVocabulary, readDocument} from 'customer-lens'
    const lens = compile(builtin, plainVocabulary)
    const {findings} = check(readDocument(${JSON.stringify(bad)}, 'markdown'), lens, {path: 'a.md'})
    console.log(findings.map(({text}) => text).join())`
  writeFileSync(join(folder, 'use.mjs'), program)
  expect(execFileSync('node', ['use.mjs'], {cwd: folder, encoding: 'utf8'})).toBe('drive adoption\n')
})

test('it names no place of the machine it was made on', () => {
  const dist = join(folder, 'node_modules/customer-lens/dist')
  for (const file of readdirSync(dist))
    expect(readFileSync(join(dist, file), 'utf8')).not.toContain(process.cwd())
})
