import {describe, expect, test} from 'vitest'
import {readSentence} from '../../engine/sentence.ts'
import {check, matches, place} from './patterns.ts'

describe('words', () => {
  check(
    'drive',
    'We <drive>, she <drives>, he <drove>, <driven> by <driving>.',
    'The <DRIVE> failed.',
    'Our driver left.',
  )
  check('adoption', 'The <adoption> of it.', 'Two <adoptions>.', "The <adoption's> end.")
  check('end-user', 'An <end-user> left.', 'The <end-users> left.')
  check('end user', 'An <end user> left.', 'The <end-users> left.', 'Our <end–users> left.')
  check('our', '<Our> goal is ours.')
  check('=app', 'The <app> and the apps.')
  check('=Apps', 'The app and the <apps>.')
  check('monetise', 'We <monetize> them.', 'The <monetising> of users.')
  check("don't", "They <don't> read.", 'They <don’t> read.', 'They do not read.')
  check('{p&l|p & l}', 'The <P&L> of it.', 'The <P & L> of it.')
  check('roll out', 'We <rolled out> it.', 'A <roll-out> in May.', 'We roll it out.')
  check(': margin', 'Priorities<: margin> first.')
})

describe('sets', () => {
  check('{drive|boost} adoption', 'We <drive adoption> and <boost adoption>.')
  check('{our goal|mission} is', '<Our goal is> clear, the <mission is> not.')
  check('{roll|roll out} it', 'We <roll out it>.', 'We <roll it>.')
  check('{=data|app}', 'Our <data>, our <apps>, our datum.')
})

describe('slots', () => {
  check('$CUSTOMER', 'A <customer>, two <customers>, the <end users>.', 'The customary user.')
  check(
    '$CUSTOMER',
    'The <members> of the team.',
    'Our team members left.',
    'A member function.',
    'One Team Member.',
  )
  check('$OFFER', 'The <Acme Vault> opens the <app>.', 'The Acme vaulted.')
  check('{$OFFER|it} allows', 'The <app allows> what <it allows>.')
  check('$NOBODY', 'Nobody is here.')
  check('$UNKNOWN', 'Unknown is unknown.')
})

describe('optional, forbidden, any', () => {
  check('our? customers', '<Our customers> and <customers> of ours.')
  check('our {new|dear}? customers', '<our customers>', '<our dear customers>', 'our old customers')
  check('in? our? app', '<in our app>', '<our app>', '<app>', '<in app>')
  check('target !{date|branch} _', 'We <target them>.', 'The target date.', 'The target branches.')
  check('target !date', 'The <target>.', 'The target date.', 'The target dates.')
  check('!our customers', 'The <customers> left.')
  check('head of _', 'The <head of sales>.', 'The <head of 3> teams.', 'He shook his head of .')
})

describe('gaps', () => {
  check('drive ..1 adoption', '<drive adoption>', '<drive more adoption>', 'drive much more adoption')
  check('drive ..3 adoption', '<drive much more rapid adoption>', 'drive a b c d adoption')
  check(
    'drive ..2 adoption',
    '<drive, and keep, adoption>',
    'drive it. adoption',
    'drive (it) adoption',
    'drive: adoption',
  )
  check('drive ..2 ..2 adoption', '<drive a b c d adoption>', 'drive a b c d e adoption')
  check('drive ..8 adoption', '<drive adoption> adoption', '<drive drive adoption>')
})

describe('start and end', () => {
  check(
    '^ we ship',
    '<We ship> it.',
    'Then we ship it.',
    '“<We ship> it”',
    '(<We ship> it)',
    'KR2: <we ship> it.',
    '• <We ship> it.',
  )
  check('ship it $', 'We <ship it>.', 'We <ship it>', 'We <ship it>!”', 'We ship it now.')
  check('^ ship $', '<Ship>.', 'Ship it.', 'We ship.')
  check('^ our? customers', '<Customers> first.', '<Our customers> first.', 'The customers first.')
})

describe('the reported part', () => {
  check('we <ship>', 'We <ship> it.', 'We <shipped> it.')
  check('our <{best|dear} $CUSTOMER> left', 'Then our <dear customers> left.')
  check('we <ship ..2 app> to', 'We <ship the app> to them.')
  check('<our? customers>', '<Our customers> and <customers>.')
})

describe('matches', () => {
  check('a b', '<a b> <a b> a c <a b>')
  check('customers', '<customers> <customers> <customers>')
  check('a a', '<a a> a', '<a a> <a a>')
  check('a ..1 a', '<a a> <a a>')
})

describe('captures', () => {
  const capture = (pattern: string, text: string, expected: Readonly<Record<string, string>>) => {
    const sentence = readSentence(text, 0, text.length)
    const found = Object.entries(matches(pattern, sentence)[0]?.captures ?? {}).map(
      ([name, {start, end}]) => {
        const span = place(sentence, start, end)
        return [name, text.slice(span.start, span.end)]
      },
    )
    expect(Object.fromEntries(found)).toEqual(expected)
  }
  test('a word', () => capture('drive@verb adoption', 'We drove adoption.', {verb: 'drove'}))
  test('a whole phrase', () =>
    capture('$OFFER:subject@offer allow:verb', 'Our new app allows it.', {offer: 'Our new app'}))
  test('two of them', () => capture('{we|us}@who ship@what', 'We shipped it.', {who: 'We', what: 'shipped'}))
  test('none for what is missing', () => capture('our@whose? customers', 'Dear customers.', {}))
  test('a phrase goes no further back than the words before it', () =>
    capture('big@how app:head@what', 'A big new app.', {how: 'big', what: 'new app'}))
})
