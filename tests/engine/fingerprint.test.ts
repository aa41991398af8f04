/** Fingerprints: what they survive, and what they tell apart. */

import {expect, test} from 'vitest'
import {check, compile, fingerprints, plainVocabulary, readDocument, sentenceOf} from '../../engine/index.ts'
import {builtin} from '../../rules/index.ts'

const lens = compile(builtin, plainVocabulary)
const bad = 'This launch will drive adoption of the mobile app.'
const other = 'The plan is to target first-time buyers and capture them early.'

function namesIn(text: string): readonly string[] {
  const document = readDocument(text, 'markdown')
  const {findings} = check(document, lens, {path: 'a.md', profile: 'strategy'})
  return fingerprints(document, findings).flat()
}

const before = `# Plan\n\n${bad}\n\n## Next\n\n${other}\n`

/** Each gives the very same fingerprints. */
const harmless: Readonly<Record<string, string>> = {
  'lines are reflowed': `# Plan\n\n${bad.replaceAll(' ', '\n')}\n\n## Next\n\n${other.replace(' is ', '\nis ')}\n`,
  'text comes before': `# Plan\n\nTenants are well.\n\n${bad}\n\n## Next\n\nHello.\n\n${other}\n`,
  'line endings change': before.replaceAll('\n', '\r\n'),
  'a byte order mark comes': `\uFEFF${before}`,
  'words are set in bold': before.replace('drive adoption', '**drive** adoption'),
  'quotation marks and stops change': before.replace('app.', 'app!'),
  'a list item becomes a paragraph': before.replace(bad, `- ${bad}`),
  'the document gets a title above': before.replace('# Plan', 'Welcome.\n\n# Plan'),
}

test.for(Object.entries(harmless))('the same when %s', ([, after]) => {
  expect(namesIn(after)).toEqual(namesIn(before))
})

test('a moved sentence keeps the half that is about the sentence', () => {
  const moved = `# Plan\n\n## Next\n\n${other}\n\n${bad}\n`
  expect(namesIn(moved)).not.toEqual(namesIn(before))
  expect(namesIn(moved).map(sentenceOf).sort()).toEqual(namesIn(before).map(sentenceOf).sort())
})

test('no two places have the same fingerprint, however often a sentence is repeated', () => {
  const names = namesIn(`# Plan\n\n${`${bad}\n\n`.repeat(12)}${other}\n`)
  expect(names.length).toBeGreaterThan(12)
  expect(new Set(names).size).toBe(names.length)
})

test('another word in the sentence is another finding', () => {
  expect(namesIn(before.replace('mobile', 'new')).map(sentenceOf)).not.toContain(
    namesIn(before).map(sentenceOf)[0],
  )
})

test('a remark on a comment has one too', () => {
  const names = namesIn(`<!-- customer-lens-ignore-next -->\n\nTenants are well.\n`)
  expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{16}\.[0-9a-f]{8}$/)])
})

test('of no findings there are none', () => expect(namesIn('')).toEqual([]))
