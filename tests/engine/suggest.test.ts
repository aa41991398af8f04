import {describe, expect, test} from 'vitest'
import type {Config} from '../../engine/index.ts'
import {lensOf, type RulePart, run} from './tinyLens.ts'

/** The text with the first suggestion of the first finding applied; undefined when there is none. */
function applied(part: RulePart, text: string, config: Config = {}): string | undefined {
  const {findings} = run(text, lensOf({'test/any': part}, config))
  const suggestion = findings[0]?.suggestions[0]
  return suggestion && text.slice(0, suggestion.start) + suggestion.text + text.slice(suggestion.end)
}

const to = (match: string, safe: string): RulePart => ({
  match: [match],
  rewrite: [{safe}],
  despite: ['fixed-name'],
})

describe('capitals', () => {
  const blasts = to('email blast:plural', 'emails')
  const check = (text: string, expected: string) => expect(applied(blasts, text)).toBe(expected)
  test('none', () => check('We send email blasts.', 'We send emails.'))
  test('of a sentence', () => check('Email blasts work.', 'Emails work.'))
  test('of a title', () => check('The Email Blasts of May.', 'The Emails of May.'))
  test('all', () => check('EMAIL BLASTS WORK.', 'EMAILS WORK.'))
  test('in quotes', () =>
    expect(applied(to('email blast:plural', 'emails'), 'The (Email blasts).')).toBe('The (Emails).'))
  const grant = to('<$OFFER:subject@offer let:verb> you', 'with {offer},')
  test('of what moves into the sentence', () =>
    expect(applied(grant, 'The app lets you.')).toBe('With the app, you.'))
  test('of a name that moves', () =>
    expect(applied(grant, 'Acme Sync lets you.', {own: {products: ['Acme Sync']}})).toBe(
      'With Acme Sync, you.',
    ))
  test('of an abbreviation that moves', () =>
    expect(applied(grant, 'Our API lets you.', {offers: ['API']})).toBe('With our API, you.'))
})

describe('forms', () => {
  const check = (part: RulePart, text: string, expected: string | undefined) =>
    expect(applied(part, text)).toBe(expected)
  const noun = (template: string) => to('sell <_:noun@it> now', template)
  test('plural', () => check(noun('{it:plural}'), 'We sell policy now.', 'We sell policies now.'))
  test('singular', () => check(noun('{it:singular}'), 'We sell people now.', 'We sell person now.'))
  test('possessive', () =>
    check(noun('{it:possessive} worth'), 'We sell buses now.', "We sell buses' worth now."))
  test('a and an', () => {
    check(noun('{it:a}'), 'We sell app now.', 'We sell an app now.')
    check(noun('{it:a}'), 'We sell hours now.', 'We sell an hours now.')
    check(noun('{it:a}'), 'We sell union now.', 'We sell a union now.')
  })
  test('without article', () =>
    check(to('sell app:object@it', 'sell every {it:bare}'), 'We sell the new app.', 'We sell every new app.'))
  test('from a small letter on', () =>
    check(to('^ <app@it>', 'our {it:lower}'), 'App it is.', 'Our app it is.'))
  const verb = (form: string) => to('we <_:verb@act>', `{act:${form}}`)
  test('base', () => check(verb('base'), 'Then we drove it.', 'Then we drive it.'))
  test('third person', () => check(verb('third'), 'Then we drove it.', 'Then we drives it.'))
  test('past', () => check(verb('past'), 'Then we drive it.', 'Then we drove it.'))
  test('past from another form', () => check(verb('past'), 'Then we launch it.', 'Then we launched it.'))
  test('participle', () => check(verb('participle'), 'Then we drove it.', 'Then we driven it.'))
  test('gerund', () => check(verb('gerund'), 'Then we cancelled it.', 'Then we cancelling it.'))
  test('of a form already right', () => check(verb('base'), 'Then we need it.', 'Then we need it.'))
})

describe('holes', () => {
  const fill = (template: string): RulePart => ({
    match: ['{our|the}@whose? <lock:verb $CUSTOMER@who>'],
    rewrite: [{fill: template}],
  })
  const check = (
    template: string,
    expected: string | undefined,
    config: Config = {},
    text = 'We lock users.',
  ) => expect(applied(fill(template), text, config)).toBe(expected)
  test('the text', () => check('not {text}', 'We not lock users.'))
  test('a part', () => check('help {who}', 'We help users.'))
  test('a part that is not there spoils it', () => check('{whose} {who}', undefined))
  test('a part that the pattern does not name', () => check('{whom}', undefined))
  test('our customers', () => check('help {customers}', 'We help customers.'))
  test('one customer', () => check('help a {customer}', 'We help a customer.'))
  test('what a team calls them', () =>
    check('help {customers}', 'We help patients.', {customers: {primary: 'patient'}}))
  test('with a plural of its own', () =>
    check('help {customers}', 'We help Kunden.', {
      customers: {primary: {singular: 'Kunde', plural: 'Kunden'}},
    }))
  test('slots stay', () => check('help {customers} «do what»', 'We help customers «do what».'))
})

describe('what is replaced', () => {
  const part: RulePart = {match: ['drive:verb adoption'], rewrite: [{review: 'help them', over: 'sentence'}]}
  const check = (text: string, expected: string | undefined) => expect(applied(part, text)).toBe(expected)
  test('the sentence without its stop', () => check('One. We drive adoption! Two.', 'One. Help them! Two.'))
  test('after a label', () => check('- KR2: drive adoption now.', '- KR2: help them.'))
  test('an item', () => check('- we drive adoption', '- help them'))
  test('over two lines', () => check('We drive\nadoption.', 'Help them.'))
  test('not over markup', () => check('We **drive** adoption.', undefined))
  test('not over a link', () => check('We drive [adoption](x.md) now.', undefined))
  test('not over code', () => check('We drive adoption of `x`.', undefined))
  test('not over an entity', () => check('We drive adoption &amp; use.', undefined))
  test('not over a quote marker', () => check('- a\n  We drive\n  adoption.', undefined))
  const short: RulePart = {match: ['drive:verb adoption'], rewrite: [{safe: 'help'}]}
  test('beside markup it may', () =>
    expect(applied(short, '**We** drive adoption of *it*.')).toBe('**We** help of *it*.'))
  test('inside markup it may', () =>
    expect(applied(short, 'We **drive adoption** now.')).toBe('We **help** now.'))
})

describe('a suggestion', () => {
  const suggestions = (part: RulePart, text: string) =>
    run(text, lensOf({'test/any': part})).findings.map((one) => one.suggestions)
  test('says how safe it is, and what it does', () => {
    const rewrite = [{safe: 'sail'}, {review: 'go'}, {fill: 'go «where»'}]
    expect(suggestions({match: ['ship'], rewrite}, 'We ship.')).toEqual([
      [
        {title: 'Write “sail”', safety: 'safe', start: 3, end: 7, text: 'sail'},
        {title: 'Write “go”', safety: 'review', start: 3, end: 7, text: 'go'},
        {
          title: 'Start from “go «where»”',
          safety: 'fill',
          start: 3,
          end: 7,
          text: 'go «where»',
          slots: [{start: 3, end: 10, name: 'where'}],
        },
      ],
    ])
  })
  test('knows its own slots from quotation marks of the document', () => {
    const part: RulePart = {match: ['ship ..3 now'], rewrite: [{fill: '{text} «where»'}]}
    const [[first] = []] = suggestions(part, 'We ship «big» things now.')
    expect(first?.text).toBe('ship «big» things now «where»')
    expect(first?.slots).toEqual([{start: 22, end: 29, name: 'where'}])
  })
  test('of one pattern goes before the rule’s', () => {
    const part: RulePart = {match: [{pattern: 'ship', rewrite: [{safe: 'sail'}]}], rewrite: [{safe: 'go'}]}
    expect(suggestions(part, 'We ship.')[0]?.map(({text}) => text)).toEqual(['sail'])
  })
  test('has a short title', () => {
    const [first] = suggestions({match: ['ship'], rewrite: [{safe: 'go '.repeat(90)}]}, 'We ship.')[0] ?? []
    expect(first?.title.length).toBeLessThan(80)
  })
  test('knows its place in a file with a BOM and in a list', () => {
    const [first] = suggestions({match: ['ship'], rewrite: [{safe: 'go'}]}, '\uFEFF- a\n  - we ship')[0] ?? []
    expect([first?.start, first?.end]).toEqual([12, 16])
  })
})

describe('what stands before', () => {
  const check = (rewrite: RulePart['rewrite'], text: string, expected: string | undefined) =>
    expect(applied({match: ['email blast'], rewrite}, text)).toBe(expected)
  test('an article is repaired', () => {
    check([{safe: 'message'}], 'An email blast.', 'A message.')
    check([{safe: 'message'}], 'Send an email blast.', 'Send a message.')
    check([{safe: 'update'}], 'Send an email blast.', 'Send an update.')
    check([{safe: 'message'}], 'Send **an** email blast.', undefined)
  })
  test('gaps are where they were', () => {
    const {findings} = run(
      'an email blast',
      lensOf({'test/any': {match: ['email blast'], rewrite: [{fill: 'note to «whom»'}]}}),
    )
    const [best] = findings[0]?.suggestions ?? []
    expect(best?.text).toBe('a note to «whom»')
    expect(best?.slots).toEqual([{start: 10, end: 16, name: 'whom'}])
  })
  test('no verb after an article', () => {
    check([{fill: 'help «whom»'}], 'The email blast.', undefined)
    check([{fill: '«help with what» «whom»'}], 'Our email blast.', undefined)
    check([{fill: 'with «what» customers can'}], 'Our email blast.', undefined)
    check([{fill: 'help «whom»'}], 'We email blast.', 'We help «whom».')
  })
  test('but a thing, or a gap for a number', () => {
    check([{fill: '«how many» messages'}], 'Our email blast.', 'Our «how many» messages.')
    check([{fill: '«share» of them'}], 'An email blast.', 'A «share» of them.')
  })
  test('the next rewrite takes its turn', () =>
    check([{fill: 'help «whom»'}, {fill: 'message to «whom»'}], 'The email blast.', 'The message to «whom».'))
})

test('the label of a link is left alone', () => {
  const part: RulePart = {match: ['email blast'], rewrite: [{safe: 'email'}]}
  expect(applied(part, '[email blast]\n\n[email blast]: a.md')).toBeUndefined()
  expect(applied(part, '[email blast](a.md)')).toBe('[email](a.md)')
})

describe('a question', () => {
  const part: RulePart = {match: [{pattern: 'email blast', ask: 'For whom?'}]}
  const check = (text: string, expected: string) => expect(applied(part, text)).toBe(expected)
  test('stands before the stop', () =>
    check('It is an email blast. Yes.', 'It is an email blast («For whom?»). Yes.'))
  test('stands behind a link', () =>
    check('See the [email blast](a_(b).md)!', 'See the [email blast](a_(b).md) («For whom?»)!'))
  test('behind its title', () =>
    check('See the [email blast](a.md "A")!', 'See the [email blast](a.md "A") («For whom?»)!'))
  test('behind its label', () =>
    check('An [email blast][a].\n\n[a]: b.md', 'An [email blast][a] («For whom?»).\n\n[a]: b.md'))
})
