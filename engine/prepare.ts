/** Works out once, when the rules are bundled, what would be dear at every start: all forms and all trigger words. */

import {conditionTexts} from './conditionTexts.ts'
import {anchorsOf} from './pattern/anchors.ts'
import {compilePattern} from './pattern/compilePattern.ts'
import {inflect, type WordSource} from './pattern/lexicon.ts'
import {parsePattern} from './pattern/parsePattern.ts'
import type {PreparedNeeds, RuleSet} from './rule/rule.ts'
import {formKey, wordsOf} from './ruleWords.ts'
import {searchesOf} from './searches.ts'
import {plainVocabulary} from './vocabulary.ts'
import {wordTable} from './wordTable.ts'

export function prepare(ruleSet: RuleSet): RuleSet {
  const forms: Record<string, string> = {}
  const source: WordSource = {
    ...wordsOf(ruleSet, plainVocabulary),
    forms: (text, kind) => {
      const all = inflect(text, kind)
      forms[formKey(text, kind)] = all.join('|')
      return all
    },
  }
  const needsOf = (texts: readonly string[]): PreparedNeeds => {
    const lists = new Map<string, number>()
    const anchors: Record<string, PreparedNeeds['anchors'][string]> = {}
    for (const text of new Set(texts)) {
      const {pattern} = parsePattern(text)
      compilePattern(pattern, source)
      const {needs, slots} = anchorsOf(pattern, source)
      const numbers = needs.map((list) => {
        if (!lists.has(list)) lists.set(list, lists.size)
        return lists.get(list) ?? 0
      })
      anchors[text] = slots.length > 0 ? {needs: numbers, slots} : {needs: numbers}
    }
    return {anchors, lists: {table: wordTable([...lists.keys()], 0, 1), count: lists.size}}
  }
  // Apart, so that looking for the words of rules finds no word that only a guard asks for.
  const searches = needsOf(ruleSet.rules.flatMap((rule) => searchesOf(rule, () => []).map(({text}) => text)))
  const conditions = JSON.stringify(needsOf(conditionTexts(ruleSet)))
  return {...ruleSet, prepared: {searches, conditions, forms: JSON.stringify(forms)}}
}
