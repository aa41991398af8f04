/** Runs the examples of a rule as its tests. */

import {check} from '../check.ts'
import {compile, type Lens} from '../compile.ts'
import type {Span} from '../document.ts'
import type {Finding} from '../finding.ts'
import {readDocument} from '../readDocument.ts'
import type {Example, Rule} from './rule.ts'

export interface ExampleFailure {
  /** Which of the rule's examples, from 0. */
  readonly example: number
  readonly key: 'bad' | 'better' | 'good' | 'fixed'
  readonly message: string
}

/** The rule is tried alone, so that no other rule can hide what it does; words come from the lens. */
export function checkExamples(rule: Rule, lens: Lens): readonly ExampleFailure[] {
  const alone = compile({...lens.ruleSet, rules: [rule]}, lens.vocabulary)
  return rule.examples.flatMap((example, index) =>
    tryExample(example, rule, alone).map((failure) => ({example: index, ...failure})),
  )
}

type Failure = Omit<ExampleFailure, 'example'>

function tryExample(example: Example, rule: Rule, lens: Lens): readonly Failure[] {
  const under = example.under === undefined ? '' : `## ${example.under}\n\n`
  const run = (text: string) => findings(under + text, rule, lens, example.profile ?? 'strategy')
  const silent = (key: 'better' | 'good', text: string | undefined): readonly Failure[] =>
    text === undefined
      ? []
      : run(text).map((finding) => ({key, message: `must be silent, but “${finding.text}” was found`}))
  if ('good' in example) return silent('good', example.good)
  const {text, marks} = readMarks(example.bad)
  const found = run(text)
  return [
    ...compareMarks(marks, found, under, text),
    ...silent('better', example.better),
    ...(example.fixed === undefined ? [] : compareFix(example.fixed, found, under, text)),
  ]
}

function findings(text: string, rule: Rule, lens: Lens, profile: string): readonly Finding[] {
  // A rule that is off until a team asks for it is still tried.
  const levels = rule.level === 'off' ? {[rule.id]: 'info' as const} : {}
  const checked = check(readDocument(text, 'markdown'), lens, {path: '', profile, levels})
  return checked.findings.filter((finding) => finding.rule === rule.id)
}

function compareMarks(
  marks: readonly Span[],
  found: readonly Finding[],
  under: string,
  text: string,
): Failure[] {
  if (marks.length === 0)
    return found.length > 0 ? [] : [{key: 'bad', message: 'nothing was found; something should be'}]
  const places = found.flatMap((finding): readonly Span[] => finding.places ?? [finding])
  const spans = places.map(({start, end}) => ({start: start - under.length, end: end - under.length}))
  const has = (list: readonly Span[], one: Span) =>
    list.some(({start, end}) => start === one.start && end === one.end)
  const quote = ({start, end}: Span) => `“${(under + text).slice(start + under.length, end + under.length)}”`
  return [
    ...marks.filter((mark) => !has(spans, mark)).map((mark) => `${quote(mark)} was not found`),
    ...spans.filter((span) => !has(marks, span)).map((span) => `${quote(span)} was found but is not marked`),
  ].map((message) => ({key: 'bad', message}))
}

function compareFix(fixed: string, found: readonly Finding[], under: string, text: string): Failure[] {
  const fix = found[0]?.suggestions[0]
  if (fix === undefined) return [{key: 'fixed', message: 'the rule offers no rewrite'}]
  const source = under + text
  const result = (source.slice(0, fix.start) + fix.text + source.slice(fix.end)).slice(under.length)
  return result === fixed ? [] : [{key: 'fixed', message: `the first rewrite gives “${result}”`}]
}

/** `We <drive adoption> if 1 \< 2` is the plain sentence and the ranges that must be found. */
export function readMarks(marked: string): {readonly text: string; readonly marks: readonly Span[]} {
  const marks: Span[] = []
  let text = ''
  let open = -1
  for (const [token] of marked.matchAll(/\\[<>]|[<>]|[^\\<>]+|\\/g)) {
    if (token === '<' && open < 0) open = text.length
    else if (token === '>' && open >= 0) {
      marks.push({start: open, end: text.length})
      open = -1
    } else text += /^\\[<>]$/.test(token) ? token.slice(1) : token
  }
  return {text, marks}
}
