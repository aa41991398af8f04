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

const pieces = list(
  '* ** _ ~~ ` `` [ ] ( ) ](x) ][a] ![ <b> </b> <!-- --> <i·a=" "> \\ \\* &amp; &#39; & <https://x.io> https://x.io/a· · ·· \t | " ! # : ' +
    '. ,· [^1] \uFFFC é 😀 — a@b.io·',
)

const starts = list(
  '-· *· +· 1.· >· > ·· ···· \t #· ###· ``` ~~~ --- === |· |-|-| [a]:· [^1]:· <div> </div> <!--· -·[x]· <pre> ***',
)

/** `·` stands for a blank. */
function list(text: string): readonly string[] {
  return text.split(' ').map((one) => one.replaceAll('·', ' '))
}

/**
 * Where micromark leaves the specification: it takes what stands right behind a container's marker as if it
 * interrupted the paragraph above (and loses itself in footnotes in footnotes), so that "a\n> 1." holds no list there and "---\n-     a" no code.
 */
const quirk = /(?:[-+*>]|\d\.).*(?:[-+*]|\d\.)[ \t]*$|(?:[-+*]|\d\.)(?: {5}| *\t)|\[\^1\]:.*\[\^1\]:/m

/** Code in the text of an image is text to mdast, and code to us. */
const codeInImage = /!\[[\s\S]*`|`[\s\S]*!\[/

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
    fc.property(
      markdown.filter((source) => !quirk.test(source) && !codeInImage.test(source)),
      checkMarkers,
    ),
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
