import {describe, expect, test} from 'vitest'
import type {Condition} from '../../engine/rule/rule.ts'
import {found, lensOf} from './tinyLens.ts'

type Scope = Condition['in']

/** How many findings of "ship" are left when a "upside" within reach clears them. */
function left(scope: Scope, text: string, atLeast?: number): number {
  const condition: Condition = {in: scope, any: ['upside'], ...(atLeast ? {atLeast} : {})}
  return found(text, lensOf({'test/ship': {match: ['ship'], unless: [condition]}})).length
}

/** How many are found when the rule needs a "upside" within reach. */
function needed(scope: Scope, text: string): number {
  const needs = [{in: scope, any: ['upside']}]
  return found(text, lensOf({'test/ship': {match: ['ship'], needs}})).length
}

interface Reach {
  /** Texts with one "ship" and a "upside" that the scope reaches. */
  readonly inside: readonly string[]
  /** Texts with one "ship" and a "upside" beyond it. */
  readonly outside: readonly string[]
}

const reaches: Readonly<Record<Scope, Reach>> = {
  match: {inside: [], outside: ['We ship an upside.', 'Upsides ship.']},
  sentence: {
    inside: ['We ship an upside.', 'An upside, and we ship.', '- Ship the upside\n- Now'],
    outside: ['We ship. An upside.', '- Ship it\n- The upside'],
  },
  neighbours: {
    inside: [
      'We ship. An upside.',
      'An upside. We ship.',
      'An upside.\n\nWe ship.',
      '- We ship\n- An upside',
    ],
    outside: [
      'We ship. We wait. An upside.',
      '# An upside\n\nWe ship.',
      'We ship.\n\nWe wait.\n\nAn upside.',
    ],
  },
  paragraph: {
    inside: ['We ship. We wait. An upside.', 'An upside. We wait.\nWe ship.'],
    outside: ['We ship.\n\nAn upside.', '- We ship\n- An upside'],
  },
  list: {
    inside: [
      '- We ship\n- We wait\n- An upside',
      '- We ship\n  - An upside',
      '1. An upside\n\n   Later\n2. We ship',
      '| a | b |\n|---|---|\n| We ship | x |\n| y | An upside |',
    ],
    outside: [
      'An upside:\n\n- We ship',
      '- We ship\n\nAn upside.',
      '- An upside\n\nThen\n\n- We ship',
      'We ship.\n\nAn upside.',
    ],
  },
  'list-above': {
    inside: ['- An upside.\n- We ship.', '- An upside.\n- More.\n- We ship.'],
    outside: ['- We ship.\n- An upside.', 'An upside.\n\n- We ship.', '- We ship an upside.'],
  },
  section: {
    inside: [
      '# A\n\nWe ship.\n\n- An upside',
      '# The upside\n\nWe ship.',
      'We ship.\n\nLater.\n\nAn upside.',
    ],
    outside: ['# A\n\nWe ship.\n\n# B\n\nAn upside.', '# A\n\nAn upside.\n\n## B\n\nWe ship.'],
  },
  document: {
    inside: ['# A\n\nWe ship.\n\n# B\n\nAn upside.', '---\ntitle: The upside\n---\n\nWe ship.'],
    outside: ['We ship.\n\n`upside`', 'We ship.\n\n> An upside.'],
  },
  earlier: {
    inside: ['# An upside\n\nWe ship.', 'An upside. We ship.', 'An upside which we ship.'],
    outside: ['We ship an upside.', 'We ship.\n\nAn upside.'],
  },
}

describe.for(Object.entries(reaches))('in: %s', ([scope, {inside, outside}]) => {
  const name = scope as Scope
  test.for(inside)('clears %j', (text) => expect(left(name, text)).toBe(0))
  test.for(outside)('does not clear %j', (text) => expect(left(name, text)).toBe(1))
  test.for(inside)('is enough for a need: %j', (text) => expect(needed(name, text)).toBe(1))
  test.for(outside)('is not enough for a need: %j', (text) => expect(needed(name, text)).toBe(0))
})

test('in: match looks at patterns that overlap the match', () => {
  const lens = lensOf({
    'test/push': {match: ['push'], unless: [{in: 'match', any: ['git push', 'push it _']}]},
  })
  expect(found('We push. A git push. Push it out. To git, push.', lens)).toHaveLength(2)
})

describe('how many it takes', () => {
  test('too few', () => expect(left('document', 'We ship an upside.\n\nAn upside.', 3)).toBe(1))
  test('enough', () => expect(left('document', 'An upside and upsides.\n\nUpside. Ship.', 3)).toBe(0))
  test('in the sentence', () => expect(left('sentence', 'Upside by upside we ship.', 2)).toBe(0))
  test('of several patterns together', () => {
    const unless: Condition[] = [{in: 'sentence', any: ['gain', 'upside'], atLeast: 2}]
    const lens = lensOf({'test/ship': {match: ['ship'], unless}})
    expect(found('We ship a gain and an upside.', lens)).toEqual([])
    expect(found('We ship a gain.', lens)).toHaveLength(1)
  })
})

test('a condition may name a guard', () => {
  const lens = lensOf({'test/ship': {match: ['ship'], unless: [{in: 'document', any: ['benefit']}]}})
  expect(found('We ship it.\n\nCustomers no longer wait.', lens)).toEqual([])
  expect(found('We ship it.\n\nWe no longer wait.', lens)).toHaveLength(1)
})

test('all needs must be met', () => {
  const needs: Condition[] = [
    {in: 'sentence', any: ['goal']},
    {in: 'document', any: ['plan']},
  ]
  const lens = lensOf({'test/ship': {match: ['ship'], needs}})
  expect(found('Our goal is to ship.\n\nA plan.', lens)).toHaveLength(1)
  expect(found('Our goal is to ship.', lens)).toEqual([])
  expect(found('We ship.\n\nA plan.', lens)).toEqual([])
})

test('one pattern of a rule may have conditions of its own', () => {
  const lens = lensOf({
    'test/ship': {
      match: ['deliver', {pattern: 'ship', unless: ['today'], needs: [{in: 'sentence', any: ['goal']}]}],
    },
  })
  expect(found('Deliver today. The goal: ship. The goal: ship today. Ship.', lens)).toEqual([
    'warning test/ship: Deliver',
    'warning test/ship: ship',
  ])
})
