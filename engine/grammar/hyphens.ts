/** What a hyphenated compound can be: "product-led", "end-user", "cross-sell", "go-to-market", "roll-out". */

import type {Word} from './grammar.ts'
import {choicesOf} from './lexicon.ts'
import {type Choice, choice, type Reading} from './readings.ts'

/** `parts` are words and hyphens in turn. */
export function compoundChoices(parts: readonly Word[]): readonly Choice[] {
  const first = parts[0]?.lower ?? ''
  const last = choicesOf(parts.at(-1)?.lower ?? '')
  const can = (reading: Reading) => last.some((each) => each.reading === reading)
  if (/^\d/.test(first) && can('number')) return [choice('number')]
  if (particles.has(parts.at(-1)?.lower ?? '')) return [noun, modifier(0.4)]
  if (parts.length > 3) return [modifier(0), choice('noun', 0.3)]
  if (prefixes.has(first)) return [...last, ...(can('noun') || can('mass') ? [modifier(0.4)] : [])]
  if (can('participle') || can('gerund') || can('adjective') || can('adverb'))
    return [modifier(0), choice('mass', 2)]
  const nouns = last.filter(({reading}) => nounLike.has(reading)).map(({reading}) => choice(reading, 0.2))
  return nouns.length > 0 ? [...nouns, modifier(0.3)] : [modifier(0), noun]
}

const noun = choice('noun')
const modifier = (cost: number) => choice('adjective', cost)
const nounLike: ReadonlySet<string> = new Set(['noun', 'mass', 'plural', 'name'])
const particles: ReadonlySet<string> = new Set(
  'away back by down in off on out over through together up'.split(' '),
)
const prefixes: ReadonlySet<string> = new Set(
  'a auto co cold counter cross de double down fast fine hard mis multi non out over pre re self soft test un under up white'.split(
    ' ',
  ),
)
