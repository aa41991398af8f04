import {spawnSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {check, compile, plainVocabulary, readDocument} from '../engine/index.ts'
import {builtin} from '../rules/index.ts'

const lens = compile(builtin, plainVocabulary)

const remarksOn = (path: string) =>
  check(readDocument(readFileSync(path, 'utf8'), 'markdown'), lens, {path}).findings.filter(
    ({level}) => level !== 'hint',
  )

describe('our own documents pass our own tool', () => {
  for (const path of ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/ci.md'])
    test(path, () => expect(remarksOn(path)).toEqual([]))
})

describe('good documents stay silent', () => {
  for (const path of ['examples/customer-first-memo.md', 'examples/technical-design.md'])
    test(path, () => expect(remarksOn(path)).toEqual([]))
})

test('the remark in the README is one that the program prints', () => {
  const printed = spawnSync(process.execPath, ['dist/cli.cjs', 'check', '--no-fail', 'examples'], {
    encoding: 'utf8',
  })
  const [, remark = ''] = /```\n(examples\/[\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? []
  const [file = '', ...lines] = remark.trimEnd().split('\n')
  expect(printed.stdout).toContain(`${file}\n`)
  expect(printed.stdout).toContain(lines.join('\n'))
})
