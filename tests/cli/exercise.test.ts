import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {type Files, runIn} from './runIn.ts'

const files: Files = {
  'a.md': '# Plan\n\nThe product roadmap and the product team. The product roadmap again.\n',
  'b/c.md': 'Every product manager has a product roadmap. Product launches are due.\n',
  'd.md': 'Tenants got their repairs within a day.\n',
}

interface Answer {
  readonly documents: number
  readonly compounds: readonly {
    readonly original: string
    readonly imagined?: string
    readonly count: number
    readonly documents: number
    readonly places: readonly {readonly path: string; readonly line: number; readonly column: number}[]
  }[]
}

describe('the inventory', () => {
  const json = async (args = '', content = files) =>
    JSON.parse((await runIn(content, `exercise --format json ${args}`.trim())).out) as Answer
  test('counts each compound over all documents', async () => {
    const {documents, compounds} = await json()
    expect(documents).toBe(3)
    const roadmap = compounds.find(({original}) => original === 'product roadmap')
    expect(roadmap).toMatchObject({imagined: 'customer roadmap', count: 3, documents: 2})
    expect(roadmap?.places).toEqual([
      {path: 'a.md', line: 3, column: 5},
      {path: 'b/c.md', line: 1, column: 29},
    ])
  })
  test('puts what teaches most first: established before proposed before a bare question', async () => {
    const content = {'a.md': 'The product launch. The product vision. The product manager.\n'}
    const order = async (text: string) =>
      (await json('', {'a.md': text})).compounds.map(({original}) => original)
    expect(await order(content['a.md'])).toEqual(['product manager', 'product vision', 'product launch'])
    expect((await order('A product area. '.repeat(40) + content['a.md'])).at(0)).toBe('product area')
  })
  test('of a file, of standard input', async () => {
    expect((await json('b')).documents).toBe(1)
    const stdin = async () => Buffer.from('The product roadmap.')
    expect((await runIn({}, 'exercise --stdin', {stdin})).out).toContain(
      'product roadmap → customer roadmap  ×1',
    )
  })
  test('for people', async () => {
    expect((await runIn(files, 'exercise')).out).toMatchInlineSnapshot(`
      "Named after the product: 6 places, 4 compounds, 3 documents. Read the customer in its place and
      imagine that it were so.

      product roadmap → customer roadmap  ×3 in 2 documents
        The rows are things customers will be able to do, dated by when they would notice. What can a
        customer do after each row?

      product manager → customer manager  ×1 in 1 document
        One person answers for how a group of customers fares across everything they buy from us. Who
        answers for these customers' results?

      product team → customer team  ×1 in 1 document
        Teams are named after the people they serve. Whom does this team serve?

      product launch  ×1 in 1 document
        What is the customer's first day with this like?

      Choose one. What would have to be true for the right-hand word to be the usual one here?
      "
    `)
  })
  test('as Markdown', async () => {
    const {out} = await runIn(files, 'exercise --format markdown')
    expect(out).toContain('| Here | Imagine | Times | Documents |')
    expect(out).toContain('| product roadmap | customer roadmap | 3 | 2 |')
    expect(out).toContain('a.md:3, b/c.md:1 |')
  })
  test('of nothing', async () => {
    expect((await runIn({'a.md': 'Fine.\n'}, 'exercise')).out).toBe(
      'No compound that is named after the product in 1 document.\n',
    )
  })
  test('to a file', async () => {
    const {folder, out} = await runIn(files, 'exercise --format markdown -o out/x.md')
    expect(out).toBe('')
    expect(readFileSync(join(folder, 'out/x.md'), 'utf8')).toContain('# Substitution exercise')
  })
  test('an unknown format is refused, and markdown belongs to it alone', async () => {
    expect((await runIn({}, 'exercise --format html')).err).toContain('must be one of text, json, markdown')
    expect((await runIn({}, 'check --format markdown')).code).toBe(2)
  })
  test('a file that cannot be read does not stop the rest', async () => {
    const {code, out, err} = await runIn({...files, 'x.md': Uint8Array.of(0xc3, 0x28)}, 'exercise')
    expect(code).toBe(2)
    expect(err).toContain('x.md: is not valid UTF-8')
    expect(out).toContain('product roadmap')
  })
})

describe('a document read as if', () => {
  const text = '---\ntitle: Product\n---\n\nA product’s roadmap: `product`, [products](product.md).\r\n'
  const read = (args: string, config = '') =>
    runIn(
      {'a.md': text, ...(config !== '' && {'customer-lens.yaml': config})},
      `exercise --read a.md ${args}`.trim(),
    )
  test('marks what changed and leaves the rest', async () =>
    expect((await read('')).out).toBe(
      '---\ntitle: Product\n---\n\nA ‹customer’s› roadmap: `product`, [‹customers›](product.md).\r\n',
    ))
  test('on a terminal, which obeys nothing of the document', async () => {
    const written: string[] = []
    const stdout = {write: (one: string) => void written.push(one), isTTY: true, columns: 80}
    await runIn({'a.md': 'Our product \u001B[2J.\n'}, 'exercise --read a.md', {stdout})
    expect(written.join('')).toBe('Our \u001B[1m\u001B[32mcustomer\u001B[39m\u001B[22m \uFFFD[2J.\n')
  })
  test('as Markdown', async () =>
    expect((await read('-f markdown')).out).toContain('A <mark>customer’s</mark> roadmap'))
  test('as edits', async () => {
    const {edits, text: after} = JSON.parse((await read('-f json')).out) as {
      text: string
      edits: {start: number; end: number; text: string}[]
    }
    expect(edits.map(({start, end, text: one}) => [text.slice(start, end), one])).toEqual([
      ['product’s', 'customer’s'],
      ['products', 'customers'],
    ])
    expect(after).toContain('A customer’s roadmap')
  })
  test("with the organisation's own noun", async () =>
    expect((await read('', 'customers: {primary: owner}\n')).out).toContain('‹An› ‹owner’s› roadmap'))
  test('of one document only', async () => {
    expect((await read('b.md')).err).toContain('--read takes one document')
    expect((await runIn(files, 'exercise --read .')).err).toContain('not a folder')
    expect((await runIn({}, 'exercise --read nope.md')).err).toContain('nope.md: no such file')
  })
  test('without a product says so', async () =>
    expect((await runIn({'a.md': 'Fine.\n'}, 'exercise --read a.md')).err).toBe(
      'a.md: no product to read as a customer\n',
    ))
})
