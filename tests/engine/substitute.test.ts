import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {
  applyEdits,
  type Config,
  compile,
  type Format,
  readDocument,
  readVocabulary,
  substitutions,
} from '../../engine/index.ts'
import {corpus} from './corpus.ts'
import {shipped, shippedLens} from './tinyLens.ts'

function read(text: string, config: Config = {}, format: Format = 'markdown'): string {
  const lens = compile(shipped.ruleSet, readVocabulary(config))
  return applyEdits(text, substitutions(readDocument(text, format), lens))
}

describe('every product becomes a customer', () => {
  const check = (text: string, expected: string, config: Config = {}) =>
    expect(read(text, config)).toBe(expected)
  const owner: Config = {customers: {primary: 'account holder'}}
  test('one and many', () =>
    check('The product in May beats all products.', 'The customer in May beats all customers.'))
  test('compounds', () =>
    check(
      'A product-led roadmap, non-product and multi-product.',
      'A customer-led roadmap, non-customer and multi-customer.',
    ))
  test('of two nouns', () => check('Product/market fit', 'Customer/market fit'))
  test('possessive', () =>
    check("The product's price, the products' price.", "The customer's price, the customers' price."))
  test('with curly apostrophes', () =>
    check('The product’s price, the products’ price.', 'The customer’s price, the customers’ price.'))
  test('possessive of an odd plural', () =>
    check("The products' price.", "The people's price.", {
      customers: {primary: {singular: 'person', plural: 'people'}},
    }))
  test('capitals', () =>
    check('Product Roadmap. Product. PRODUCT NEWS.', 'Customer Roadmap. Customer. CUSTOMER NEWS.'))
  test('capitals of a title', () => check('# Our Product Roadmap', '# Our Account Holder Roadmap', owner))
  test('capitals of a sentence', () => check('Products sell.', 'Account holders sell.', owner))
  test('a and an', () =>
    check('A product is a product’s end.', 'An account holder is an account holder’s end.', owner))
  test('a and an before something else stay', () =>
    check('A good product, a by-product.', 'A good account holder, a by-product.', owner))
})

describe('the rest stays', () => {
  const check = (text: string, expected = text, format: Format = 'markdown') =>
    expect(read(text, {}, format)).toBe(expected)
  test('code', () => check('`product` and\n\n    product\n'))
  test('targets of links', () =>
    check('[Our product](product.md "product")', '[Our customer](product.md "product")'))
  test('labels', () => check('[product] and [product][]\n\n[product]: product.md'))
  test('text of a link with a label', () =>
    check('[product][x]\n\n[x]: product.md', '[customer][x]\n\n[x]: product.md'))
  test('addresses', () => check('https://product.example/product, <https://product.example>'))
  test('HTML', () => check('<a title="product">product</a>', '<a title="product">customer</a>'))
  test('front matter', () =>
    check('---\ntitle: Our product\n---\n\nOur product', '---\ntitle: Our product\n---\n\nOur customer'))
  test('quotations', () => check('“Your product saved us”, and\n\n> Your product saved us'))
  test('names and terms', () => check('Product Hunt, the dot product, gross domestic product.'))
  test('other words', () =>
    check(
      'production, productive, product_id, by-products of a reproduct.',
      'production, productive, product_id, by-products of a reproduct.',
    ))
  test('words with markup inside', () => check('**pro**duct'))
  test('emphasis', () => check('**Product** is *a product*', '**Customer** is *a customer*'))
  test('plain text', () => check('[product](product)', '[customer](customer)', 'text'))
})

describe('whatever the text', () => {
  const holds = (text: string, format: Format) => {
    const edits = substitutions(readDocument(text, format), shippedLens)
    let reached = 0
    for (const {start, end} of edits) {
      expect(start).toBeGreaterThanOrEqual(reached)
      expect(text.slice(start, end)).toMatch(/^(?:products?(?:['’]s?)?|an?)$/i)
      reached = end
    }
  }
  const piece = fc.oneof(
    fc.constantFrom(
      'product',
      ' a product',
      "'s ",
      '’',
      '[',
      ']',
      '](',
      ')',
      '`',
      '**',
      '\n',
      '> ',
      '"',
      ' ',
    ),
    fc.string({maxLength: 3}),
  )
  test('edits ascend and touch nothing else', () =>
    fc.assert(
      fc.property(
        fc.array(piece, {maxLength: 30}),
        fc.constantFrom<Format>('markdown', 'mdx', 'text'),
        (parts, format) => holds(parts.join(''), format),
      ),
      {numRuns: 1000},
    ))
  test.skipIf(corpus.length === 0)('in documents of the corpus', () => {
    for (const {text} of corpus) holds(text, 'markdown')
  })
})
