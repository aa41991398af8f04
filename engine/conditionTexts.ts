/** The patterns that clear, complete or weigh a match, or name a section: they are tried beside a match, never on their own. */

import {featurePatterns} from './featurePatterns.ts'
import {keyOf, patternTexts} from './rule/patternTexts.ts'
import type {RuleSet} from './rule/rule.ts'

export function conditionTexts({rules, guards, sections}: RuleSet): readonly string[] {
  const texts = [...rules, ...guards, ...Object.values(sections)]
    .flatMap((one) => patternTexts(one))
    .flatMap(({text, path}) => (searchKeys.has(keyOf(path)) ? [] : [text]))
  const names = new Set(guards.map(({name}) => name))
  return [...new Set([...texts, ...Object.values(featurePatterns)])].filter((text) => !names.has(text))
}

const searchKeys: ReadonlySet<string> = new Set(['match', 'pattern', 'original'])
