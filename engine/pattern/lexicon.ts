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

/** Where an element gets its words from. */
export interface WordSource {
  /** The words of `$NAME`; undefined when there is no such slot. */
  readonly slot: (name: string) => Lexicon | undefined
  readonly forms: (text: string, kind: FormKind) => readonly string[]
}

export type FormKind = 'noun' | 'verb' | 'any'

/** One lexicon for the element's own words and one for each slot it names. */
export function lexiconsOf(element: WordElement, source: WordSource): readonly Lexicon[] {
  const own = buildLexicon(
    element.choices
      .flatMap((choice) => spellOut(choice, element.tests, source))
      .map((text) => ({text, unless: noContexts})),
  )
  const named = element.choices.flatMap((choice) =>
    choice.kind === 'slot' ? (source.slot(choice.name) ?? []) : [],
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
    else addEntry(entries, {rest, unless})
  }
  // Longest first, so that "roll out" wins over "roll".
  for (const entries of lexicon.values())
    if (entries.length > 1) entries.sort((a, b) => b.rest.length - a.rest.length)
  return lexicon
}

/** A word listed twice, by us and by a team, has the exceptions of both. */
function addEntry(entries: Entry[], {rest, unless}: Entry): void {
  const known = entries.findIndex((entry) => sameTokens(entry.rest, rest))
  const before = entries[known]
  if (before === undefined) entries.push({rest, unless})
  else if (unless.length > 0) entries[known] = {rest, unless: [...before.unless, ...unless]}
}

function sameTokens(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((token, i) => token === b[i])
}

function spellOut(choice: Choice, tests: readonly Test[], source: WordSource): readonly string[] {
  if (choice.kind === 'exact') return spellings(choice.text)
  if (choice.kind !== 'lemma') return []
  const kind = formKind(choice.text, tests)
  return kind === undefined ? spellings(choice.text) : source.forms(choice.text, kind)
}

/** "drive" → drive, drives, drove, driven, driving; with `:noun` only the noun's forms; "our" has one form. */
function formKind(text: string, tests: readonly Test[]): FormKind | undefined {
  if (!/^[a-z][a-z' -]*$/.test(text) || isFunctionWord(text) || tests.includes('adjective')) return undefined
  if (tests.some((test) => verbTests.has(test))) return 'verb'
  return text.includes(' ') || tests.some((test) => nounTests.has(test)) ? 'noun' : 'any'
}

export function inflect(text: string, kind: FormKind): readonly string[] {
  return spellings(text).flatMap((spelling) => [
    ...(kind === 'verb' ? [] : allNounForms(spelling)),
    ...(kind === 'noun' ? [] : allVerbForms(spelling)),
  ])
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
