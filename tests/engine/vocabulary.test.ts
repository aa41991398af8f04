import {describe, expect, test} from 'vitest'
import {type Config, compile, readVocabulary} from '../../engine/index.ts'
import {prepare} from '../../engine/prepare.ts'
import {slotLexicons} from '../../engine/vocabulary.ts'
import {common, found, lensOf, readParts, run, shipped} from './tinyLens.ts'

/** Which of the words the slot finds in the text, with a team's config. */
function check(slot: string, config: Config, text: string, expected: readonly string[]): void {
  const lens = lensOf({'test/slot': {match: [slot], despite: ['fixed-name', 'negated']}}, config)
  expect(found(text, lens).map((line) => line.replace(/^.*: /, ''))).toEqual(expected)
}

describe('customers', () => {
  test('the ones we ship', () =>
    check('$CUSTOMER', {}, 'Users, patients and guests.', ['Users', 'patients', 'guests']))
  test('but not where the word means something else', () =>
    check('$CUSTOMER', {}, 'The user ID of a guest speaker, an HTTP client and a client.', ['client']))
  test('what a team calls them', () =>
    check('$CUSTOMER', {customers: {primary: 'diner'}}, 'A diner, two diners.', ['diner', 'diners']))
  test('with an irregular plural', () =>
    check(
      '$CUSTOMER',
      {customers: {primary: {singular: 'Kunde', plural: 'Kunden'}}},
      'Ein Kunde, zwei Kunden.',
      ['Kunde', 'Kunden'],
    ))
  test('and others', () =>
    check('$CUSTOMER', {customers: {also: ['diner', 'regular']}}, 'Diners and regulars.', [
      'Diners',
      'regulars',
    ]))
  test('with exclusions', () =>
    check(
      '$CUSTOMER',
      {customers: {primary: {singular: 'member', exclude: ['team member', 'member function']}}},
      'Members, team members, a member function.',
      ['Members'],
    ))
  test('exclusions of several words', () =>
    check(
      '$CUSTOMER',
      {customers: {primary: {singular: 'card holder', exclude: ['joint card holder']}}},
      'Card holders and joint card holders.',
      ['Card holders'],
    ))
  test('exclusions for a word that we ship', () =>
    check(
      '$CUSTOMER',
      {customers: {also: [{singular: 'user', exclude: ['power user']}]}},
      'A power user, a user, a user ID.',
      ['user'],
    ))
  test('the longest name wins', () =>
    check('$CUSTOMER', {customers: {also: ['patient carer']}}, 'Our patient carers.', ['patient carers']))
})

describe('words put aside', () => {
  const config = {customers: {primary: 'tenant', avoid: ['user', 'end user']}}
  const lens = compile(shipped.ruleSet, readVocabulary(config))
  const fixed = (text: string) =>
    run(text, lens, {profile: 'strategy'}).findings.map(({rule, suggestions: [first]}) => [rule, first?.text])
  test('are found, with the word to use', () => {
    expect(fixed('We visited a user.')).toEqual([['depersonalise/generic-user', 'tenant']])
    expect(fixed('We visited five users.')).toEqual([['depersonalise/generic-user', 'tenants']])
  })
  test('but not inside other words', () => expect(fixed('Each user ID is new.')).toEqual([]))
})

describe('the team’s own words', () => {
  test('products are offers too', () => {
    const config = {own: {products: ['Acme Vault', 'C++', 'Škoda']}}
    check('$OFFER', config, 'The ACME vault, C++ and a ŠKODA.', ['ACME vault', 'C++', 'ŠKODA'])
    check('$PRODUCT', config, 'The Acme Vault app.', ['Acme Vault'])
  })
  test('companies', () => check('$COMPANY', {own: {company: ['Acme']}}, 'Acme helps.', ['Acme']))
  test('departments', () =>
    check('$DEPARTMENT', {own: {departments: ['growth']}}, 'Growth and sales.', ['Growth', 'sales']))
  test('offers', () => check('$OFFER', {offers: ['policy']}, 'Two policies.', ['policies']))
  test('prospects', () => check('$PROSPECT', {prospects: ['taster']}, 'Two tasters.', ['tasters']))
  test('segments', () =>
    check('$SEGMENT', {segments: ['first-time landlord']}, 'For first-time landlords.', [
      'first-time landlords',
    ]))
  test('outcomes', () => check('$OUTCOME', {outcomes: ['harvest']}, 'They harvest.', ['harvest']))
  test('customers of customers', () =>
    check(
      '$CHAIN',
      {
        chain: [
          {level: 1, nouns: ['shop']},
          {level: 2, nouns: ['diner']},
        ],
      },
      'Shops and diners.',
      ['diners'],
    ))
  test('none at first', () => check('$COMPANY', {}, 'Acme helps.', []))
})

describe('names and protected terms are never found', () => {
  const stays = (config: Config, text: string) =>
    expect(found(text, lensOf({'test/lead': {match: ['{lead|start|data subject}']}}, config))).toHaveLength(1)
  const clears = (config: Config, text: string) =>
    expect(found(text, lensOf({'test/lead': {match: ['{lead|start|data subject}']}}, config))).toHaveLength(0)

  test('a name', () => clears({own: {names: ['Lead Day']}}, 'At our lead day.'))
  test('the word elsewhere', () => stays({own: {names: ['Lead Day']}}, 'At our lead.'))
  test('a protected term', () => clears({protected: ['data subject']}, 'A data subject asks.'))
  test('its plural', () => clears({protected: ['data subject']}, 'All data subjects ask.'))
  test('a name is made of whole words', () => stays({own: {names: ['Art']}}, 'They start it.'))
  test('also where it stands twice', () => clears({own: {names: ['lead a']}}, 'Lead a lead a day.'))
})

describe('what customers are called in rewrites', () => {
  const called = (config: Config) => readVocabulary(config).customer
  test('customers', () => expect(called({})).toEqual({singular: 'customer', plural: 'customers'}))
  test('by a team', () =>
    expect(called({customers: {primary: 'person'}})).toEqual({singular: 'person', plural: 'people'}))
  test('in its own plural', () =>
    expect(called({customers: {primary: {singular: 'Kunde', plural: 'Kunden'}}})).toEqual({
      singular: 'Kunde',
      plural: 'Kunden',
    }))
})

describe('a team’s own rules', () => {
  test('know the slots that we ship', () =>
    expect(readParts({'ours/rule': {match: ['our $CUSTOMER']}}).problems).toEqual([]))
  test('do not know others', () =>
    expect(readParts({'ours/rule': {match: ['our $CUSTOMERS']}}).problems[0]?.message).toBe(
      'there is no slot $CUSTOMERS, did you mean "CUSTOMER"?',
    ))
  test('keep our trigger words', () => {
    const {ruleSet} = readParts({'ours/rule': {match: ['our $CUSTOMER']}})
    const prepared = compile(prepare(ruleSet), readVocabulary({customers: {primary: 'diner'}}))
    expect(found('Our diner.', prepared)).toEqual(['warning ours/rule: Our diner'])
  })
  test('a slot that nobody has defined is no slot', () =>
    expect(slotLexicons('NOTHING', common.slots, readVocabulary({}))).toBeUndefined())
})
