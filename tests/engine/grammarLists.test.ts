import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {grammarLexicon} from '../../build/grammarLexicon.ts'
import {compoundWords} from '../../engine/grammar/compoundWords.ts'
import {nounVerbCosts} from '../../engine/grammar/nounVerbCosts.ts'
import * as own from '../../engine/grammar/ownWords.ts'

const lists = {
  ...Object.fromEntries(Object.entries(own).map(([name, words]) => [name, words.trim().split(/\s+/)])),
  compoundWords: compoundWords.trim().split('\n'),
  nounVerbCosts: nounVerbCosts
    .trim()
    .split(/,\s+/)
    .map((entry) => entry.replace(/ .*/, '')),
}

test.each(Object.entries(lists))('%s is sorted and has nothing twice', (_, words) => {
  expect(words).toEqual([...new Set(words)].sort())
})

test('the generated lexicon is fresh', () => {
  expect(readFileSync(new URL('../../engine/grammar/lexicon.generated.ts', import.meta.url), 'utf8')).toBe(
    grammarLexicon(),
  )
})
