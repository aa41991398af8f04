/** Rules, vocabulary and levels made ready to run over any number of documents. */

import {conditionTexts} from './conditionTexts.ts'
import {limits} from './confidence.ts'
import {type Ear, earOf} from './ear.ts'
import {anchorsOf} from './pattern/anchors.ts'
import {type CompiledPattern, compilePattern} from './pattern/compilePattern.ts'
import type {WordSource} from './pattern/lexicon.ts'
import {parsePattern} from './pattern/parsePattern.ts'
import type {Guard, PreparedNeeds, RuleSet} from './rule/rule.ts'
import {wordsOf} from './ruleWords.ts'
import {type Search, searchesOf} from './searches.ts'
import {compileTriggers, type Need, type Triggers} from './triggers.ts'
import type {Vocabulary} from './vocabulary.ts'

export interface Lens {
  readonly ruleSet: RuleSet
  readonly vocabulary: Vocabulary
  /** In the order of the rule files; a trigger names them by index. */
  readonly searches: readonly Search[]
  readonly triggers: Triggers
  readonly guards: ReadonlyMap<string, Guard>
  readonly ear: Ear
  /** Compiles a pattern of a guard, a condition or a section once. */
  readonly pattern: (text: string) => CompiledPattern
  /** Made when the first is asked for: most runs never need them. */
  readonly conditions: () => Conditions
}

/** The patterns of guards, conditions and sections that can be ruled out by their words. */
export interface Conditions {
  readonly triggers: Triggers
  readonly numbers: ReadonlyMap<string, number>
}

export function compile(ruleSet: RuleSet, vocabulary: Vocabulary): Lens {
  const source = wordsOf(ruleSet, vocabulary)
  const pattern = patternCache(source)
  const searches = ruleSet.rules.flatMap((rule) => searchesOf(rule, pattern))
  const triggers = triggersOf(
    searches.map(({text}) => text),
    ruleSet.prepared?.searches,
  )
  const guards = new Map(ruleSet.guards.map((guard) => [guard.name, guard]))
  let known: Conditions | undefined
  let ear: Ear | undefined
  return {
    ruleSet,
    vocabulary,
    searches,
    triggers,
    guards,
    ear: (sentence, profile) => {
      ear ??= earOf(ruleSet.weights, limits.heard)
      return ear(sentence, profile)
    },
    pattern,
    conditions: () => (known ??= conditions()),
  }

  function conditions(): Conditions {
    const texts = conditionTexts(ruleSet)
    const triggers = triggersOf(texts, preparedConditions(ruleSet))
    // What no word rules out has no number, and is always tried.
    const numbers = texts.flatMap((text, i) => (triggers.needs[i]?.length === 0 ? [] : [[text, i] as const]))
    return {triggers, numbers: new Map(numbers)}
  }

  function triggersOf(texts: readonly string[], prepared: PreparedNeeds | undefined): Triggers {
    return compileTriggers(
      texts.map((text) => needs(text, prepared?.anchors)),
      prepared?.lists,
    )
  }

  /** Worked out when the package was built, unless the team's own words change them. */
  function needs(text: string, anchors: PreparedNeeds['anchors'] = {}): readonly Need[] {
    const known = Object.hasOwn(anchors, text) ? anchors[text] : undefined
    const changed = known?.slots?.some((name) => (vocabulary.added[name] ?? []).length > 0)
    if (known === undefined || changed) return anchorsOf(parsePattern(text).pattern, source).needs
    return known.needs
  }
}

function preparedConditions({prepared}: RuleSet): PreparedNeeds | undefined {
  return prepared && (JSON.parse(prepared.conditions) as PreparedNeeds)
}

function patternCache(source: WordSource): (text: string) => CompiledPattern {
  const cache = new Map<string, CompiledPattern>()
  return (text) => {
    let compiled = cache.get(text)
    if (compiled === undefined) {
      compiled = compilePattern(parsePattern(text).pattern, source)
      cache.set(text, compiled)
    }
    return compiled
  }
}
