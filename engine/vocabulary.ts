/** The organisation's own words: what it calls its customers, its offer and itself. */

import type {Config} from './config/schema.ts'
import {tokens} from './grammar/splitWords.ts'
import {allNounForms, plural} from './inflect/nouns.ts'
import {buildLexicon, type Context, type Lexicon} from './pattern/lexicon.ts'
import type {Slots as SlotWords} from './rule/rule.ts'

export interface Vocabulary {
  /** What customers are called in rewrites. */
  readonly customer: {readonly singular: string; readonly plural: string}
  /** Words added to slots: CUSTOMER, PROSPECT, SEGMENT, COMPANY, PRODUCT, OFFER, OUTCOME, COMPETITOR, NAME, PROTECTED, CHAIN, AVOID. */
  readonly added: Readonly<Record<string, readonly SlotWords[string][number][]>>
}

export const plainVocabulary: Vocabulary = {
  customer: {singular: 'customer', plural: 'customers'},
  added: {},
}

export function readVocabulary(config: Config): Vocabulary {
  const {customers, own} = config
  const primary = customers?.primary
  const singular = typeof primary === 'object' ? primary.singular : (primary ?? 'customer')
  const nouns = [...(primary === undefined ? [] : [primary]), ...(customers?.also ?? [])]
  return {
    customer: {
      singular,
      plural: (typeof primary === 'object' ? primary.plural : undefined) ?? plural(singular),
    },
    added: {
      CUSTOMER: nouns.flatMap(nounEntries),
      PROSPECT: config.prospects ?? [],
      SEGMENT: config.segments ?? [],
      COMPANY: own?.company ?? [],
      DEPARTMENT: own?.departments ?? [],
      PRODUCT: own?.products ?? [],
      OFFER: [...(config.offers ?? []), ...(own?.products ?? [])],
      OUTCOME: config.outcomes ?? [],
      COMPETITOR: config.competitors ?? [],
      NAME: own?.names ?? [],
      PROTECTED: config.protected ?? [],
      AVOID: customers?.avoid ?? [],
      CHAIN: (config.chain ?? []).filter(({level}) => level > 1).flatMap(({nouns: words}) => words),
    },
  }
}

type CustomerNoun = NonNullable<NonNullable<Config['customers']>['primary']>

function nounEntries(entry: CustomerNoun): readonly SlotWords[string][number][] {
  if (typeof entry === 'string') return [entry]
  const words = [entry.singular, ...(entry.plural === undefined ? [] : [entry.plural])]
  return words.map((noun) => (entry.exclude ? {noun, not: entry.exclude} : noun))
}

/** The words of `$NAME` with all their forms; undefined when nobody has defined it. */
export function slotLexicons(name: string, slots: SlotWords, vocabulary: Vocabulary): Lexicon | undefined {
  const nouns = [...(slots[name] ?? []), ...(vocabulary.added[name] ?? [])]
  if (nouns.length === 0 && !(name in slots) && !(name in vocabulary.added)) return undefined
  return buildLexicon(
    nouns.flatMap((entry) => {
      const noun = (typeof entry === 'string' ? entry : entry.noun).toLowerCase()
      const unless = typeof entry === 'string' ? [] : entry.not.flatMap((phrase) => contextsOf(phrase, noun))
      return formsOf(noun).map((text) => ({text, unless}))
    }),
  )
}

function formsOf(noun: string): readonly string[] {
  return /^[a-z][a-z' -]*$/.test(noun) && !/^(?:we|us|our|ours|you|they|it)$/.test(noun)
    ? allNounForms(noun)
    : [noun]
}

/** "team member" for "member": the word before it must not be "team". */
function contextsOf(phrase: string, noun: string): readonly Context[] {
  const around = tokens(phrase.toLowerCase())
  return formsOf(noun).flatMap((form) => {
    const inner = tokens(form)
    return around.flatMap((_, i) =>
      inner.every((token, at) => around[i + at] === token)
        ? [{before: around.slice(0, i), after: around.slice(i + inner.length)}]
        : [],
    )
  })
}
