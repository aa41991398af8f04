/** What a word can be, from the lists or, for an unknown word, from its ending. */

import {knownWords} from './knownWords.ts'
import {type Choice, choice, type Reading} from './readings.ts'
import {stemsOfDegree, stemsOfEd, stemsOfIng, stemsOfS} from './stems.ts'
import {adjectiveEnding, massEnding, nounEnding, verbEnding} from './suffixes.ts'

/** All readings of a lower-case word; never empty. */
export function choicesOf(word: string): readonly Choice[] {
  if (word.length > longest) return noun
  return lexicon().get(word) ?? inflected(word) ?? guessed(word)
}

/** Longer runs of letters are noise, whose endings tell nothing. */
const longest = 40

/** Read on first use: a run without a finding never needs it. */
function lexicon(): ReadonlyMap<string, readonly Choice[]> {
  known ??= knownWords()
  return known
}

let known: ReadonlyMap<string, readonly Choice[]> | undefined

function can(word: string, reading: Reading): boolean {
  return (
    lexicon()
      .get(word)
      ?.some((each) => each.reading === reading) ?? false
  )
}

/** "ship", "target", "prioritise": words that have a base form as a verb. */
const isVerb = (word: string) => can(word, 'base')

const noun = [choice('noun')]
const plural = [choice('plural')]
const verb = (cost: number) => [choice('base', cost), choice('present', cost), choice('imperative', cost)]

function inflected(word: string): readonly Choice[] | undefined {
  if (word.endsWith('s')) return fromS(word)
  if (word.endsWith('ed')) return fromEd(word)
  if (word.endsWith('ing')) return fromIng(word)
  return stemsOfDegree(word).some((stem) => can(stem, 'adjective'))
    ? [choice('adjective'), choice('adverb', 0.8), ...(word.endsWith('er') ? [choice('noun', 1.5)] : [])]
    : undefined
}

/** "targets" is as often noun or verb as "target" is. */
function fromS(word: string): readonly Choice[] | undefined {
  const stem = stemsOfS(word).find((each) => lexicon().has(each))
  if (stem === undefined) return word.length > 3 && !/(?:ss|us|is)$/.test(word) ? plural : undefined
  const choices: Choice[] = []
  for (const {reading, cost} of lexicon().get(stem) ?? []) {
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
    ? [choice('gerund'), choice('adjective', 2), choice('mass', 1.3)]
    : undefined
}

function guessed(word: string): readonly Choice[] {
  if (!/[a-z]/.test(word)) return symbol(word)
  // "Node.js", "example.com"
  if (/[a-z]\.[a-z]/.test(word)) return name
  if (word.length > 3 && word.endsWith('ly')) return unknownAdverb
  if (massEnding.test(word)) return unknownMass
  if (nounEnding.test(word)) return unknownNoun
  if (verbEnding.test(word)) return unknownVerb
  if (adjectiveEnding.test(word)) return unknownAdjective
  if (word.startsWith('un') && can(word.slice(2), 'participle')) return unknownAdjective
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
const name = [choice('name')]
const comma = [choice('comma')]
const stop = [choice('stop')]
const unknownAdverb = [choice('adverb'), choice('noun', 4)]
const unknownMass = [choice('mass'), choice('base', 4), choice('present', 4)]
const unknownNoun = [choice('noun'), choice('adjective', 3.5), ...verb(4)]
const unknownVerb = [...verb(0), choice('noun', 2.5)]
const unknownAdjective = [choice('adjective'), choice('noun', 1.5), choice('base', 5)]
