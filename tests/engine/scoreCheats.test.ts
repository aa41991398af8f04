/** What a writer could do to the number without doing anything for customers: none of it pays more than the band. */

import {describe, expect, test} from 'vitest'
import {example, scored} from './scored.ts'

type Edit = (text: string) => string

const after =
  (addition: string): Edit =>
  (text) =>
    `${text}\n\n${addition}\n`

/** The eleven of the taxonomy (6.4), where some are two, and five of ours. */
const cheats: Readonly<Record<string, Edit>> = {
  'product becomes customer everywhere': (text) =>
    text.replace(/\bproduct(s?)\b/g, 'customer$1').replace(/\bProduct(s?)\b/g, 'Customer$1'),
  'platform and app become customer': (text) =>
    text.replace(/\b(?:platform|app|software|engine)\b/g, 'customer'),
  'a paragraph about customers at the end': after(
    '## Customers\n\nCustomers matter to us. Customers inspire us. Customers decide. Customers choose. Customers grow. We love our customers, and our customers love us.',
  ),
  'customers say, without an anchor': after(
    'Customers say that it is great. Customers tell us that they are happy. Users report that they like it.',
  ),
  'sentences split to change the counts': (text) => text.replace(/, (and|but|so) /g, '. $1 '),
  'text hidden in a comment': after(
    '<!-- We interviewed 41 customers on 3 May. Customers chose the design. Patients renew at 84 %. -->',
  ),
  'text hidden in a table': after(
    '| Note |\n|---|\n| Customers decide, choose, finish, ask, teach, refuse, plan, save, win |\n| Customers matter |',
  ),
  'metrics moved into an image': (text) =>
    text.replace(/\n\|[^\n]*(?=\n)/g, '').concat('\n\n![our metrics](metrics.png)\n'),
  'another genre in the front matter': (text) =>
    text.startsWith('---')
      ? text.replace('---\n', '---\nprofile: handbook\n')
      : `---\nprofile: handbook\n---\n\n${text}`,
  'sections deleted from the end': (text) => text.slice(0, text.lastIndexOf('\n## ')),
  'all warnings set aside by a comment': (text) =>
    `<!-- customer-lens-ignore-start: our style -->\n\n${text}`,
  'customer before every noun phrase': (text) =>
    text.replace(/\bthe (team|plan|engine|market)\b/g, 'the customer $1'),
  'a word for customers at the end of each sentence': (text) =>
    text.replace(/([a-z]{3})\.(?=\s)/g, '$1 for our customers.'),
  'passives for customers': after(
    'Customers will be migrated. Customers will be informed. Customers will be trained. Customers will be billed. Customers will be moved.',
  ),
  'needs that say nothing': after(
    'Customers have needs. Customers need things. Users have problems. Users have goals. Customers want more. People have challenges.',
  ),
  'one verb again and again': after('Customers plan. '.repeat(12)),
  'a quotation that nobody said': after(
    '> "This is the best thing I have ever used in all my life, really."',
  ),
  'intentions for practice': after(
    'We will interview customers. We plan to survey customers. We aim to co-create with customers. We will put customers first.',
  ),
  'negations of evidence': after(
    'We did not interview 41 customers in May. No customer chose the design. We never tested with 12 nurses.',
  ),
  'questions for evidence': after(
    'Did we interview 41 customers in May? Did two nurses choose the design? Do seven in ten firms renew?',
  ),
}

const documents = [
  'strategy-memo',
  'launch-plan',
  'roadmap',
  'prd-driver-app',
  'pricing-paper',
  'okrs',
] as const

describe.each(Object.entries(cheats))('%s', (_, edit) => {
  const changed = documents.filter((name) => edit(example(name)) !== example(name))
  test('can be tried', () => expect(changed.length).toBeGreaterThan(1))
  test.each(changed)('does not pay in %s', (name) => {
    const text = example(name)
    const [before, then] = [scored(text), scored(edit(text))]
    expect(then.score.index ?? 0).toBeLessThanOrEqual((before.score.index ?? 0) + before.score.band)
  })
})

test('another genre is said on the page', () => {
  const {score, checked} = scored(`---\nprofile: public\n---\n\n${example('pricing-paper')}`)
  expect([checked.profile, score.genre]).toEqual(['public', 'strategy'])
})

test('many findings set aside make the index partial', () => {
  const text = `<!-- customer-lens-ignore-start: our style -->\n\n${example('roadmap')}`
  expect(scored(text).score.partial).toBe(true)
})

test('a short text has no index', () => {
  const {score} = scored('Customers decide. We rang 41 of them on 3 May, and they told us why they had left.')
  expect([score.index, score.silent]).toEqual([undefined, 'few words'])
})

test('an empty text has none either', () => expect(scored('').score.index).toBeUndefined())
