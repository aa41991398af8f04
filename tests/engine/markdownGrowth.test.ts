import {describe, expect, test} from 'vitest'
import type {Format} from '../../engine/document.ts'
import {readDocument, readProse} from '../../engine/readDocument.ts'

/** Twice as much of it takes about twice as long; what is done in no time needs no comparing. */
function checkLinear(make: (size: number) => string, format: Format): void {
  const size = 50_000
  if (time(make(2 * size), format) < 300) return
  // The best of three, since other tests run at the same time.
  const best = (source: string) => Math.min(...[1, 2, 3].map(() => time(source, format)))
  const large = best(make(2 * size))
  expect(large).toBeLessThan(4 * best(make(size)) + 300)
  expect(large).toBeLessThan(3000)
}

function time(source: string, format: Format): number {
  const start = performance.now()
  const document = readDocument(source, format)
  for (const block of document.blocks) readProse(document, block)
  return performance.now() - start
}

const times = (unit: string) => (size: number) => unit.repeat(Math.ceil((2 * size) / unit.length))

const units: readonly string[] = [
  '[',
  '![',
  ']',
  '[]',
  '[a](',
  '[a](b "',
  "[a](b '",
  '[a](<b',
  '[a][',
  '[^a',
  '![[](',
  '[a](b)',
  '![a [b](c) ',
  '*a',
  '*a **a ',
  '_a*',
  '*a_ ',
  '**a*',
  '~~a ',
  '~a',
  '***a ',
  'a*_',
  '`',
  '`a``b```',
  '`a ',
  '\\`',
  '<',
  '<a ',
  '<a b="',
  "<a b='<",
  '<!--',
  '<!-- ->',
  '<?',
  '<!A',
  '<![CDATA[',
  '<a:',
  '<a@',
  '&',
  '&#',
  '&amp',
  '$',
  '$a',
  '$$a ',
  '$$\n',
  ':a[',
  ':a{',
  '::a[',
  ':::a\n',
  ':::\n',
  'http://',
  'http://a_b.c/',
  'www.',
  'a@',
  'a@b.',
  'a@b.c ',
  '{',
  '{a',
  '{/*',
  '{"',
  '{`',
  '<A {',
  '<A\n',
  '{\n',
  '<A>\n',
  '{a\n} b\n',
  '> ',
  '>',
  '>\n',
  '> a\n',
  '- ',
  '1. ',
  '- a\n',
  '* ',
  '+ a\n\n',
  '- - a\n',
  '# ',
  '#',
  '=',
  'a\n=\n',
  '---\n',
  '|',
  '|-',
  'a|b\n-|-\n',
  '|a|\n|-|\n|b|\n',
  ':-|',
  '[a]: b\n',
  "[a]: b '\n",
  '[a]:\n',
  '[^a]: ',
  '[^a]: b\n',
  '```\n',
  '~~~',
  '``` `\n',
  '    a\n',
  '\t',
  ' ',
  '\n',
  '\r',
  '\r\n',
  'a\\\n',
  '<div>\n',
  '<div>\n\n',
  '<pre>\n',
  '> <!--\n\n',
  '> ```\n\n',
  '- [x] ',
  '\0',
  '\ud800',
  'a: b\n',
  'title: "\n',
  'export a(\n',
  'export const a = `\n',
  '<code>',
  '<code>`',
  'a\n: b\n',
  '&#x1F600;',
  '(',
  '((a)',
  ')',
  '"',
  'é',
  '😀*',
  '-->',
  '/*',
  '*/',
  'a;',
  'http://a;&b;',
  'http://a))',
  'http://a((',
  '[a](b\\',
  '[\\',
  '$\\',
  'OUR GOAL\n',
  '• ',
  '=== \n',
] // prettier-ignore

describe.each<Format>(['markdown', 'mdx', 'text'])('in %s, time is linear in', (format) => {
  test.each(units)('%j', (unit) => checkLinear(times(unit), format))
  test('lists in lists', () => {
    checkLinear((size) => {
      const depth = Math.floor(Math.sqrt(size))
      return Array.from({length: depth}, (_, i) => `${'  '.repeat(i)}- a\n`).join('')
    }, format)
  })
  test('one opening of each, and then text', () =>
    checkLinear((size) => units.join(' ') + times('a b\n')(size), format))
  test('comments that all end at the end', () =>
    checkLinear((size) => `${times('> <!--\n\n')(size)}-->`, format))
})

test.each(units)('as front matter, time is linear in %j', (unit) =>
  checkLinear((size) => `---\ntitle: "${times(unit)(size)}\n---\n`, 'markdown'),
)

test('reads five megabytes of anything', () => {
  const source = `# A\n\n${'Our *plan* is <b>good</b> &amp; `right`.\r\n'.repeat(125_000)}`
  expect(readDocument(source, 'markdown').blocks).toHaveLength(2)
  expect(time(source, 'markdown')).toBeLessThan(10_000)
})
