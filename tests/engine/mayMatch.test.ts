import {expect, test, vi} from 'vitest'
import {splitSentences} from '../../engine/grammar/sentences.ts'
import {matchPattern} from '../../engine/pattern/matchPattern.ts'
import {patternTexts} from '../../engine/rule/patternTexts.ts'
import {readSentence} from '../../engine/sentence.ts'
import {corpus} from './corpus.ts'
import {shipped, shippedLens} from './tinyLens.ts'

// Here matching goes without the quick look at the words, which is then asked beside it.
vi.mock('../../engine/pattern/mayMatch.ts', () => ({mayMatch: () => true}))
const {mayMatch} = await vi.importActual<typeof import('../../engine/pattern/mayMatch.ts')>(
  '../../engine/pattern/mayMatch.ts',
)

const {rules, guards, sections} = shipped.ruleSet
const texts = [...rules, ...guards, ...Object.values(sections)].flatMap((one) =>
  patternTexts(one).map(({text}) => text),
)
const guardNames = new Set(guards.map(({name}) => name))
const patterns = [...new Set(texts)].filter((text) => !guardNames.has(text))

/** The patterns that match somewhere in the text although the quick look says they cannot. */
function missed(text: string): readonly string[] {
  return splitSentences(text).flatMap(({start, end}) => {
    const sentence = readSentence(text, start, end)
    return patterns.filter((one) => {
      const pattern = shippedLens.pattern(one)
      return !mayMatch(pattern, sentence) && matchPattern(pattern, sentence).length > 0
    })
  })
}

test('the quick look at the words turns nothing away that matches: examples', () => {
  expect(mayMatch(shippedLens.pattern('here'), readSentence('', 0, 0))).toBe(false)
  expect(patterns.length).toBeGreaterThan(300)
  const examples = rules.flatMap((rule) =>
    rule.examples.map((one) => ('bad' in one ? one.bad : one.good).replaceAll(/[<>]/g, '')),
  )
  for (const text of examples) expect([text, missed(text)]).toEqual([text, []])
})

test.skipIf(corpus.length === 0)('the same in real sentences', () => {
  for (const {path, text} of corpus.slice(0, 20))
    expect([path, missed(text.slice(0, 3000).replaceAll(/[*_`#|[\]]/g, ''))]).toEqual([path, []])
})
