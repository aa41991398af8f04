/** Unpacks the word lists into one table. */

import {closedWords} from './closedWords.ts'
import {irregularVerbs} from './irregularVerbs.ts'
import * as lists from './lexicon.generated.ts'
import {nounVerbCosts} from './nounVerbCosts.ts'
import * as own from './ownWords.ts'
import {type Choice, choice, type Reading, readings} from './readings.ts'

type Table = Map<string, readonly Choice[]>

/** Later lists win over earlier ones. */
export function knownWords(): ReadonlyMap<string, readonly Choice[]> {
  const table: Table = new Map()
  put(table, lists.nouns, [choice('noun')])
  put(table, lists.masses, [choice('mass')])
  put(table, lists.adjectives, [choice('adjective')])
  put(table, lists.adjectiveNouns, [choice('adjective', 0.1), choice('noun', 0.4)])
  put(table, lists.participleAdjectives, [
    choice('participle'),
    choice('past', 0.2),
    choice('adjective', 0.1),
  ])
  put(table, lists.gerundNouns, [choice('gerund'), choice('mass', 0.5), choice('adjective', 1.5)])
  put(table, lists.gerundAdjectives, [choice('gerund'), choice('adjective', 0.4), choice('mass', 1.5)])
  put(table, lists.adverbs, [choice('adverb')])
  put(table, lists.verbs, [...verb(0), choice('noun', 2.5)])
  put(table, lists.nounVerbs, [choice('noun'), ...verb(0.6)])
  put(table, lists.adjectiveVerbs, [choice('adjective'), ...verb(0.8), choice('noun', 3)])
  put(table, own.ownVerbs, [...verb(0), choice('noun', 2)])
  put(table, own.notVerbs, [choice('noun')])
  put(table, own.ownNouns, [choice('noun')])
  put(table, own.ownAdjectives, [choice('adjective')])
  put(table, own.ownAdjectiveNouns, [choice('adjective', 0.1), choice('noun', 0.4)])
  putNounVerbs(table)
  putMasses(table)
  put(table, own.ingAdjectives, [choice('gerund'), choice('adjective')])
  put(table, own.ingVerbs, [choice('gerund'), choice('adjective', 1.4), choice('mass', 1.5)])
  put(table, own.ingNouns, [choice('mass'), choice('gerund', 0.4)])
  put(table, own.modifierPlurals, [choice('plural'), choice('mass', 0.4)])
  putIrregular(table)
  putClosed(table)
  return table
}

function verb(cost: number): readonly Choice[] {
  return [choice('base', cost), choice('present', cost + 0.1), choice('imperative', cost + 0.1)]
}

function put(table: Table, list: string, choices: readonly Choice[]): void {
  for (const word of list.trim().split(/\s+/)) table.set(word, choices)
}

/** "drive 1 0": the cost of the noun and the cost of the verb; 9 means never. */
function putNounVerbs(table: Table): void {
  for (const line of nounVerbCosts.trim().split(/,\s+/)) {
    const [word = '', nounCost, verbCost] = line.split(' ')
    const choices = [choice('noun', Number(nounCost)), ...verb(Number(verbCost))]
    table.set(
      word,
      choices.filter(({cost}) => cost < 9),
    )
  }
}

function putMasses(table: Table): void {
  for (const word of own.ownMasses.trim().split(/\s+/)) {
    const choices = table.get(word) ?? [choice('noun')]
    table.set(
      word,
      choices.map((each) => (each.reading === 'noun' ? choice('mass', each.cost) : each)),
    )
  }
}

function putIrregular(table: Table): void {
  for (const entry of irregularVerbs.trim().split(/\s+/)) {
    const [base = '', past = '', participle = past] = entry.split('/')
    if (!table.get(base)?.some((each) => each.reading === 'base'))
      table.set(base, [...verb(0), choice('noun', 2.5)])
    add(table, past, choice('past'))
    add(table, participle, choice('participle'), choice('adjective', 1.5))
  }
}

function add(table: Table, word: string, ...more: readonly Choice[]): void {
  table.set(word, [...(table.get(word) ?? []), ...more])
}

function putClosed(table: Table): void {
  for (const line of closedWords.trim().split('\n')) {
    const colon = line.indexOf(': ')
    if (colon < 0) continue
    const choices = line
      .slice(colon + 2)
      .split(', ')
      .map(readChoice)
    put(table, line.slice(0, colon), choices)
  }
}

/** "adverb 1.5"; no cost is 0. */
function readChoice(text: string): Choice {
  const [name = '', cost = '0'] = text.split(' ')
  return choice(isReading(name) ? name : 'noun', Number(cost))
}

function isReading(name: string): name is Reading {
  return (readings as readonly string[]).includes(name)
}
