import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readData} from '../../engine/data/readData.ts'
import {type Format, type Lens, readDocument} from '../../engine/index.ts'
import {readProse} from '../../engine/readDocument.ts'
import {ruleSchema} from '../../engine/rule/schema.ts'
import {scan} from '../../engine/scan.ts'
import {scannedWords} from '../../engine/scannedWords.ts'
import {compileTriggers} from '../../engine/triggers.ts'
import {corpus} from './corpus.ts'
import {found, lensOf, run, shippedFiles, shippedLens} from './tinyLens.ts'

/** The same lens without the short cut: every word of the text makes every pattern run. */
function exhaustive(lens: Lens, text: string, format: Format): Lens {
  const document = readDocument(text, format)
  const prose = document.blocks.map((block) => readProse(document, block).text).join(' ')
  const words = [...new Set(scannedWords(`${text} ${prose}`.toLowerCase()))]
  return {...lens, triggers: compileTriggers(lens.searches.map(() => [words.join('|')]))}
}

function agree(text: string, lens: Lens = shippedLens): void {
  for (const format of ['markdown', 'text'] as const)
    expect(run(text, lens, {format}).findings).toEqual(
      run(text, exhaustive(lens, text, format), {format}).findings,
    )
}

describe('words', () => {
  const triggers = compileTriggers([['ship'], ['škoda'], ['2026', 'plan|in'], ['leaky bucket|sieve']])
  const check = (text: string, expected: {words: number; hits: readonly number[]; broken?: boolean}) =>
    expect(scan(text, [0, text.length], triggers)).toEqual({broken: false, ...expected})

  test('none', () => check('', {words: 0, hits: []}))
  test('in any capitals', () => check('SHIP Ship ship', {words: 3, hits: [0]}))
  test('whole ones only', () => check('shipped township', {words: 2, hits: []}))
  test('between signs', () => check('(ship), “ship” ship’s', {words: 4, hits: [0]}))
  test('beyond ASCII, in capitals', () => check('Škoda ŠKODA', {words: 2, hits: [1]}))
  test('one of two anchors', () => check('We plan.', {words: 2, hits: []}))
  test('both anchors', () => check('2026: a plan', {words: 3, hits: [2]}))
  test('half a phrase', () => check('A leaky tap.', {words: 3, hits: []}))
  test('a whole phrase', () => check('A bucket, leaky.', {words: 3, hits: [3]}))
  test('beside arrows', () => check('plan→ship→win', {words: 3, hits: [0]}))
  test('beside pictures', () => check('ship🎉', {words: 1, hits: [0]}))
  test('broken by markup', () => check('s**hip**', {words: 2, hits: [], broken: true}))
  test('whole inside markup', () => check('**ship**', {words: 1, hits: [0]}))
  test('broken by an entity', () => check('R&amp;D', {words: 3, hits: [], broken: true}))
  test('only in the stretches asked for', () =>
    expect(scan('ship Škoda ship', [0, 4, 11, 15], triggers).hits).toEqual([0]))
})

describe('every kind of pattern has a trigger', () => {
  const check = (pattern: string, text: string) => {
    const lens = lensOf(
      {'test/any': {match: [pattern], despite: ['negated', 'fixed-name']}},
      {own: {products: ['Škoda', 'C++', 'R&D', '3M']}},
    )
    expect(found(text, lens)).toHaveLength(1)
    agree(text, lens)
  }
  test('a contraction', () => check("don't", 'They don’t.'))
  test('several contractions', () => check("{can't|won't} ..2 see", 'They can’t see.'))
  test('a word with signs in it', () => check('p&l', 'The P&L of it.'))
  test('the same as an entity', () => check('p&l', 'The P&amp;L of it.'))
  test('a number', () => check('100% ..1 us', 'It is 100% us.'))
  test('a word that objects have too', () => check('constructor', 'The constructor.'))
  test('a name beyond ASCII', () => check('our $PRODUCT', 'Our ŠKODA.'))
  test('a name that ends in signs', () => check('learn $PRODUCT', 'Learn C++ now.'))
  test('a name with an ampersand', () => check('fund $PRODUCT', 'Fund R&D now.'))
  test('a name with a digit', () => check('ask $PRODUCT', 'Ask 3M now.'))
})

const examples = shippedFiles.flatMap(({path, text}) =>
  (readData(text, path, ruleSchema).value?.examples ?? []).map((one) =>
    ('bad' in one ? one.bad : one.good).replaceAll(/[<>]/g, ''),
  ),
)
const joints = [
  '',
  '-',
  '—',
  '–',
  "'s ",
  '**',
  '_',
  ' **',
  '** ',
  '&amp;',
  '&nbsp;',
  '\u00a0',
  '→',
  '🎉',
  '’',
  '\n',
  ', ',
  '/',
  '™',
]
const odd = [
  '`x`',
  '\\',
  '<b>',
  '~~',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '×',
  '。',
  '\u0301',
  '\ud800',
  '\0',
  'é',
  '_ ',
  '…',
  '€',
  '|',
  '["',
]

describe('finds what matching everything everywhere finds', () => {
  test('in the examples of the rules', () => {
    for (const text of examples) agree(text)
    agree(examples.join('\n\n'))
  })

  test('in examples with their blanks and letters disturbed', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.array(fc.tuple(fc.nat(200), fc.constantFrom(...joints, ...odd), fc.boolean()), {maxLength: 4}),
        fc.constantFrom(
          (text: string) => text,
          (text: string) => text.toUpperCase(),
        ),
        (example, changes, change) => {
          let text = change(example)
          for (const [at, sign, atBlank] of changes) {
            const blank = text.indexOf(' ', at % text.length)
            const cut = atBlank && blank >= 0 ? blank : at % text.length
            text = text.slice(0, cut) + sign + text.slice(atBlank && blank >= 0 ? cut + 1 : cut)
          }
          agree(text)
        },
      ),
      {numRuns: 1000},
    ))

  test.skipIf(corpus.length === 0)('in documents of the corpus', () => {
    for (const {text} of corpus.slice(0, 15)) agree(text.slice(0, 20_000))
  })
})
