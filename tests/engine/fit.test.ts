/** Where rewrites fit: what stands before and after the match, and which form the sentence asks for. */

import {describe, expect, test} from 'vitest'
import type {Rewrite} from '../../engine/rule/rule.ts'
import {lensOf, type RulePart, run} from './tinyLens.ts'

/** The text with the first suggestion of the first finding applied. */
function applied(part: RulePart, text: string): string | undefined {
  const [first] = run(text, lensOf({'test/any': {despite: ['fixed-name', 'negated'], ...part}})).findings
  const suggestion = first?.suggestions[0]
  return suggestion && text.slice(0, suggestion.start) + suggestion.text + text.slice(suggestion.end)
}

/** A case without a second text is one where the rewrite must keep away. */
type Case = readonly [text: string, expected?: string]

function check(match: string, rewrite: Rewrite, cases: readonly Case[]): void {
  test.for(cases)('%j', ([text, expected]) =>
    expect(applied({match: [match], rewrite: [rewrite]}, text)).toBe(expected),
  )
}

describe('as: verb takes the form of the verb that was found', () =>
  check('drive:verb adoption:object', {as: 'verb', fill: '{help:alike} «whom»'}, [
    ['We drive adoption.', 'We help «whom».'],
    ['We drove adoption.', 'We helped «whom».'],
    ['We have driven adoption.', 'We have helped «whom».'],
    ['They talk about driving adoption.', 'They talk about helping «whom».'],
    ['We will drive adoption in May.', 'We will help «whom» in May.'],
    ['Drive adoption.', 'Help «whom».'],
    ['We drive adoption and retention.'],
    ['We drive adoption by 20 per cent.'],
    ['We drive adoption/usage.'],
    ['We do not drive adoption.'],
    ['The talks drive adoption.'],
    ['She drives adoption.'],
    ['We drive both adoption and sales.'],
    ['We drive adoption of apps by 10 per cent.'],
    ['We drive adoption / awareness.'],
  ]))

describe('as: noun needs the end of a noun phrase', () =>
  check('=target user@what', {as: 'noun', review: '{what} to help'}, [
    ['We ask target users.', 'We ask users to help.'],
    ['An early target user said so.', 'An early user to help said so.'],
    ['We read target user profiles.'],
    ["We read the target user's mind."],
    ['A non-target user called.'],
    ['We ask target user(s).'],
  ]))

describe('as: modifier needs a noun after it', () =>
  check('=target user@what', {as: 'modifier', review: '{what}'}, [
    ['We read target user profiles.', 'We read user profiles.'],
    ['We ask target users.'],
  ]))

describe('as: singular and as: plural ask for the number', () => {
  check('sales funnel', {as: 'singular', fill: 'path of «whom»'}, [
    ['We drew a sales funnel.', 'We drew a path of «whom».'],
    ['Sales funnel: five stages.'],
    ['We drew a sales funnel and map.'],
    ['We drew sales funnels.'],
  ])
  check('sales funnel', {as: 'plural', fill: 'paths of «whom»'}, [
    ['We drew sales funnels.', 'We drew paths of «whom».'],
    ['We drew a sales funnel.'],
  ])
})

describe('becomes: plural keeps away from verbs and articles of the singular', () =>
  check('user@who base', {as: 'noun', becomes: 'plural', review: '{who:plural}'}, [
    ['We ask our user base.', 'We ask our users.'],
    ['We have a user base.'],
    ['Our user base grows.'],
  ]))

describe('the words before the match', () => {
  check('sales funnel', {as: 'noun', fill: 'answer for «whom»'}, [
    ['We drew a sales funnel.', 'We drew an answer for «whom».'],
    ['A sales funnel helps.', 'An answer for «whom» helps.'],
    ['We drew the sales funnel.', 'We drew the answer for «whom».'],
  ])
  check('sales funnel', {as: 'noun', fill: '«what helps whom»'}, [
    ['We drew sales funnels.', 'We drew «what helps whom».'],
    ['We drew the sales funnel.'],
    ['We drew long sales funnels.'],
  ])
  check('sales funnel', {as: 'noun', fill: 'the answer'}, [
    ['We drew sales funnels.', 'We drew the answer.'],
    ['We drew our sales funnel.', 'We drew our answer.'],
    ['We drew long sales funnels.'],
  ])
})

describe('the words after the match', () => {
  check('adoption', {as: 'noun', fill: '«what»', next: {of: 'with'}}, [
    ['They compare adoption of apps.', 'They compare «what» with apps.'],
    ['They compare adoption.', 'They compare «what».'],
  ])
  check('adoption', {as: 'noun', fill: '«what»', notBefore: ['by']}, [['They compare adoption by schools.']])
})

describe('over: end goes before the final stop of a statement', () =>
  check('ship', {over: 'end', fill: ', so that «who» can «do what»'}, [
    ['We ship an app. Later more.', 'We ship an app, so that «who» can «do what». Later more.'],
    ['We ship **an app**.', 'We ship **an app, so that «who» can «do what»**.'],
    ['- We ship', '- We ship, so that «who» can «do what»'],
    ['Do we ship?'],
    ['Nobody knows that we ship.'],
  ]))

describe('a determiner that is not always there', () =>
  check('{our|a}@det? =target user@who', {as: 'noun', review: '{det?:the} {who}'}, [
    ['We ask our target users.', 'We ask the users.'],
    ['We ask target users.', 'We ask users.'],
  ]))

test('the rest is what follows the captured word', () => {
  const part: RulePart = {match: ['powerful@praise ..2 tool'], rewrite: [{as: 'noun', review: '{rest}'}]}
  expect(applied(part, 'It is a powerful online tool.')).toBe('It is an online tool.')
  expect(applied(part, 'It is a smooth, powerful tool.')).toBeUndefined()
})

describe('the question of the exercise', () => {
  const imagine = {question: 'Who are they?'}
  const asked = (part: RulePart, text: string) => applied({match: ['lead'], imagine, ...part}, text)
  test('stands in where no rewrite fits', () =>
    expect(asked({rewrite: [{as: 'modifier', review: 'x'}]}, 'We call leads.')).toBe(
      'We call leads («Who are they?»).',
    ))
  const places: readonly Case[] = [
    ['We call leads, buyers and users.', 'We call leads («Who are they?»), buyers and users.'],
    ['We call the leads of the fair by noon.', 'We call the leads of the fair by noon («Who are they?»).'],
    ['We rank leads by age, size and place.', 'We rank leads («Who are they?») by age, size and place.'],
    ['We call leads by noon, which is late.', 'We call leads by noon («Who are they?»), which is late.'],
    ['We count leads (of any age) by hand.', 'We count leads (of any age) by hand («Who are they?»).'],
    ['We give leads to end-users, too.', 'We give leads to end-users («Who are they?»), too.'],
    ['## Leads'],
  ]
  test.for(places)('stands near what it is about: %j', ([text, expected]) =>
    expect(asked({}, text)).toBe(expected),
  )
  const barred: Rewrite = {review: 'people', notAfter: ['warm']}
  test.for<Case>([
    ['We call leads.', 'We call people.'],
    ['We call warm leads.', 'We call warm leads («Who are they?»).'],
  ])('a rewrite keeps away from the word before it: %j', ([text, expected]) =>
    expect(asked({rewrite: [barred]}, text)).toBe(expected),
  )
  test('is not asked beside a rewrite', () =>
    expect(asked({rewrite: [{review: 'people'}]}, 'We call leads.')).toBe('We call people.'))
  test('is a slot', () => {
    const [first] = run('We call leads.', lensOf({'test/any': {match: ['lead'], imagine}})).findings
    expect(first?.suggestions).toEqual([
      {
        title: 'Ask in the text: “Who are they?”',
        safety: 'fill',
        start: 13,
        end: 13,
        text: ' («Who are they?»)',
        slots: [{start: 2, end: 17, name: 'Who are they?'}],
      },
    ])
  })
})

describe('a rewrite that would lose a part or a number keeps away', () => {
  const rewrite: Rewrite = {as: 'verb', fill: '{help:alike} {whom} «do what»'}
  check('target:verb ..4 {customer|buyer|persona}:object@whom', rewrite, [
    ['We target 3 small buyers.', 'We help 3 small buyers «do what».'],
    ['We target segments or personas.'],
    ['We target firms, shops and buyers.'],
  ])
  check('_:number usage', {as: 'noun', fill: '«what they get done»'}, [['We count 80 usage.']])
  const match = 'target:verb ..4 {customer|buyer}:object'
  check(match, {as: 'verb', fill: '{help:alike} «whom»'}, [['We target 3 new customers.']])
  check(match, {as: 'verb', fill: '{help:alike} «whom», and so {text:lower}'}, [
    ['We target 3 new customers.', 'We help «whom», and so target 3 new customers.'],
  ])
})

describe('as: noun becomes: plural', () =>
  check('{user|customer}@who base:noun', {as: 'noun', becomes: 'plural', review: '{who:plural}'}, [
    ['We asked our user base.', 'We asked our users.'],
    ['We compared both user bases.'],
  ]))

describe('what a label stands for is not reworded', () =>
  check('growth loop', {as: 'singular', fill: 'aid for «whom»'}, [
    ['They talk about the growth loop.', 'They talk about the aid for «whom».'],
    ['Growth loop: members tell others.'],
    ['Growth loop — members tell others.'],
    ['They like the Growth Loop.'],
    ['They like the growth-loop.'],
    ['Free → growth loop'],
    ['for {growth loop}'],
    ['We need a growth loop, reach and trust.'],
  ]))

describe('what is added before the match leaves the sentence whole', () =>
  check(
    '{drive|promote}:verb ..3 {sign-up|use}:object',
    {as: 'verb', fill: '{help:alike} «whom», and so {text:lower}'},
    [
      ['We meet to drive sign-ups.', 'We meet to help «whom», and so drive sign-ups.'],
      ['Campaigns made to drive sign-ups are measured.'],
      ['Use and promote the use of our tools.'],
    ],
  ))

describe('an aside stands only where a clause ends', () =>
  check('usage level', {as: 'noun', fill: '{text}, next to «what»'}, [
    ['We chart the usage level.', 'We chart the usage level, next to «what».'],
    ['At what usage level do they grow?'],
    ['The Friendly Usage Level is a name.'],
  ]))
