/** What a word can be, from the lists or, for an unknown word, from its ending. */

import {closedWords} from './closedWords.ts'
import {irregularVerbs} from './irregularVerbs.ts'
import * as lists from './lexicon.generated.ts'
import {
  modifierPlurals,
  notVerbs,
  nounVerbCosts,
  ownAdjectives,
  ownMasses,
  ownNouns,
  ownVerbs,
} from './ownWords.ts'
import {type Choice, choice, type Reading, readings} from './readings.ts'
import {stemsOfDegree, stemsOfEd, stemsOfIng, stemsOfS} from './stems.ts'
import {adjectiveEnding, massEnding, nounEnding, verbEnding} from './suffixes.ts'

/** All readings of a lower-case word; never empty. */
export function choicesOf(word: string): readonly Choice[] {
  return known.get(word) ?? inflected(word) ?? guessed(word)
}

/** True for "ship", "target", "prioritise": words that have a base form as a verb. */
export function isVerb(word: string): boolean {
  return has(word, 'base')
}

const known = new Map<string, readonly Choice[]>()

function has(word: string, reading: Reading): boolean {
  return known.get(word)?.some((each) => each.reading === reading) ?? false
}

const verb = (cost: number) => [
  choice('base', cost),
  choice('present', cost + 0.1),
  choice('imperative', cost + 0.1),
]
const noun = [choice('noun')]
const mass = [choice('mass')]
const plural = [choice('plural')]
const adjective = [choice('adjective')]
const adverb = [choice('adverb')]
const words = (list: string) => list.split(/\s+/).filter((word) => word !== '')

readLists()

/** Later lists win over earlier ones. */
function readLists(): void {
  const put = (list: string, choices: readonly Choice[]) => {
    for (const word of words(list)) known.set(word, choices)
  }
  put(lists.nouns, noun)
  put(lists.masses, mass)
  put(lists.adjectives, adjective)
  put(lists.adjectiveNouns, [choice('adjective', 0.1), choice('noun', 0.4)])
  put(lists.participleAdjectives, [choice('participle'), choice('past', 0.2), choice('adjective', 0.1)])
  put(lists.gerundNouns, [choice('gerund'), choice('mass', 0.5), choice('adjective', 1.5)])
  put(lists.gerundAdjectives, [choice('gerund'), choice('adjective', 0.4), choice('mass', 1.5)])
  put(lists.adverbs, adverb)
  put(lists.verbs, [...verb(0), choice('noun', 2.5)])
  put(lists.nounVerbs, [...noun, ...verb(0.6)])
  put(lists.adjectiveVerbs, [...adjective, ...verb(0.8), choice('noun', 3)])
  put(ownVerbs, [...verb(0), choice('noun', 2)])
  put(notVerbs, noun)
  put(ownNouns, noun)
  put(ownAdjectives, adjective)
  readIrregular()
  for (const line of nounVerbCosts.trim().split('\n')) {
    const [word = '', nounCost, verbCost] = line.split(' ')
    known.set(
      word,
      [choice('noun', Number(nounCost)), ...verb(Number(verbCost))].filter(({cost}) => cost < 9),
    )
  }
  for (const word of words(ownMasses)) {
    const choices = known.get(word) ?? noun
    known.set(
      word,
      choices.map((each) => (each.reading === 'noun' ? choice('mass', each.cost) : each)),
    )
  }
  put(modifierPlurals, mass)
  readClosed()
}

function readIrregular(): void {
  for (const entry of words(irregularVerbs)) {
    const [base = '', past = '', participle = past] = entry.split('/')
    if (!has(base, 'base')) known.set(base, [...verb(0), choice('noun', 2.5)])
    add(past, choice('past'))
    add(participle, choice('participle'), choice('adjective', 1.5))
  }
}

function add(word: string, ...more: readonly Choice[]): void {
  known.set(word, [...(known.get(word) ?? []), ...more])
}

function readClosed(): void {
  for (const line of closedWords.trim().split('\n')) {
    const colon = line.indexOf(': ')
    const choices = line
      .slice(colon + 2)
      .split(', ')
      .map(readChoice)
    for (const word of words(line.slice(0, Math.max(colon, 0)))) known.set(word, choices)
  }
}

function readChoice(text: string): Choice {
  const [name = '', cost = '0'] = text.split(' ')
  return choice(readings.find((reading) => reading === name) ?? 'noun', Number(cost))
}

function inflected(word: string): readonly Choice[] | undefined {
  if (word.endsWith('s')) return fromS(word)
  if (word.endsWith('ed')) return fromEd(word)
  if (word.endsWith('ing')) return fromIng(word)
  return stemsOfDegree(word).some((stem) => has(stem, 'adjective'))
    ? [choice('adjective'), choice('adverb', 0.8), ...(word.endsWith('er') ? [choice('noun', 1.5)] : [])]
    : undefined
}

/** "targets" is as often noun or verb as "target" is. */
function fromS(word: string): readonly Choice[] | undefined {
  const stem = stemsOfS(word).find((each) => known.has(each))
  if (stem === undefined) return word.length > 3 && !/(?:ss|us|is)$/.test(word) ? plural : undefined
  const choices: Choice[] = []
  for (const {reading, cost} of known.get(stem) ?? []) {
    if (reading === 'noun' || reading === 'mass') choices.push(choice('plural', cost))
    else if (reading === 'present') choices.push(choice('singular', cost))
  }
  return choices.length === 0 ? plural : choices
}

function fromEd(word: string): readonly Choice[] | undefined {
  return stemsOfEd(word).some(isVerb) || word.length > 5
    ? [choice('past'), choice('participle'), choice('adjective', 0.7)]
    : undefined
}

function fromIng(word: string): readonly Choice[] | undefined {
  return stemsOfIng(word).some(isVerb) || word.length > 6
    ? [choice('gerund'), choice('adjective', 1.2), choice('mass', 1.3)]
    : undefined
}

function guessed(word: string): readonly Choice[] {
  if (!/[a-z]/.test(word)) return symbol(word)
  if (word.length > 3 && word.endsWith('ly')) return unknownAdverb
  if (massEnding.test(word)) return unknownMass
  if (nounEnding.test(word)) return unknownNoun
  if (verbEnding.test(word)) return unknownVerb
  if (adjectiveEnding.test(word)) return unknownAdjective
  const stem = /^(?:co|cross|de|mis|out|over|pre|re|un|under|up)(.{3,})$/.exec(word)?.[1]
  return stem !== undefined && isVerb(stem) ? choicesOf(stem) : unknownNoun
}

function symbol(word: string): readonly Choice[] {
  if (/\d/.test(word)) return number
  if (word === '\ufffc' || /\p{L}/u.test(word)) return noun
  if (/^[,]+$/.test(word)) return comma
  return /^[%°€$£#]$/.test(word) ? noun : stop
}

const number = [choice('number')]
const comma = [choice('comma')]
const stop = [choice('stop')]
const unknownAdverb = [choice('adverb'), choice('noun', 4)]
const unknownMass = [choice('mass'), choice('base', 4), choice('present', 4)]
const unknownNoun = [choice('noun'), choice('adjective', 3.5), ...verb(4)]
const unknownVerb = [...verb(0), choice('noun', 2.5)]
const unknownAdjective = [choice('adjective'), choice('noun', 1.5), choice('base', 5)]
