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
