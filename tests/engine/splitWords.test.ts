import {expect, test} from 'vitest'
import {splitWords, tokens} from '../../engine/grammar/splitWords.ts'

/** The words of the text with bars between them. */
const check = (text: string, expected: string) =>
  expect(
    splitWords(text, 0, text.length)
      .map((word) => word.text)
      .join('|'),
  ).toBe(expected)

test.each([
  ["the customer's data", "the|customer|'s|data"],
  ['our tenants’ needs', 'our|tenants|’|needs'],
  ["we don't", "we|do|n't"],
  ['they can’t', 'they|ca|n’t'],
  ["we'll see", "we|'ll|see"],
  ["I'd've", "I|'d|'ve"],
  ["O'Brien", "O'Brien"],
  ['product-led growth', 'product|-|led|growth'],
  ['product/service', 'product|/|service'],
  ['R&D and Q&A', 'R&D|and|Q&A'],
  ['20% of $3,000.50', '20%|of|$3,000.50'],
  ['€8 or $1.2M', '€8|or|$1.2M'],
  ['3–5%', '3|–|5%'],
  ['in the U.S. market', 'in|the|U.S.|market'],
  ['shops, e.g. bakeries', 'shops|,|e.g.|bakeries'],
  ['Node.js v2.0', 'Node.js|v2.0'],
  ['(see https://a.example/b?c=d).', '(|see|https://a.example/b?c=d|)|.'],
  ['ann@shop.example, bob', 'ann@shop.example|,|bob'],
  ['docs/plan.md', 'docs/plan.md'],
  ['wait... what?!', 'wait|...|what|?|!'],
  ['a 👩‍👩‍👧 b', 'a|👩‍👩‍👧|b'],
  ['call \uFFFC\uFFFC now', 'call|\uFFFC|\uFFFC|now'],
  ['“so-called” users', '“|so|-|called|”|users'],
])('%s', check)

test('places count from the start of the text, not of the stretch', () => {
  const [word] = splitWords('One. Two.', 5, 9)
  expect(word).toEqual({text: 'Two', lower: 'two', start: 5, end: 8, spaced: true})
})

test('only what follows white space is spaced', () => {
  expect(splitWords('end-user it’s', 0, 13).map((word) => word.spaced)).toEqual([
    true,
    false,
    false,
    true,
    false,
  ])
})

test('tokens are lower case with straight apostrophes', () => {
  expect(tokens('Don’t Ship')).toEqual(['do', "n't", 'ship'])
})
