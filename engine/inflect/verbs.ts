/** Verbs of one or more words in all their forms: "ship", "roll out", "cross-sell", "land and expand". */

import {isAcronym} from './acronym.ts'
import {isLetter, matchCase} from './casing.ts'
import {type Conjugation, conjugate} from './conjugate.ts'
import {spellings} from './spelling.ts'

export type VerbForm = keyof Conjugation

/** The usual form of each, British where British and American differ ("cancelled"). */
export type VerbForms = Readonly<Record<VerbForm, string>>

export function verbForms(base: string): VerbForms {
  const form = (name: VerbForm) => verbForm(base, name)
  return {
    base,
    third: form('third'),
    past: form('past'),
    participle: form('participle'),
    gerund: form('gerund'),
  }
}

export function verbForm(base: string, form: VerbForm): string {
  return inflect(base, form)[0] ?? base
}

/** Every form in every accepted spelling: cancelled and canceled, monetise and monetize, learned and learnt. */
export function allVerbForms(base: string): readonly string[] {
  return [...new Set(formsInOrder.flatMap((form) => inflect(base, form).flatMap(spellings)))]
}

/** Which form of `base` a word is, in any capitals: the first that fits of base, third, past, participle, gerund. */
export function readVerbForm(base: string, word: string): VerbForm | undefined {
  const wanted = word.toLowerCase()
  const lower = base.toLowerCase()
  return formsInOrder.find((form) => inflect(lower, form).flatMap(spellings).includes(wanted))
}

const formsInOrder: readonly VerbForm[] = ['base', 'third', 'past', 'participle', 'gerund']

function inflect(base: string, form: VerbForm): readonly string[] {
  const tokens = base.split(/(\s+)/)
  const heads = findHeads(tokens)
  return tokens.reduce<readonly string[]>(
    (starts, token, i) => {
      const choices = heads.includes(i) ? inflectWord(token, form) : [token]
      return starts.flatMap((start) => choices.map((choice) => start + choice))
    },
    [''],
  )
}

/** Places of the words that change. Tokens alternate between words and blanks. */
function findHeads(tokens: readonly string[]): readonly number[] {
  const lower = (i: number) => tokens[i]?.toLowerCase() ?? ''
  // In "cross sell" the second word changes, in "cross off" the first.
  const head = leaders.has(lower(0)) && tokens.length > 2 && !particles.has(lower(2)) ? 2 : 0
  // "land and expand" → "landed and expanded".
  const paired = /^(?:and|or)$/.test(lower(head + 2)) && tokens.length > head + 4
  return paired ? [head, head + 4] : [head]
}

const leaders = new Set('a/b co cross double fast hand over pre re under up'.split(' '))
const particles = new Set('apart away back by down in off on out over through to up with'.split(' '))

/** "cross-sell" → "cross-sold", "roll-out" → "rolled-out". */
function inflectWord(word: string, form: VerbForm): readonly string[] {
  const pieces = word.split('-')
  const last = pieces.length - 1
  const head = last > 0 && particles.has(pieces[last]?.toLowerCase() ?? '') ? 0 : last
  return inflectPiece(pieces[head] ?? '', form).map((inflected) => pieces.with(head, inflected).join('-'))
}

function inflectPiece(word: string, form: VerbForm): readonly string[] {
  if (!isLetter(word.slice(-1)) || (form === 'base' && word.toLowerCase() !== 'be')) return [word]
  if (isAcronym(word)) return [word + acronymEndings[form]]
  return conjugate(word.toLowerCase())[form].map((inflected) => matchCase(word, inflected))
}

const acronymEndings = {base: '', third: 's', past: 'ed', participle: 'ed', gerund: 'ing'} satisfies VerbForms
