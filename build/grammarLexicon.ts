/** Makes `engine/grammar/lexicon.generated.ts` from the word lists of compromise (MIT), which is too slow to ship. */

import nlp from 'compromise'
import {adjectiveEnding, nounEnding} from '../engine/grammar/suffixes.ts'

export function grammarLexicon(): string {
  const lists = Object.entries(wordLists()).map(
    ([name, words]) => `export const ${name} =\n  '${words.join(' ')}'\n`,
  )
  return `${head}\n${lists.join('\n')}`
}

const head = `// Made by build/grammarLexicon.ts from compromise's word lists. Edit that file, or engine/grammar/ownWords.ts for single words.
// compromise: MIT licence, copyright (c) 2019 Spencer Kelly.`

interface Model {
  readonly one: {readonly lexicon: Readonly<Record<string, string | readonly string[]>>}
  readonly two: {readonly switches: Readonly<Record<string, string>>}
}

function wordLists() {
  const model = nlp.model() as unknown as Model
  const tagged = (tag: string) =>
    plain(
      Object.entries(model.one.lexicon).filter(([, tags]) =>
        Array.isArray(tags) ? tags[0] === tag : tags === tag,
      ),
    )
  const switched = (...kinds: readonly string[]) =>
    plain(Object.entries(model.two.switches).filter(([, kind]) => kinds.includes(kind)))

  const nounVerbs = switched('Noun|Verb', 'Actor|Verb', 'Person|Verb', 'Unit|Verb')
  const adjectiveVerbs = switched('Adj|Present')
  const verbs = without(tagged('Infinitive'), nounVerbs, adjectiveVerbs)
  const adjectiveNouns = switched('Adj|Noun')
  const participles = switched('Adj|Past')
  const adjectives = without(tagged('Adjective'), adjectiveNouns, adjectiveVerbs, participles).filter(
    (word) =>
      (nounEnding.test(word) || !adjectiveEnding.test(word)) && !word.endsWith('ing') && !word.endsWith('ed'),
  )
  const odd = (word: string) =>
    /(?:ing|ed|ly|s|est)$/.test(word) || (adjectiveEnding.test(word) && !nounEnding.test(word))
  return {
    verbs,
    nounVerbs,
    adjectiveVerbs,
    adjectives,
    adjectiveNouns,
    participleAdjectives: participles,
    gerundAdjectives: switched('Adj|Gerund'),
    gerundNouns: switched('Noun|Gerund'),
    adverbs: tagged('Adverb').filter((word) => !word.endsWith('ly')),
    masses: without(tagged('Uncountable'), ['here', 'there', 'less', 'self']),
    nouns: without(
      [...tagged('Singular'), ...tagged('Actor'), ...tagged('Noun')].filter(odd),
      verbs,
      nounVerbs,
    ).sort(),
    phrasals: phrasalVerbs(model),
  }
}

const rude = /^(?:bitch|crap|fuck|piss|puss|shit|suck|screw|whor)/

/** Single lower-case words, sorted. */
function plain(entries: readonly (readonly [string, unknown])[]): string[] {
  return entries
    .map(([word]) => word)
    .filter((word) => /^[a-z]{2,}$/.test(word) && !rude.test(word))
    .sort()
}

function without(words: readonly string[], ...others: readonly (readonly string[])[]): string[] {
  const known = new Set(others.flat())
  return words.filter((word) => !known.has(word))
}

/** "out:act:bring:roll": the verbs that go with a particle. */
function phrasalVerbs(model: Model): readonly string[] {
  const byParticle = new Map<string, string[]>()
  for (const [words, tags] of Object.entries(model.one.lexicon)) {
    const pair = /^([a-z]+) ([a-z]+)$/.exec(words)
    if (
      !pair?.[1] ||
      !pair[2] ||
      rude.test(pair[1]) ||
      !Array.isArray(tags) ||
      !tags.includes('PhrasalVerb') ||
      !tags.includes('Infinitive')
    )
      continue
    byParticle.set(pair[2], [...(byParticle.get(pair[2]) ?? []), pair[1]])
  }
  return [...byParticle].map(([particle, verbs]) => [particle, ...verbs.sort()].join(':')).sort()
}
