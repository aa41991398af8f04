/** What a document leaves open, and what answers it. */

import {describe, expect, test} from 'vitest'
import {openQuestionsOf} from '../../engine/score/openQuestions.ts'
import {scored, signalSet} from './scored.ts'

const filler = 'The desk is open until eight, and the calendar hangs beside the door. '.repeat(15)
const long = `${filler.repeat(4)}\n\n`

const open = (text: string) =>
  scored(`# Plan\n\n${filler}\n\n${text}\n`, 'strategy').score.open.map(({what}) => what.replace('open/', ''))

describe('is asked', () => {
  test.each([
    ['Every tenant will get an answer within two days.', ['promise']],
    [
      'The guest experience depends on the hotline.\n\nThe help desk is the heart of the guest experience.',
      ['experience-in-service'],
    ],
    ['The change programme starts in May.\n\nIn June the culture change reaches the north.', ['programme']],
    [`${long}Our platform plans. Our platform decides.\n\nOur system grows.`, ['own-platform']],
  ])('%s', (text, expected) => expect(open(text)).toEqual(expected))
})

describe('is answered', () => {
  test.each([
    'Every tenant will get an answer within two days. The head of lettings answers for it.',
    'The guest experience depends on the hotline.\n\nThe guest experience begins at the door.\n\nThe help desk knows the guest experience.',
    'The change programme starts in May.\n\nThe culture change began when twelve tenants chose the hours.',
    'Our platform plans. Our platform decides.\n\nOur system grows.',
    `${long}Our platform plans. Our platform decides.\n\nOur system grows in an alliance with two cooperatives to help tenants.`,
  ])('%s', (text) => expect(open(text)).toEqual([]))
})

test('a question shows its sentences', () => {
  const text = `# Plan\n\n${filler}\n\nEvery tenant will get an answer within two days.\n`
  const [question] = scored(text, 'strategy').score.open
  const [{start, end} = {start: 0, end: 0}] = question?.places ?? []
  expect(text.slice(start, end)).toBe('Every tenant will get an answer within two days.')
})

describe('whom customers serve', () => {
  const asks = (text: string, servesOthers: boolean) => {
    const {signals} = scored(`# Plan\n\n${filler}\n\n${text}\n`, 'strategy').score
    return openQuestionsOf(900, signals, signalSet.signals, servesOthers, signalSet.model).map(
      ({what}) => what,
    )
  }
  test('is asked where the team has named them', () =>
    expect(asks('We help our customers.', true)).toEqual(['others/customers-customer']))
  test('is not asked elsewhere', () => expect(asks('We help our customers.', false)).toEqual([]))
  test('is answered', () =>
    expect(asks("We help our customers, and our customer's patients get their tests back.", true)).toEqual(
      [],
    ))
})
