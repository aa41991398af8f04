/** A check that remembers the version before finds what a fresh check finds, whatever was typed. */

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {check, openMemory, openReading, readDocument} from '../../engine/index.ts'
import {shipped, shippedLens} from './tinyLens.ts'

const sentences = shipped.ruleSet.rules.flatMap(({examples}) =>
  examples.flatMap((example) => ('bad' in example ? [example.bad.replace(/[<>]/g, '')] : [])),
)
const joint = fc.constantFrom(
  ' ',
  '\n',
  '\n\n',
  '\n- ',
  '\n1. ',
  '\n  - ',
  '\n# Goals\n\n',
  '\n## Metrics\n\n',
  '\n### Our customers\n\n',
  '#',
  'Our goals for the year:\n\n',
  ' ',
  '\n> ',
  '**',
  '`',
  '[',
  '](x.md)',
  '](#x)',
  '\n\n:::tip[',
  '\n:::\n',
  '][them]',
  '\n\n[them]: x.md\n\n',
  '\n\n| a | b |\n|---|---|\n| ',
  ' | ',
  '\r\n\r\n',
  '---\ntitle: We will drive adoption\n---\n',
  '“',
  '”',
)
const piece = fc.oneof(fc.constantFrom(...sentences), joint)
const edit = fc.record({at: fc.nat(3000), remove: fc.nat(60), insert: piece})
/** Inferred, the profile may change with a word; said, all rules are heard. */
const profile = fc.constantFrom('strategy', 'handbook', undefined)

test('after any edits', () => {
  fc.assert(
    fc.property(
      fc.array(piece, {minLength: 4, maxLength: 30}),
      fc.array(edit, {maxLength: 6}),
      profile,
      (parts, edits, profile) => {
        const memory = openMemory()
        let text = parts.join('')
        for (const {at, remove, insert} of [{at: 0, remove: 0, insert: ''}, ...edits]) {
          const from = text.length === 0 ? 0 : at % text.length
          text = text.slice(0, from) + insert + text.slice(from + remove)
          const options = {path: '', ...(profile && {profile})}
          const document = readDocument(text, 'markdown')
          expect(check(document, shippedLens, options, openReading(document, memory))).toEqual(
            check(document, shippedLens, options),
          )
        }
      },
    ),
    {numRuns: 100},
  )
})

test('the same paragraph in two places is found in both', () => {
  const memory = openMemory()
  const document = readDocument('We will drive adoption.\n\n> no\n\nWe will drive adoption.\n', 'markdown')
  const findings = () =>
    check(document, shippedLens, {path: '', profile: 'strategy'}, openReading(document, memory)).findings
  expect(findings().map(({start}) => start)).toEqual([8, 39])
  expect(findings().map(({start}) => start)).toEqual([8, 39])
})

/** Only what stands around a sentence changes, and with it what is said of the sentence. */
test.each([
  [
    'the paragraph after it',
    'Our portal allows customers to export.\n\nIt is new.',
    'It is new',
    'So customers save an hour',
  ],
  [
    'the paragraph before it',
    'It is new.\n\nOur portal allows customers to export.',
    'It is new',
    'So customers save an hour',
  ],
  ['the mark of its list', '  Number of downloads', '  N', '- N'],
  ['the heading above it', '# Ideas\n\nRelease the wizard.', 'Ideas', 'Goals'],
  ['a heading further up', '# Ideas\n\n## Year 1\n\nRelease the wizard.', 'Ideas', 'Goals'],
  [
    'a number in its section',
    '# Service\n\nCustomer satisfaction rose.\n\nWe wait.\n\nAs we did.',
    'As we did',
    'Many came back',
  ],
  ['the line before its list', 'Our lunch:\n\n- Rest\n- Release the wizard', 'lunch', 'goals'],
])('%s', (_, text, was, is) => {
  const memory = openMemory()
  const options = {path: '', profile: 'strategy'}
  const found = [text, text.replace(was, is)].map((version) => {
    const document = readDocument(version, 'markdown')
    const checked = check(document, shippedLens, options, openReading(document, memory))
    expect(checked).toEqual(check(document, shippedLens, options))
    return checked.findings.map(({rule, level}) => `${rule} ${level}`)
  })
  expect(found[0]).not.toEqual(found[1])
})

/** The text stays, and what it is read as changes. */
test.each([
  ['the profile', {profile: 'strategy'}, {profile: 'docs'}],
  ['its levels', {profile: 'strategy'}, {profile: 'strategy', levels: {'broadcast/drive-adoption': 'off'}}],
  ['who "you" is', {profile: 'public', youMeans: 'customer'}, {profile: 'public', youMeans: 'employee'}],
] as const)('when %s changes', (_, was, is) => {
  const memory = openMemory()
  const document = readDocument('We will drive adoption. The portal allows you to book a room.', 'markdown')
  const found = [was, is].map((manner) => {
    const options = {path: '', ...manner}
    const checked = check(document, shippedLens, options, openReading(document, memory))
    expect(checked).toEqual(check(document, shippedLens, options))
    return checked.findings.map(({rule, level}) => `${rule} ${level}`)
  })
  expect(found[0]).not.toEqual(found[1])
})
