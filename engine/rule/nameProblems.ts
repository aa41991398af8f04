/** Finds names in a rule file that nobody knows: profiles, section roles, guards, what a message fills in, forms of words. */

import {didYouMean} from '../data/didYouMean.ts'
import {parsePattern} from '../pattern/parsePattern.ts'
import type {Problem} from '../problem.ts'
import {templateForms} from '../template.ts'
import type {Rewrite, RuleBody, RuleSet, Where} from './rule.ts'

type Path = readonly PropertyKey[]
type Known = Pick<RuleSet, 'guards' | 'sections' | 'profiles'>

export function nameProblems(
  rule: RuleBody,
  file: string,
  known: Known,
  place: (path: Path) => {readonly start: number; readonly end: number},
): readonly Problem[] {
  const found: Problem[] = []
  const profiles = Object.keys(known.profiles)
  const sections = Object.keys(known.sections)
  const allCaptures = patternsOf(rule).flatMap(capturesOf)

  lookAt({...rule, captures: allCaptures}, [])
  for (const [i, name] of (rule.despite ?? []).entries())
    expect(
      'guard',
      name,
      known.guards.map((guard) => guard.name),
      ['despite', i],
    )
  for (const [i, one] of (rule.match ?? []).entries())
    if (typeof one !== 'string') lookAt({...one, captures: capturesOf(one.pattern)}, ['match', i])
  for (const [i, row] of (rule.table ?? []).entries())
    holes(
      row.message ?? '',
      [...messageHoles, ...(row.match ?? []).flatMap(capturesOf)],
      ['table', i, 'message'],
    )
  return found

  function lookAt(part: Part, path: Path): void {
    for (const name of Object.keys(part.levels ?? {}))
      expect('profile or section', name, [...profiles, ...sections], [...path, 'levels', name])
    for (const [i, name] of (part.where?.section ?? []).entries())
      expect('section', name, sections, [...path, 'where', 'section', i])
    for (const [i, name] of (part.where?.profile ?? []).entries())
      expect('profile', name, profiles, [...path, 'where', 'profile', i])
    holes(part.message ?? '', [...messageHoles, ...part.captures], [...path, 'message'])
    for (const [i, rewrite] of (part.rewrite ?? []).entries())
      for (const kind of ['safe', 'review', 'fill'] as const)
        forms(rewrite[kind] ?? '', [...path, 'rewrite', i, kind])
  }

  function holes(template: string, names: readonly string[], path: Path): void {
    for (const {name} of holesIn(template)) expect('part to fill in', name, names, path)
    forms(template, path)
  }

  function forms(template: string, path: Path): void {
    for (const {form} of holesIn(template)) if (form !== undefined) expect('form', form, templateForms, path)
  }

  function expect(kind: string, name: string, names: readonly string[], path: Path): void {
    if (names.includes(name)) return
    found.push({file, message: `there is no ${kind} "${name}"${didYouMean(name, names)}`, ...place(path)})
  }
}

interface Part {
  readonly captures: readonly string[]
  readonly levels?: Readonly<Record<string, unknown>> | undefined
  readonly where?: Where | undefined
  readonly message?: string | undefined
  readonly rewrite?: readonly Rewrite[] | undefined
}

const messageHoles = ['text', 'count', 'times', 'imagined', 'question']

interface Hole {
  readonly name: string
  readonly form: string | undefined
}

function holesIn(template: string): readonly Hole[] {
  const found = template.matchAll(/\{([a-zA-Z]+)(?::([a-z]+))?\}/g)
  return [...found].map(([, name = '', form]) => ({name, form}))
}

function patternsOf({match = [], table = []}: RuleBody): readonly string[] {
  const own = match.map((one) => (typeof one === 'string' ? one : one.pattern))
  return [...own, ...table.flatMap((row) => row.match ?? [])]
}

function capturesOf(pattern: string): readonly string[] {
  return parsePattern(pattern).pattern.flatMap((element) =>
    element.kind === 'word' && element.capture !== undefined ? [element.capture] : [],
  )
}
