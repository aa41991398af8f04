import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {agree} from '../../engine/inflect/agree.ts'
import {article, fixArticle} from '../../engine/inflect/article.ts'
import {
  capitalise,
  decapitalise,
  isAllCaps,
  isTitleCase,
  matchCase,
  titleCase,
} from '../../engine/inflect/casing.ts'
import {allNounForms, isPlural, plural, possessive, singular} from '../../engine/inflect/nouns.ts'
import {spellings} from '../../engine/inflect/spelling.ts'
import {allVerbForms, readVerbForm, verbForms} from '../../engine/inflect/verbs.ts'
import {plurals, singulars} from './inflectCases.ts'
import {commonVerbs} from './inflectVerbList.ts'

const prose = fc.constantFrom(
  ...commonVerbs,
  ...plurals.map(({word}) => word),
  'and',
  'of',
  'up',
  "'s",
  '-',
  ' ',
  'KPI',
)
const text = fc.oneof(
  fc.string({unit: 'binary'}),
  fc.string({unit: 'grapheme'}),
  fc.array(prose, {maxLength: 8}).map((words) => words.join(' ')),
  fc.array(prose, {maxLength: 8}).map((words) => words.join('')),
  fc.constantFrom('constructor', '__proto__', 'hasOwnProperty', 'toString'),
)

const changes = {
  agree: (word) => agree(word, {person: 3, number: 'singular', tense: 'present'}),
  allNounForms,
  allVerbForms,
  article,
  capitalise,
  decapitalise,
  isAllCaps,
  isPlural,
  isTitleCase,
  plural,
  possessive,
  singular,
  spellings,
  titleCase,
  verbForms,
} satisfies Readonly<Record<string, (word: string) => unknown>>

describe('every text has an answer, the same each time', () => {
  test.for(Object.entries(changes))('%s', ([, change]) => {
    fc.assert(
      fc.property(text, (word) => {
        expect(change(word)).toEqual(change(word))
      }),
    )
  })

  test('with two texts', () => {
    fc.assert(
      fc.property(text, text, fc.integer({min: -3, max: 90}), (one, two, offset) => {
        matchCase(one, two)
        readVerbForm(one, two)
        fixArticle(one, offset)
      }),
    )
  })

  test.for(Object.entries(changes))('%s of a very long word takes no time', ([, change]) => {
    for (const unit of ['a', 're', 'Ab', ' ', 'er-', ' of ', 'and ', 'x’', '\u{1F600}']) {
      const start = performance.now()
      change(unit.repeat(20_000))
      expect(performance.now() - start, unit).toBeLessThan(500)
    }
  })
})

describe('done twice is done once', () => {
  test('capitals', () => {
    fc.assert(
      fc.property(text, text, (model, word) => {
        const dressed = matchCase(model, word)
        expect(matchCase(model, dressed)).toBe(dressed)
        expect(capitalise(capitalise(word))).toBe(capitalise(word))
        expect(decapitalise(decapitalise(word))).toBe(decapitalise(word))
      }),
    )
  })

  test('articles', () => {
    fc.assert(
      fc.property(fc.constantFrom('a ', 'an ', 'A ', 'AN '), text, (written, word) => {
        const fixed = fixArticle(written + word, 0)
        expect(fixArticle(fixed, 0)).toBe(fixed)
      }),
    )
  })

  test.for([...plurals, ...singulars])('numbers of $word', ({word}) => {
    expect(plural(plural(word))).toBe(plural(word))
    expect(singular(singular(word))).toBe(singular(word))
    expect(possessive(possessive(word))).toBe(possessive(word))
  })
})

test('a form of a word is among all its forms', () => {
  for (const verb of commonVerbs)
    expect(allVerbForms(verb)).toEqual(expect.arrayContaining(Object.values(verbForms(verb))))
  for (const {word} of plurals)
    expect(allNounForms(word)).toEqual(
      expect.arrayContaining([word, plural(word), singular(word), possessive(word)]),
    )
})
