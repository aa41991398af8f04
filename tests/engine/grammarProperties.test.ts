import fc from 'fast-check'
import {expect, test} from 'vitest'
import {analyse} from '../../engine/grammar/analyse.ts'
import {splitSentences} from '../../engine/grammar/sentences.ts'
import {splitWords} from '../../engine/grammar/splitWords.ts'

const pieces =
  `we the our customers target launch market product-led drive need lead own, and but which that who to will
don't isn't users' it's — ( ) : ; . ! ? … "quoted" ‘so’ 20% $8 U.S. e.g. Node.js a@b.co https://x.y/z?q \uFFFC 🚀 👩‍👩‍👧
constructor __proto__ toString é 東京 \ud800 \u200d // -- '''`.split(/\s+/)
const prose = fc.array(fc.constantFrom(...pieces, ' ', '\n'), {maxLength: 60}).map((parts) => parts.join(' '))
const anyText = fc.oneof(prose, fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'}))

test('every word is a slice of the text, in order, and only white space lies between', () => {
  fc.assert(
    fc.property(anyText, fc.nat(5), (text, start) => {
      const from = Math.min(start, text.length)
      let at = from
      for (const word of splitWords(text, from, text.length)) {
        expect(word.text).toBe(text.slice(word.start, word.end))
        expect(word.end).toBeGreaterThan(word.start)
        expect(text.slice(at, word.start)).toMatch(/^[\s\u200b\ufeff\x85]*$/)
        at = word.end
      }
      expect(text.slice(at)).toMatch(/^[\s\u200b\ufeff\x85]*$/)
    }),
  )
})

test('sentences cover the text but for white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let at = 0
      for (const {start, end} of splitSentences(text)) {
        expect(end).toBeGreaterThan(start)
        expect(text.slice(at, start).trim()).toBe('')
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})

test('a grammar is whole: equal lengths, phrases and groups inside, heads inside, clauses ascending', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const words = splitWords(text, 0, text.length)
      const {tags, phrases, groups, clause, phraseOf, groupOf} = analyse(words)
      for (const list of [tags, clause, phraseOf, groupOf]) expect(list).toHaveLength(words.length)
      for (const tag of tags) expect(tag).toBeTruthy()
      for (const [index, number] of clause.entries())
        expect(number - (clause[index - 1] ?? 0)).toSatisfy((step: number) => step === 0 || step === 1)
      let last = 0
      for (const phrase of phrases) {
        expect(phrase.start).toBeGreaterThanOrEqual(last)
        expect(phrase.head).toBeGreaterThanOrEqual(phrase.start)
        expect(phrase.end).toBeGreaterThan(phrase.head)
        expect(phrase.end).toBeLessThanOrEqual(words.length)
        expect(phrase.governor).toBeLessThan(words.length)
        last = phrase.end
      }
      for (const group of groups) {
        expect(group.verb).toBeGreaterThanOrEqual(group.start)
        expect(group.end).toBeGreaterThan(group.verb)
        expect(group.subject).toBeLessThan(phrases.length)
        expect(group.object).toBeLessThan(phrases.length)
      }
    }),
    {numRuns: 500},
  )
})

const milliseconds = (work: () => unknown) => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const wholly = (text: string) => {
  for (const {start, end} of splitSentences(text)) analyse(splitWords(text, start, end))
}

test.each([
  ['words', 'we target the customers who need help and '],
  ['one word', 'a'],
  ['stops', '.'],
  ['quotes', '"'],
  ['apostrophes', "'"],
  ['brackets', '('],
  ['closing brackets', ')'],
  ['dotted', 'a.'],
  ['hyphenated', 'end-'],
  ['emoji', '🚀'],
  ['stops and emoji', '! 🎉 '],
  ['line breaks', '\n \t'],
  ['slashes', 'a/'],
  ['digits', '1,'],
  ['commas', ', '],
  ['adverbs', 'very '],
  ['relatives', 'which '],
  ['conjunctions', 'and '],
])('time grows with length, not with its square: %s', (_, piece) => {
  const short = piece.repeat(20_000 / piece.length)
  wholly(short)
  const first = milliseconds(() => wholly(short))
  const second = milliseconds(() => wholly(piece.repeat(200_000 / piece.length)))
  expect(second).toBeLessThan(Math.max(first, 5) * 40)
})

test('one sentence of 1 MB is read in seconds', () => {
  const text = 'our sales team wants to target the customers who need help, and they drive adoption '.repeat(
    12_000,
  )
  expect(milliseconds(() => wholly(text))).toBeLessThan(8_000)
})
