import fc from 'fast-check'
import {expect, test} from 'vitest'
import {readDocument, readProse, toSource} from '../../engine/readDocument.ts'
import {oracleBlocks} from './markdownOracle.ts'

/** Every marker word that mdast sees as prose is ours too, at exactly its place, and no other is. */
function checkMarkers(source: string): void {
  const document = readDocument(source, 'markdown')
  const found: string[] = []
  for (const block of document.blocks) {
    if (block.kind === 'meta') continue
    const prose = readProse(document, block)
    for (const {0: word, index} of prose.text.matchAll(marker)) {
      const span = toSource(prose, index, index + word.length)
      expect([word, source.slice(span.start, span.end)]).toEqual([word, word])
      expect(source.indexOf(word)).toBe(span.start)
      found.push(word)
    }
  }
  expect(found).toEqual(oracleBlocks(source).flatMap((line) => line.match(marker) ?? []))
}

const marker = /qx\d+z/g

const pieces = [
  '*',
  '**',
  '_',
  '~~',
  '`',
  '``',
  '[',
  ']',
  '(',
  ')',
  '](x)',
  '][a]',
  '![',
  '<b>',
  '</b>',
  '<!--',
  '-->',
  '<i a="',
  '">',
  '\\',
  '\\*',
  '&amp;',
  '&#39;',
  '&',
  '<https://x.io>',
  'https://x.io/a',
  'a@b.io',
  ' ',
  '  ',
  '\t',
  '|',
  '"',
  '!',
  '#',
  ':',
  '.',
  ', ',
  '[^1]',
  '\uFFFC',
  'é',
  '😀',
  '—',
] // prettier-ignore

const starts = [
  '',
  '- ',
  '* ',
  '+ ',
  '1. ',
  '2) ',
  '> ',
  '>',
  '  ',
  '    ',
  '\t',
  '# ',
  '### ',
  '```',
  '~~~',
  '---',
  '===',
  '| ',
  '|-|-|',
  '[a]: ',
  '[^1]: ',
  '<div>',
  '</div>',
  '<!-- ',
  '- [x] ',
  '<pre>',
  '***',
] // prettier-ignore

const inline = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constant('#M#'), fc.constant(' #M# ')), {
  maxLength: 8,
})
const line = fc
  .tuple(fc.array(fc.constantFrom(...starts), {maxLength: 3}), inline)
  .map(([begin, rest]) => begin.join('') + rest.join(''))

const markdown = fc
  .tuple(
    fc.array(line, {maxLength: 12}),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.constantFrom('', '\uFEFF', '---\na: 1\n---\n'),
  )
  .map(([lines, ending, top]) => {
    let count = 0
    return (top + lines.join('\n')).replaceAll('\n', ending).replaceAll('#M#', () => `qx${count++}z`)
  })

test('random Markdown', () => {
  fc.assert(
    fc.property(markdown, (source) => checkMarkers(source)),
    {numRuns: 3000, seed: 20},
  )
})

test('any string at all, in any format', () => {
  fc.assert(
    fc.property(
      fc.string({unit: 'binary', maxLength: 300}),
      fc.constantFrom('markdown', 'mdx', 'text'),
      (source, format) => {
        const document = readDocument(source, format)
        for (const block of document.blocks) {
          const prose = readProse(document, block)
          const whole = toSource(prose, 0, prose.text.length)
          if (prose.text !== '')
            expect([whole.start >= block.start, whole.end <= source.length]).toEqual([true, true])
        }
      },
    ),
  )
})
