import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Format} from '../../engine/index.ts'
import {judge, uncovers} from '../../eval/laws.ts'
import {lensOf, shipped, shippedLens} from '../engine/tinyLens.ts'

/** The laws that a document breaks, as "law: finding → suggestion". */
function broken(source: string, format: Format = 'markdown', lens = shippedLens): readonly string[] {
  const {breaches} = judge(source, format, lens, {path: '', profile: 'public'})
  return breaches
    .filter(({law, rule}) => law !== uncovers && rule !== keepsItsText)
    .map(({law, rule, finding, suggestion}) => `${rule} ${law}: ${finding} → ${suggestion}`)
}

/** Its fill puts a customer's result in front and leaves the figure standing, so the figure is found again. */
const keepsItsText = 'proof/product-scorecard'

const sentences = shipped.ruleSet.rules.flatMap(({examples}) =>
  examples.flatMap((example) => ('bad' in example ? [example.bad.replace(/[<>]/g, '')] : [])),
)

const around: Readonly<Record<string, (text: string) => string>> = {
  'a paragraph': (text) => text,
  'a list with CRLF': (text) => `Before.\r\n\r\n- ${text}\r\n  - ${text}\r\n\r\nAfter.`,
  'a heading': (text) => `## ${text}\n\nAfter.`,
  'a table': (text) => `| a | b |\n|---|---|\n| ${text} | \`x\` |\n`,
  emphasis: (text) => `Before **${text}** and _${text}_ after.`,
  'a link': (text) => `See [${text}](x.md "y").`,
  'a reference': (text) => `See [${text}][x] and [${text}].\n\n[x]: a.md\n[${text}]: b.md\n`,
}

describe('every suggestion on every bad example keeps the laws', () => {
  test.for(Object.entries(around))('in %s', ([, wrap]) => {
    expect(sentences.flatMap((sentence) => broken(wrap(sentence)))).toEqual([])
  })
})

test('in documents put together by chance', () => {
  const joint = fc.constantFrom(
    ' ',
    '\n',
    '\n\n',
    '\r\n',
    '\n- ',
    '\n# ',
    '\n> ',
    '**',
    '*',
    '`',
    '[',
    '](x.md)',
    '&amp; ',
    '“',
    '”',
    ' an ',
    ' our ',
  )
  const source = fc
    .array(fc.oneof(fc.constantFrom(...sentences), joint), {minLength: 1, maxLength: 12})
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(source, fc.constantFrom<Format>('markdown', 'mdx', 'text'), (text, format) => {
      expect(broken(text, format)).toEqual([])
    }),
    {numRuns: 60},
  )
})

describe('a law can be broken', () => {
  const check = (rewrite: string, law: string) => {
    const lens = lensOf({'test/any': {match: ['email blast'], rewrite: [{review: rewrite}]}})
    expect(broken('One email blast went out.', 'markdown', lens).join()).toContain(law)
  }
  test('the rule again', () => check('new email blast', 'the rule finds the rewritten words'))
  test('nothing', () => check('email blast', 'nothing changes'))
  test('structure', () => check('email\n\n# Blast', 'the structure'))
  test('a doubled word', () => check('email to to all', 'doubled'))
  test('slots', () => check('«what»', 'slots'))
  test('never the same twice', () => check('email blast again', 'not idempotent'))
})
