/** Rules, vocabulary and levels made ready to run over any number of documents. */

import {type Anchors, anchorsOf} from './pattern/anchors.ts'
import {type CompiledPattern, compilePattern} from './pattern/compilePattern.ts'
import {type FormKind, inflect, type Lexicon, type WordSource} from './pattern/lexicon.ts'
import {parsePattern} from './pattern/parsePattern.ts'
import {patternTexts} from './rule/patternTexts.ts'
import type {Condition, Exception, Guard, Level, Rewrite, Row, Rule, RuleSet, Where} from './rule/rule.ts'
import {compileTriggers, type Triggers} from './scan.ts'
import {plainVocabulary, slotLexicons, type Vocabulary} from './vocabulary.ts'

export interface Lens {
  readonly ruleSet: RuleSet
  readonly vocabulary: Vocabulary
  /** In the order of the rule files; a trigger names them by index. */
  readonly searches: readonly Search[]
  readonly triggers: Triggers
  readonly guards: ReadonlyMap<string, Guard>
  /** Compiles a pattern of a guard, a condition or a section once. */
  readonly pattern: (text: string) => CompiledPattern
}

/** One pattern of one rule, with all that decides what its match means. */
export interface Search {
  readonly rule: Rule
  readonly text: string
  readonly pattern: () => CompiledPattern
  readonly level: Level | undefined
  readonly levels: Readonly<Record<string, Level>> | undefined
  readonly where: readonly Where[]
  readonly unless: readonly Exception[]
  readonly needs: readonly Condition[]
  readonly message: string
  readonly rewrite: readonly Rewrite[]
  readonly row: Row | undefined
}

export function compile(ruleSet: RuleSet, vocabulary: Vocabulary): Lens {
  const source = wordsOf(ruleSet, vocabulary)
  const pattern = patternCache(source)
  const searches = ruleSet.rules.flatMap((rule) => searchesOf(rule, pattern))
  const triggers = compileTriggers(searches.map(({text}) => anchors(text).ways))
  const guards = new Map(ruleSet.guards.map((guard) => [guard.name, guard]))
  return {ruleSet, vocabulary, searches, triggers, guards, pattern}

  /** Worked out when the package was built, unless the team's own words change them. */
  function anchors(text: string): Anchors {
    const known = Object.hasOwn(ruleSet.anchors ?? {}, text) ? ruleSet.anchors?.[text] : undefined
    const changed = known?.slots.some((name) => (vocabulary.added[name] ?? []).length > 0)
    return known === undefined || changed ? anchorsOf(parsePattern(text).pattern, source) : known
  }
}

/** Words spelled out once, when the rules are bundled: doing it at every start costs more than reading it. */
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
  const searched = new Set(ruleSet.rules.flatMap((rule) => searchesOf(rule, () => []).map(({text}) => text)))
  const anchors = [...searched].map((text) => [text, anchorsOf(parsePattern(text).pattern, source)] as const)
  for (const {text} of patternTexts(ruleSet)) compilePattern(parsePattern(text).pattern, source)
  return {...ruleSet, anchors: Object.fromEntries(anchors), forms}
}

function wordsOf(ruleSet: RuleSet, vocabulary: Vocabulary): WordSource {
  const cache = new Map<string, Lexicon | undefined>()
  const known = new Map(Object.entries(ruleSet.forms ?? {}))
  return {
    slot: (name) => {
      if (!cache.has(name)) cache.set(name, slotLexicons(name, ruleSet.slots, vocabulary))
      return cache.get(name)
    },
    forms: (text, kind) => known.get(formKey(text, kind))?.split('|') ?? inflect(text, kind),
  }
}

function formKey(text: string, kind: FormKind): string {
  return `${kind} ${text}`
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

function searchesOf(rule: Rule, pattern: (text: string) => CompiledPattern): readonly Search[] {
  const shared = {
    rule,
    where: rule.where ? [rule.where] : [],
    unless: rule.unless ?? [],
    needs: rule.needs ?? [],
    rewrite: rule.rewrite ?? [],
  }
  const plain = (rule.match ?? []).map((entry): Search => {
    const body = typeof entry === 'string' ? {pattern: entry} : entry
    return {
      rule,
      text: body.pattern,
      pattern: () => pattern(body.pattern),
      level: body.level,
      levels: body.levels,
      where: body.where ? [...shared.where, body.where] : shared.where,
      unless: [...shared.unless, ...(body.unless ?? [])],
      needs: [...shared.needs, ...(body.needs ?? [])],
      message: body.message ?? rule.message,
      rewrite: body.rewrite ?? shared.rewrite,
      row: undefined,
    }
  })
  const rows = (rule.table ?? []).flatMap((row) =>
    (row.match ?? [row.original]).map(
      (text): Search => ({
        ...shared,
        text,
        pattern: () => pattern(text),
        level: undefined,
        levels: undefined,
        unless: [...shared.unless, ...(row.unless ?? [])],
        message: row.message ?? rule.message,
        row,
      }),
    ),
  )
  return [...plain, ...rows]
}
