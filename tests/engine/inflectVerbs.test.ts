import nlp from 'compromise/three'
import {describe, expect, test} from 'vitest'
import {doublingVerbs, optionalDoublingVerbs} from '../../engine/inflect/doublingVerbs.ts'
import {hiddenPlurals, irregularNouns, unchangingNouns} from '../../engine/inflect/irregularNouns.ts'
import {irregularVerbs} from '../../engine/inflect/irregularVerbs.ts'
import {spellingFamilies} from '../../engine/inflect/spellingFamilies.ts'
import {allVerbForms, readVerbForm, verbForms} from '../../engine/inflect/verbs.ts'
import {commonVerbs} from './inflectVerbList.ts'

/** A library made by others agrees on every form of every verb but these, where we looked both up and stay with ours. */
const judged: Readonly<Record<string, string>> = {
  'flow participle': 'flown', // Of "fly".
  'kidnap gerund': 'kidnaping', // Rare beside "kidnapping".
  'program gerund': 'programing', // Rare beside "programming".
  'quiz third': 'quizs', // A slip.
}

test('compromise has no form that we do not accept', () => {
  const differences = commonVerbs.flatMap((verb) => {
    const accepted = allVerbForms(verb)
    return Object.entries(formsOfCompromise(verb))
      .filter(([, form]) => !accepted.includes(form))
      .map(([name, form]) => [`${verb} ${name}`, form] as const)
  })
  expect(Object.fromEntries(differences)).toEqual(judged)
})

test('where compromise prefers another accepted form it is American, a rarer past, or not inflected at all', () => {
  const verbs = commonVerbs.filter((verb) => {
    const ours = verbForms(verb)
    return Object.entries(formsOfCompromise(verb)).some(
      ([name, form]) => ours[name as keyof typeof ours] !== form && !(`${verb} ${name}` in judged),
    )
  })
  expect(verbs.join(' ')).toBe(
    'age blog budget demo enrol fit fulfil get label level lie model panic pivot profit program prove quiz right rival roadmap signal skip sync total woo worship zip',
  )
})

test('every form of every common verb is read back', () => {
  for (const verb of commonVerbs)
    for (const form of allVerbForms(verb)) expect(readVerbForm(verb, form), form).toBeDefined()
})

interface CompromiseWorld {
  readonly model: object
  readonly methods: {
    readonly two: {
      readonly transform: {
        readonly verb: {conjugate(verb: string, model: object): Readonly<Record<string, string>>}
      }
    }
  }
}

/** Only the library's own rules, without its guess at the part of speech. */
function formsOfCompromise(verb: string): Readonly<Record<string, string>> {
  const {methods, model} = nlp.world() as CompromiseWorld
  const {PastTense, PresentTense, Gerund, Participle} = methods.two.transform.verb.conjugate(verb, model)
  const forms = {past: PastTense, third: PresentTense, gerund: Gerund, participle: Participle}
  return Object.fromEntries(
    Object.entries(forms).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}

describe('word lists are sorted and without repetition', () => {
  test.for([
    ['irregular verbs', irregularVerbs().keys()],
    ['irregular nouns', irregularNouns().keys()],
    ['doubling verbs', doublingVerbs],
    ['optional doubling verbs', optionalDoublingVerbs],
    ['unchanging nouns', unchangingNouns],
    ['hidden plurals', hiddenPlurals],
    ['common verbs', commonVerbs],
    ...spellingFamilies.map(
      ({beginnings}) => [`${beginnings.slice(0, 20)}…`, beginnings.split(' ')] as const,
    ),
    ['words with two spellings', spellingFamilies.at(-1)?.endings.split(' ') ?? []],
  ] as const)('%s', ([, words]) => {
    const list = [...words]
    expect(list).toEqual([...new Set(list)].sort())
  })
})
