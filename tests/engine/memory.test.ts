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
  '\n# Goals\n\n',
  '\n> ',
  '**',
  '`',
  '[',
  '](x.md)',
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

test('after any edits', () => {
  fc.assert(
    fc.property(
      fc.array(piece, {minLength: 4, maxLength: 30}),
      fc.array(edit, {maxLength: 6}),
      (parts, edits) => {
        const memory = openMemory()
        let text = parts.join('')
        for (const {at, remove, insert} of [{at: 0, remove: 0, insert: ''}, ...edits]) {
          const from = text.length === 0 ? 0 : at % text.length
          text = text.slice(0, from) + insert + text.slice(from + remove)
          const options = {path: '', profile: 'strategy'}
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
