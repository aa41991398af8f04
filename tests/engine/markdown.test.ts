import {characterEntities} from 'character-entities'
import {describe, expect, test} from 'vitest'
import type {Format} from '../../engine/document.ts'
import {entityNames} from '../../engine/markdown/entityNames.generated.ts'
import {readDocument, readProse, toSource} from '../../engine/readDocument.ts'
import {placesCases, quoteCases} from './markdownPlaces.ts'

/** Each word stands in the prose, and leads back to exactly its stretch of the source. */
function checkPlaces(source: string, words: string, format: Format = 'markdown'): void {
  const places = wordsOf(source, format)
  for (const text of words.split(' ')) {
    const [, word = '', stretch = word, nth = '0'] = /^([^=@]+)(?:=([^@]+))?(?:@(\d))?$/.exec(text) ?? []
    let start = -1
    for (let i = 0; i <= Number(nth); i++) start = source.indexOf(stretch, start + 1)
    expect(places).toContainEqual({word, start, end: start + stretch.length})
  }
}

function wordsOf(source: string, format: Format = 'markdown') {
  const document = readDocument(source, format)
  return document.blocks.flatMap((block) => {
    const prose = readProse(document, block)
    return [...prose.text.matchAll(/[\p{L}\p{M}\p{N}_'’]+/gu)].map((found) => ({
      word: found[0],
      ...toSource(prose, found.index, found.index + found[0].length),
    }))
  })
}

/** One line for each block, as `prose` of a person who reads it aloud. */
function check(source: string, expected: readonly string[], format: Format = 'markdown'): void {
  const document = readDocument(source, format)
  expect(document.blocks.map((block) => `${block.kind}: ${readProse(document, block).text}`)).toEqual(
    expected,
  )
}

describe('each word leads back to its place', () => {
  for (const [name, source, words, format] of placesCases) {
    test(name, () => checkPlaces(source, words, format))
  }

  test.each(quoteCases)('%s: nothing of it, and all that follows', (_, source) => {
    expect(wordsOf(source)).toEqual([])
    const after = `${source}\n\n# Our *goals*\n\n- Help &amp; listen\n`
    expect(wordsOf(after).map(({word, start, end}) => [word, after.slice(start, end)])).toEqual([
      ['Our', 'Our'],
      ['goals', 'goals'],
      ['Help', 'Help'],
      ['listen', 'listen'],
    ])
  })

  test('an escape or entity is taken as a whole, also in part of a surrogate pair', () => {
    const source = 'A &#x1F600; b &amp; \\* c'
    const document = readDocument(source, 'markdown')
    const block = document.blocks[0]
    const prose = block && readProse(document, block)
    expect(prose?.text).toBe('A 😀 b & * c')
    if (prose === undefined) return
    const slice = (start: number, end: number) => {
      const span = toSource(prose, start, end)
      return source.slice(span.start, span.end)
    }
    expect(slice(2, 4)).toBe('&#x1F600;')
    expect(slice(2, 3)).toBe('&#x1F600;')
    expect(slice(5, 8)).toBe('b &amp;')
    expect(slice(9, 10)).toBe('\\*')
    expect(slice(0, prose.text.length)).toBe(source)
  })

  test('a line ending is one unit, whatever it is in the source', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const source = `- Ask${ending}  them  ${ending}  all`
      const document = readDocument(source, 'markdown')
      const prose = document.blocks[0] && readProse(document, document.blocks[0])
      expect(prose?.text).toBe('Ask\nthem\nall')
      if (prose) expect(toSource(prose, 3, 4)).toEqual({start: 5, end: 5 + ending.length})
      if (prose) expect(toSource(prose, 9, 12)).toEqual({start: source.length - 3, end: source.length})
    }
  })
})

type Case = readonly [name: string, source: string, expected: readonly string[], format?: Format]

describe('what is prose', () => {
  const cases: readonly Case[] = [
    ['code in a sentence', 'Run `push` now.', ['paragraph: Run \uFFFC now.']],
    ['code in HTML', 'The <code>userId</code> of a <b>user</b>.', ['paragraph: The \uFFFC of a user.']],
    ['a URL keeps the full stop after it', 'See https://x.io/a_(b).', ['paragraph: See \uFFFC.']],
    ['a mail address in emphasis', '_Ask sales@x.io_', ['paragraph: Ask \uFFFC']],
    ['comments and tags leave no trace', 'pro<!-- x -->duct<i></i>s', ['paragraph: products']],
    ['a break in a cell', '|a|\n|-|\n|fast<br>safe|', ['cell: a', 'cell: fast\nsafe']],
    ['money is no maths', 'It costs $5 and $6, or US$7-$8.', ['paragraph: It costs $5 and $6, or US$7-$8.']],
    ['variables are no maths', 'Set $HOME_A/$USER_B here.', ['paragraph: Set $HOME_A/$USER_B here.']],
    ['maths', 'So $x_1 + y$ and $n$ grow.', ['paragraph: So \uFFFC and \uFFFC grow.']],
    ['a block of maths', 'A\n\n$$\nx + y\n$$\n\nB', ['paragraph: A', 'paragraph: B']],
    ['dollars that never close', '$$\n\nOur goal', ['paragraph: $$', 'paragraph: Our goal']],
    ['footnote calls', 'Done.[^a] And[^b].\n\n[^a]: Yes.', ['paragraph: Done. And[^b].', 'paragraph: Yes.']],
    [
      'definitions of a term',
      'Churn\n: Customers who left\n: Ours',
      ['paragraph: Churn', 'paragraph: Customers who left', 'paragraph: Ours'],
    ],
    ['a task', '- [x] Ask\n- [ ] Listen', ['paragraph: Ask', 'paragraph: Listen']],
    [
      'titles of directives',
      ':::tip[Our *plan*]\nText\n:::\n\n::: warning Read this\nMore\n:::',
      ['paragraph: Our plan', 'paragraph: Text', 'paragraph: Read this', 'paragraph: More'],
    ],
    [
      'directives in directives',
      '::::a\n:::b\nIn\n:::\nOut\n::::\nAfter',
      ['paragraph: In', 'paragraph: Out', 'paragraph: After'],
    ],
    ['a colon is only a colon', 'At 10:30, note:this[1] :).', ['paragraph: At 10:30, note:this[1] :).']],
    ['undefined labels stay', 'See [our plan] and [x][y].', ['paragraph: See [our plan] and [x][y].']],
    ['code fences without an end', 'A\n\n```\nB\n\nC', ['paragraph: A']],
    ['a heading of hashes', '# C# and F#\n\n## Goals ##', ['heading: C# and F#', 'heading: Goals']],
    ['a lone surrogate and NUL', 'Our \ud800 and \0 plan', ['paragraph: Our \ud800 and \0 plan']],
    [
      'MDX',
      'export const a = {\n\n  b: 1\n}\n\n<Tabs items={["a", "b"]}>\n\n  <Tab>Our *plan*</Tab>\n\n    Not code {a + `}`}.\n\n</Tabs>',
      ['paragraph: Our plan', 'paragraph: Not code \uFFFC.'],
      'mdx',
    ],
    [
      'prose that begins like a module',
      'import duties rose\n\nexport sales fell',
      ['paragraph: import duties rose', 'paragraph: export sales fell'],
      'mdx',
    ],
    [
      'MDX tags over many lines',
      '<Card\n  title="Our > plan"\n/>\nText\n<Note>\nIn\n</Note>',
      ['paragraph: Text', 'paragraph: In'],
      'mdx',
    ],
  ]
  for (const [name, source, expected, format] of cases) test(name, () => check(source, expected, format))
})

describe('front matter', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'plain values',
      '---\ntitle: Our plan # draft\nowner: me\ndescription: Two\n  lines\n---\nText',
      ['meta: Our plan', 'meta: Two\nlines', 'paragraph: Text'],
    ],
    [
      'quoted values',
      `---\ntitle: "Our \\"big\\" plan"\ndescription: 'The customer''s'\n---\n`,
      ['meta: Our "big" plan', "meta: The customer's"],
    ],
    [
      'blocks',
      '---\ndescription: >-\n  One\n\n  two\ntitle: |\n  Three\n---\n',
      ['meta: One\ntwo', 'meta: Three'],
    ],
    [
      'nothing to read',
      '---\ntitle:\ndescription: [a, b]\ntitles: no\n  title: no\n---\nText',
      ['paragraph: Text'],
    ],
    [
      'TOML',
      '+++\ntitle = "Our plan"\ndescription = """\nTwo\nlines"""\n+++\nText',
      ['meta: Our plan', 'meta: \nTwo\nlines', 'paragraph: Text'],
    ],
    ['CRLF and BOM', '\uFEFF---\r\ntitle: Our plan\r\n---\r\nText', ['meta: Our plan', 'paragraph: Text']],
    ['no end, no front matter', '---\ntitle: Our plan', ['paragraph: title: Our plan']],
  ]
  test.each(cases)('%s', (_, source, expected) => check(source, expected))

  test('its place is kept', () => {
    const source = '---\na: 1\n---\nText'
    expect(readDocument(source, 'markdown').frontMatter).toEqual({start: 4, end: 9})
    expect(readDocument('Text', 'markdown').frontMatter).toBeUndefined()
  })
})

describe('places in lists and tables', () => {
  const places = (source: string) =>
    readDocument(source, 'markdown').blocks.map(({list}) => list && Object.values(list))

  test('items, further paragraphs, lists in lists', () => {
    expect(places('- A\n\n  B\n- C\n  1. D\n  2. E\n\nF\n\n* G')).toEqual([
      [0, 0, 0, false, true, -1, -1],
      [0, 0, 0, false, false, -1, -1],
      [0, 1, 0, false, true, -1, -1],
      [1, 0, 1, true, true, 0, 1],
      [1, 1, 1, true, true, 0, 1],
      undefined,
      [2, 0, 0, false, true, -1, -1],
    ])
  })

  test('another marker is another list, a block between ends it', () => {
    expect(places('- A\n+ B\n\n---\n\n+ C').map((place) => place?.[0])).toEqual([0, 1, 2])
  })

  test('rows and columns, empty cells counted', () => {
    const source = 'Lead in\n| A | B |\n|---|:-:|\n| a \\| x | b |\n|  | c | d |\nlast\n\nText'
    const {blocks} = readDocument(source, 'markdown')
    expect(blocks.map(({cell, start, end}) => [source.slice(start, end), cell?.row, cell?.column])).toEqual([
      ['Lead in', undefined, undefined],
      ['A', 0, 0],
      ['B', 0, 1],
      ['a \\| x', 1, 0],
      ['b', 1, 1],
      ['c', 2, 1],
      ['d', 2, 2],
      ['last', 3, 0],
      ['Text', undefined, undefined],
    ])
  })
})

type CommentCase = readonly [
  name: string,
  source: string,
  expected: readonly (readonly [whole: string, text: string])[],
  format?: Format,
]

describe('comments', () => {
  const comments = (source: string, format: Format = 'markdown') =>
    readDocument(source, format).comments.map(({start, end, text}) => [source.slice(start, end), text])

  const cases: readonly CommentCase[] = [
    ['on their own', '<!-- off -->\n\nText', [['<!-- off -->', 'off']]],
    ['in a paragraph', 'A\nb <!-- off --> c `<!-- no -->`', [['<!-- off -->', 'off']]],
    [
      'in HTML',
      '<div>\n<!-- a --><!-- b\nc -->\n</div>',
      [
        ['<!-- a -->', 'a'],
        ['<!-- b\nc -->', 'b\nc'],
      ],
    ],
    [
      'in a block quote',
      '> A <!-- a -->\n>\n> <!-- b -->',
      [
        ['<!-- a -->', 'a'],
        ['<!-- b -->', 'b'],
      ],
    ],
    [
      'in cells and headings',
      '# A <!-- a -->\n\n|x <!-- b -->|\n|-|',
      [
        ['<!-- a -->', 'a'],
        ['<!-- b -->', 'b'],
      ],
    ],
    ['over blank lines', '<!-- a\n\nb -->', [['<!-- a\n\nb -->', 'a\n\nb']]],
    ['not in code', '```\n<!-- no -->\n```\n\n    <!-- no -->\n', []],
    ['not closed', 'A <!-- b', []],
    [
      'MDX',
      '{/* a */}\n\nText {/* b */} {c}\n\n<!-- d -->',
      [
        ['{/* a */}', 'a'],
        ['{/* b */}', 'b'],
        ['<!-- d -->', 'd'],
      ],
      'mdx',
    ],
    ['plain text', 'A\n<!-- off -->\nB', [['<!-- off -->', 'off']], 'text'],
  ]
  for (const [name, source, expected, format] of cases)
    test(name, () => expect(comments(source, format)).toEqual(expected))
})

describe('plain text', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['paragraphs', 'One\n  two\n\n    three', ['paragraph: One\ntwo', 'paragraph: three']],
    [
      'bullets',
      'Goals\n- One\n  more\n• Two\n1. Three',
      ['paragraph: Goals', 'paragraph: One\nmore', 'paragraph: Two', 'paragraph: Three'],
    ],
    [
      'headings',
      'OUR GOALS FOR 2025\n\nPlan\n====\n## Next\nText',
      ['heading: OUR GOALS FOR 2025', 'heading: Plan', 'heading: Next', 'paragraph: Text'],
    ],
    ['no markup', 'Our *best* `code` &amp; <b>', ['paragraph: Our *best* `code` &amp; <b>']],
    ['addresses', 'See https://x.io.', ['paragraph: See \uFFFC.']],
  ]
  test.each(cases)('%s', (_, source, expected) => check(source, expected, 'text'))
})

test('the names of characters are fresh', () => expect(JSON.parse(entityNames)).toEqual(characterEntities))
