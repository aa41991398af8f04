/** Where the patterns of a rule set get their words from: the slots, the team's vocabulary and the prepared forms. */

import {type FormKind, inflect, type Lexicon, type WordSource} from './pattern/lexicon.ts'
import type {RuleSet} from './rule/rule.ts'
import {slotLexicons, type Vocabulary} from './vocabulary.ts'

export function wordsOf(ruleSet: RuleSet, vocabulary: Vocabulary): WordSource {
  const cache = new Map<string, Lexicon | undefined>()
  const known = new Map(Object.entries(ruleSet.prepared?.forms ?? {}))
  return {
    slot: (name) => {
      if (!cache.has(name)) cache.set(name, slotLexicons(name, ruleSet.slots, vocabulary))
      return cache.get(name)
    },
    forms: (text, kind) => known.get(formKey(text, kind))?.split('|') ?? inflect(text, kind),
  }
}

export function formKey(text: string, kind: FormKind): string {
  return `${kind} ${text}`
}
