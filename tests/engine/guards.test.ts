import {describe, expect, test} from 'vitest'
import {examine, readDocument} from '../../engine/index.ts'
import {common, lensOf, type Options} from './tinyLens.ts'

/** What clears the first match of the pattern; "stands" when nothing does, "no match" when there is none. */
function fate(guard: string, pattern: string, text: string, options: Options = {}): string {
  const isDefault = common.guards.some(({name, everyRule}) => name === guard && everyRule)
  const lens = lensOf(
    {'test/guarded': {match: [pattern], ...(isDefault ? {} : {unless: [guard]})}},
    {
      competitors: ['Globex'],
      own: {names: ['Lock Days']},
      protected: ['data subject'],
    },
  )
  const {hits} = examine(readDocument(text, 'markdown'), lens, {path: '', ...options})
  const [first] = hits
  return first === undefined ? 'no match' : (first.cleared ?? 'stands')
}

/** For each guard of the taxonomy: a pattern, sentences in which the guard clears it, and near misses in which it must not. */
const cases: readonly (readonly [
  guard: string,
  pattern: string,
  cleared: readonly string[],
  stands: readonly string[],
])[] = [
  ['code', 'the _ users', ['We lock the `prod` users in.'], ['We lock the `prod` and the dear users in.']],
  [
    'quoted',
    'lock $CUSTOMER',
    [
      'She said “we lock customers in” twice.',
      'Avoid the phrase lock customers in.',
      'We asked "do they lock customers in?" there.',
      "Nobody says 'lock customers in' here.",
      'Nobody says ‘lock customers in’ here.',
    ],
    [
      'We lock customers in, “as they say”.',
      "They'll lock customers in, won't they?",
      "The partners' plan is to lock customers in, like the partners' plan before.",
    ],
  ],
  [
    'advised-against',
    'lock $CUSTOMER',
    [
      '## What to avoid\n\n- lock customers in',
      '## Common mistakes\n\nThey lock customers in.',
      'Avoid these words:\n\n- lock customers in',
    ],
    ['## What to aim for\n\n- lock customers in', 'We avoid nothing:\n\n- lock customers in'],
  ],
  [
    'negated',
    'lock:verb $CUSTOMER',
    [
      'We never lock customers in.',
      "We don't lock customers in.",
      'We work without locking customers in.',
      'We export instead of locking customers in.',
    ],
    [
      'We not only lock customers in.',
      'No doubt we lock customers in.',
      'If it is not cheap, we lock customers in.',
    ],
  ],
  [
    'fixed-name',
    '{lock|land} {grab|day}',
    ['Everybody talked about the Land Grab in May.', 'We met at the lock days.'],
    [
      'It is a land grab.',
      'Land grab is the plan.',
      'We Met At The Land Grab Meeting.',
      'LAND GRAB IS THE PLAN.',
    ],
  ],
  [
    'fixed-name',
    'churn prevention',
    [
      '- **churn-prevention**: for the last step',
      'Name: churn-prevention',
      'Run the churn-prevention skill first.',
      '- [Churn prevention](#churn-prevention)',
    ],
    [
      'churn prevention: for the last step',
      'Our churn-prevention team calls.',
      '- [Churn prevention](https://example.org)',
      '- [Churn prevention](#churn-prevention), with examples',
    ],
  ],
  ['fixed-name', 'data subject', ['A data subject may ask.'], ['A data subjected to it.'].slice(1)],
  [
    'job-title',
    '{product|customer} {manager|success}',
    ['The senior product manager left.', 'The head of customer success left.'],
    ['The product manager left.'],
  ],
  [
    'science',
    'product',
    ['The dot product is zero.', 'The product of two numbers.'],
    ['The product is new.'],
  ],
  [
    'technical',
    '{user|target|push|lead|pipeline}',
    [
      'Enter the user ID.',
      'The root user may.',
      'The build target.',
      'A git push.',
      'Cut lead time.',
      'The CI pipeline broke.',
    ],
    ['The user left.', 'The target is young.', 'We push it.', 'The lead left.', 'Our pipeline is full.'],
  ],
  ['shop-object', 'product', ['Open the product page.', 'A product recall.'], ['Our product vision.']],
  [
    'legal',
    'user',
    [
      'The user is hereby told.',
      'See section 4 for the user.',
      'The user shall notify us.',
      'The end user licence agreement.',
    ],
    ['The user notifies us.', 'A section about the user.'],
  ],
  ['hr', 'member:plural', ['Our team members.', 'Their salary; and members.'], ['Our members pay.']],
  [
    'us-as-customer',
    'lock:verb _',
    ['The vendor wants us, so it locks us in.', 'It locks our engineers to it; our engineers to stay.'],
    ['We lock them in.'],
  ],
  [
    'third-party',
    'capture:verb ..1 $CUSTOMER',
    [
      'Rivals capture users with free tiers.',
      'Globex captured our customers.',
      'In May the banks captured users.',
    ],
    ['We capture users with free tiers.', 'Our rivals and we capture users.', 'The campaign captures users.'],
  ],
  [
    'their-choice',
    'push:verb _',
    [
      'Customers choose what we push out.',
      "At the tenant's request we push updates.",
      'People who opted in get what we push out.',
    ],
    ['We push updates.'],
  ],
  [
    'safety',
    'force:verb $CUSTOMER',
    ['We force users to log out.', 'A vulnerability forces users to wait.'],
    ['We force users to upgrade.'],
  ],
  [
    'figure',
    'target',
    ['We missed the Q3 target.', 'The sales target.', 'A target of 40 percent.'],
    ['Our target is young.'],
  ],
  [
    'reader',
    'target',
    ['Target audience: new starters.', 'The target audience of this page are starters.'],
    ['We target an audience.'],
  ],
  [
    'citation',
    'hook:verb _',
    ['She wrote the book on how to hook them.', 'Hook them (ISBN 123).'],
    ['We hook them.'],
  ],
  [
    'benefit',
    'launch:verb _',
    [
      'We launch it so that customers can plan.',
      'We launch it because tenants told us of queues.',
      'We launch it to save nurses an hour: it saves them time.',
      'We launch it, as requested by customers.',
    ],
    ['We launch it so that we can bill customers.', 'We launch it for customers.'],
  ],
  [
    'gain-first',
    'grow:verb usage',
    [
      'We help nurses hand over sooner, and so grow usage.',
      'We help «which customers» «achieve what», and so grow usage.',
    ],
    ['We advertise, and so grow usage.', 'We help ourselves and grow usage.'],
  ],
  [
    'inclusive-we',
    'launch:verb _',
    [
      'With twelve clinics we launched it.',
      'We launched it together with our customers.',
      'Our design partners launched it.',
    ],
    ['We launched it for our customers.', 'We launched it.'],
  ],
]

describe.for(cases)('%s', ([guard, pattern, cleared, stands]) => {
  test.for(cleared)('clears: %s', (text) => expect(fate(guard, pattern, text)).toBe(guard))
  test.for(stands)('lets stand: %s', (text) => expect(fate(guard, pattern, text)).toBe('stands'))
})

test('each guard is tested, the 18 of the taxonomy and two of our own', () => {
  const tested = new Set([...cases.map(([guard]) => guard), 'staff-you'])
  const missing = common.guards.filter(({name, id}) => !tested.has(name) && id !== 'G0').map(({name}) => name)
  expect(missing).toEqual([])
  expect(new Set(common.guards.map(({id}) => id)).size).toBe(20)
})

test('a guard may clear a whole kind of document', () => {
  const levels = {test: 'warning'} as const
  expect(fate('legal', 'user', 'The user notifies us.', {profile: 'legal', levels})).toBe('legal')
  expect(fate('legal', 'user', 'The user notifies us.', {profile: 'handbook', levels})).toBe('stands')
})

describe('who "you" is', () => {
  const check = (options: Parameters<typeof fate>[3], expected: string) =>
    expect(fate('staff-you', 'let:verb you:object', 'The portal lets you book leave.', options)).toBe(
      expected,
    )
  test('in a handbook a colleague', () => check({profile: 'handbook'}, 'staff-you'))
  test('in public copy the customer', () => check({profile: 'public'}, 'stands'))
  test('in a strategy nobody knows', () => check({profile: 'strategy'}, 'stands'))
  test('unless the team says it', () => {
    check({profile: 'handbook', youMeans: 'customer'}, 'stands')
    check({profile: 'strategy', youMeans: 'partner'}, 'staff-you')
    check({profile: 'handbook', youMeans: 'unknown'}, 'staff-you')
  })
  test('others are not "you"', () =>
    expect(fate('staff-you', 'let:verb', 'The portal lets customers book.', {profile: 'handbook'})).toBe(
      'stands',
    ))
})

describe('a rule', () => {
  const clear = (part: Parameters<typeof lensOf>[0][string], text: string) =>
    examine(readDocument(text, 'text'), lensOf({'test/any': part}), {path: ''}).hits.map(
      ({cleared}) => cleared,
    )

  test('can do without a default guard', () =>
    expect(clear({match: ['lock'], despite: ['negated']}, 'We never lock them in.')).toEqual([undefined]))
  test('is not cleared by guards it does not name', () =>
    expect(clear({match: ['product']}, 'The dot product is zero.')).toEqual([undefined]))
  test('is cleared by a pattern of its own, which is named', () =>
    expect(clear({match: ['lock'], unless: ['on ..2 day']}, 'We lock up on that day.')).toEqual([
      'on ..2 day',
    ]))
  test('may name a guard in a condition; its name is no pattern', () =>
    expect(
      clear(
        {match: ['lock'], needs: [{in: 'sentence', any: ['third-party']}]},
        'We lock a third-party door.',
      ),
    ).toEqual(['needs third-party (sentence)']))
})
