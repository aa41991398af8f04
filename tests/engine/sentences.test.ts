import {describe, expect, test} from 'vitest'
import {splitSentences} from '../../engine/grammar/sentences.ts'

/** "One. | Two.": the bars stand between the sentences and are not part of the text. */
function check(marked: string): void {
  const expected = marked.split(' | ')
  const text = expected.join(' ')
  expect(splitSentences(text).map(({start, end}) => text.slice(start, end))).toEqual(expected)
}

describe('ends a sentence', () => {
  test.each([
    'We bake. | They eat.',
    'Who bakes? | Nobody knows!',
    'Rent is 12. | Water is 3.',
    '"We bake," she said. | "They eat."',
    'They left. | (It was late.)',
    'He sells bread, rolls, etc. | They taste good.',
    'Doors open at 9 a.m. | Bring a bag.',
    'We sell in the U.S. | The rest is planned.',
    'It works! 🎉 | We are glad.',
    'We waited… | Then it rained.',
    'Choose plan B. | We did.',
    'See example.com. | Then write to us.',
    'It costs less. | 40 bakers use it.',
    'Open the app. | iPhone owners too.',
  ])('%s', check)
})

describe('does not end a sentence', () => {
  test.each([
    'Dr. Okoro runs the clinic.',
    'Small shops, e.g. bakeries, pay late.',
    'Acme Inc. bought it.',
    'The U.S. Senate met.',
    'See Fig. 4 and No. 7.',
    'J. P. Okoro called.',
    'Version 2.0 is out.',
    'Node.js runs it.',
    'Yahoo! bought it.',
    'Wait... what?',
    'Meet at 9 a.m. Monday.',
    'Note: We bake.',
    'It rose vs. 12 last year.',
    'A line\nthat goes on.',
  ])('%s', check)
})

test('an empty line ends one', () => {
  const text = 'Our plan\n\nWe bake.'
  expect(splitSentences(text)).toEqual([
    {start: 0, end: 8},
    {start: 10, end: 18},
  ])
})
