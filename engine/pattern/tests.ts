/** What `:verb`, `:object`, `:plural` … ask of the words an element has found. */

import type {Grammar, Phrase, VerbGroup} from '../grammar/grammar.ts'
import {isBase} from '../grammar/verbBase.ts'
import {singular} from '../inflect/nouns.ts'
import type {Sentence} from '../sentence.ts'
import type {Test} from './pattern.ts'

/** True when the words `start` up to `end` (exclusive) pass all tests. */
export function passes(tests: readonly Test[], start: number, end: number, sentence: Sentence): boolean {
  return (
    tests.length === 0 ||
    tests.every((test) => checks[test]({start, last: end - 1, sentence, grammar: sentence.grammar()}))
  )
}

interface Found {
  readonly start: number
  readonly last: number
  readonly sentence: Sentence
  readonly grammar: Grammar
}

const checks: {readonly [T in Test]: (found: Found) => boolean} = {
  verb: (found) => groupOf(found) !== undefined,
  noun: ({last, grammar}) => grammar.tags[last] === 'noun' || grammar.tags[last] === 'name',
  name: ({last, grammar}) => grammar.tags[last] === 'name',
  adjective: ({last, grammar}) => grammar.tags[last] === 'adjective',
  adverb: ({last, grammar}) => grammar.tags[last] === 'adverb',
  number: ({last, grammar}) => grammar.tags[last] === 'number',
  head: (found) => isHead(found),
  modifier: (found) => phraseOf(found) !== undefined && !isHead(found),
  subject: (found) => isHead(found) && phraseOf(found)?.role === 'subject',
  object: (found) => isHead(found) && phraseOf(found)?.role === 'object',
  oblique: (found) => isHead(found) && phraseOf(found)?.role === 'oblique',
  predicate: (found) => isHead(found) && phraseOf(found)?.role === 'predicate',
  plural: (found) => isPlural(found),
  singular: (found) => !isPlural(found),
  base: (found) => groupOf(found)?.tense !== 'past' && isBase(verbOf(found)),
  third: (found) => verbOf(found).endsWith('s') && !isBase(verbOf(found)),
  past: (found) => groupOf(found)?.tense === 'past',
  participle: (found) => groupOf(found)?.form === 'participle' || groupOf(found)?.passive === true,
  gerund: (found) => groupOf(found)?.form === 'gerund',
  imperative: (found) => groupOf(found)?.form === 'imperative',
  infinitive: (found) => groupOf(found)?.form === 'infinitive',
  finite: (found) => groupOf(found)?.form === 'finite',
  passive: (found) => groupOf(found)?.passive === true,
  active: (found) => groupOf(found)?.passive === false,
  affirmative: (found) => groupOf(found)?.negated === false,
  negative: (found) => groupOf(found)?.negated === true,
  'sentence-case': (found) => !/^\p{Lu}/u.test(found.sentence.words[found.last]?.text ?? ''),
}

function groupOf({start, last, grammar}: Found): VerbGroup | undefined {
  // Of "roll out" the first word is the verb, of "cross-sell" the last.
  const group = grammar.groups[grammar.groupOf[start] ?? -1]
  return group !== undefined && group.verb >= start && group.verb <= last ? group : undefined
}

/** The verb as written, "" where the words hold none. */
function verbOf(found: Found): string {
  return found.sentence.words[groupOf(found)?.verb ?? -1]?.lower ?? ''
}

function phraseOf({last, grammar}: Found): Phrase | undefined {
  return grammar.phrases[grammar.phraseOf[last] ?? -1]
}

function isHead(found: Found): boolean {
  return phraseOf(found)?.head === found.last
}

function isPlural(found: Found): boolean {
  const word = lower(found)
  return singular(word) !== word
}

function lower({last, sentence}: Found): string {
  return sentence.words[last]?.lower ?? ''
}
