/** Where the patterns of a rule set get their words from: the slots, the team's vocabulary and the prepared forms. */

import {type FormKind, inflect, type Lexicon, type WordSource} from './pattern/lexicon.ts'
import type {RuleSet} from './rule/rule.ts'
import {slotLexicons, type Vocabulary} from './vocabulary.ts'

export function wordsOf(ruleSet: RuleSet, vocabulary: Vocabulary): WordSource {
  const cache = new Map<string, Lexicon | undefined>()
  let known: Readonly<Record<string, string>> | undefined
  return {
    slot: (name) => {
      if (!cache.has(name)) cache.set(name, slotLexicons(name, ruleSet.slots, vocabulary))
      return cache.get(name)
    },
    forms: (text, kind) => {
      known ??= JSON.parse(ruleSet.prepared?.forms ?? '{}') as Readonly<Record<string, string>>
      const key = formKey(text, kind)
      return (Object.hasOwn(known, key) ? known[key]?.split('|') : undefined) ?? inflect(text, kind)
    },
  }
}

export function formKey(text: string, kind: FormKind): string {
  return `${kind} ${text}`
}
