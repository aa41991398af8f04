/** The words an element stands for, spelled out: every form of every lemma, cut into tokens, found by the first one. */

import {tokens} from '../grammar/splitWords.ts'
import {allNounForms} from '../inflect/nouns.ts'
import {spellings} from '../inflect/spelling.ts'
import {allVerbForms} from '../inflect/verbs.ts'
import {isFunctionWord} from './functionWords.ts'
import type {Choice, Test, WordElement} from './pattern.ts'

/** First token → what may follow it. An empty `rest` is a single word. */
export type Lexicon = ReadonlyMap<string, readonly Entry[]>

export interface Entry {
  readonly rest: readonly string[]
  /** Contexts in which the word means something else: "team" before "member". */
  readonly unless: readonly Context[]
}

export interface Context {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Gives the words of `$NAME`; undefined when there is no such slot. */
export type Slots = (name: string) => Lexicon | undefined

/** One lexicon for the element's own words and one for each slot it names. */
export function lexiconsOf(element: WordElement, slots: Slots): readonly Lexicon[] {
  const own = buildLexicon(
    element.choices
      .flatMap((choice) => spellOut(choice, element.tests))
      .map((text) => ({text, unless: noContexts})),
  )
  const named = element.choices.flatMap((choice) =>
    choice.kind === 'slot' ? (slots(choice.name) ?? []) : [],
  )
  return own.size > 0 ? [own, ...named] : named
}

const noContexts: readonly Context[] = []

export function buildLexicon(phrases: readonly {text: string; unless: readonly Context[]}[]): Lexicon {
  const lexicon = new Map<string, Entry[]>()
  for (const {text, unless} of phrases) {
    const [first, ...rest] = tokens(text)
    if (first === undefined) continue
    const entries = lexicon.get(first)
    if (entries === undefined) lexicon.set(first, [{rest, unless}])
    else if (!entries.some((entry) => sameTokens(entry.rest, rest))) entries.push({rest, unless})
  }
  // Longest first, so that "roll out" wins over "roll".
  for (const entries of lexicon.values())
    if (entries.length > 1) entries.sort((a, b) => b.rest.length - a.rest.length)
  return lexicon
}

function sameTokens(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((token, i) => token === b[i])
}

function spellOut(choice: Choice, tests: readonly Test[]): readonly string[] {
  if (choice.kind === 'exact') return spellings(choice.text)
  if (choice.kind !== 'lemma') return []
  return spellings(choice.text).flatMap((text) => inflections(text, tests))
}

/** "drive" → drive, drives, drove, driven, driving; with `:noun` only the noun's forms. */
export function inflections(text: string, tests: readonly Test[]): readonly string[] {
  if (!/^[a-z][a-z' -]*$/.test(text) || isFunctionWord(text) || tests.includes('adjective')) return [text]
  if (tests.some((test) => verbTests.has(test))) return allVerbForms(text)
  if (tests.some((test) => nounTests.has(test)) || text.includes(' ')) return allNounForms(text)
  return [...allNounForms(text), ...allVerbForms(text)]
}

const verbTests: ReadonlySet<Test> = new Set<Test>([
  'negative',
  'affirmative',
  'verb',
  'base',
  'third',
  'past',
  'participle',
  'gerund',
  'imperative',
  'infinitive',
  'finite',
  'passive',
  'active',
])
const nounTests: ReadonlySet<Test> = new Set<Test>([
  'noun',
  'head',
  'modifier',
  'subject',
  'object',
  'oblique',
  'predicate',
  'plural',
  'singular',
])
