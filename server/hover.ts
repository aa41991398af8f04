/** One hover that makes a finding understood: why, a way out, the exercise, where the idea comes from. */

import {type Hover, MarkupKind, type Position} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Exercise, Finding, Rule} from '../engine/index.ts'
import type {Checkup} from './checks.ts'
import {placeAt} from './codeActions.ts'
import {marked} from './explain.ts'
import {pageOf, type Session} from './session.ts'

export function hover(
  position: Position,
  document: TextDocument,
  {checked, lens}: Checkup,
  session: Session,
): Hover | null {
  const at = session.places.offsetAt(document, position)
  const here = checked.findings.flatMap((finding) => {
    const place = placeAt(finding, {start: at, end: at})
    return place === undefined ? [] : [{finding, place}]
  })
  const [first] = here
  if (first === undefined) return null
  const rules = new Map(lens.ruleSet.rules.map((rule) => [rule.id, rule]))
  const parts = here.map(({finding}) => page(finding, rules.get(finding.rule), session))
  return {
    range: session.places.rangeOf(document, first.place),
    contents: {kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n')},
  }
}

function page(finding: Finding, rule: Rule | undefined, session: Session): string {
  const {words} = session
  const href = pageOf(finding.rule, session)
  const own = finding.suggestions[0]
  const example = rule?.examples.find((one) => 'bad' in one && one.better !== undefined)
  const pair =
    own !== undefined
      ? `**${words.before}:** ${inline(finding.text)}  \n**${words.after}:** ${inline(own.text)}`
      : example !== undefined && 'bad' in example
        ? `**${words.before}:** ${marked(example.bad)}  \n**${words.after}:** ${marked(example.better ?? '')}`
        : ''
  const link = href === undefined || rule === undefined ? '' : `[${words.about}](${href})`
  const source = rule?.source === undefined ? '' : `${words.source}: ${rule.source.join(', ')}`
  return [
    `**${finding.rule}**`,
    exercise(finding.exercise ?? fromRule(rule), session),
    rule?.why.trim() ?? finding.message,
    pair,
    [source, link].filter((part) => part !== '').join(' · '),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

interface Thought extends Partial<Omit<Exercise, 'original' | 'count'>> {
  readonly original?: string
  readonly count?: number
}

function fromRule(rule: Rule | undefined): Thought | undefined {
  const imagine = rule?.imagine
  if (imagine === undefined) return undefined
  const {form, implication, question} = imagine
  return {
    ...(form === undefined ? {} : {imagined: form}),
    ...(implication === undefined ? {} : {implication}),
    ...(question === undefined ? {} : {question}),
  }
}

export function exercise(thought: Thought | undefined, {words}: Session): string {
  if (thought === undefined) return ''
  const {original, imagined, implication, question, count} = thought
  const form =
    imagined === undefined ? '' : original === undefined ? `*${imagined}*` : `*${original}* → **${imagined}**`
  const often = count === undefined || count < 2 ? '' : ` (${words.inDocument(count)})`
  return [
    form === '' ? '' : `**${words.imagine}:** ${form}${often}`,
    implication === undefined ? '' : implication,
    question === undefined ? '' : `**${question}**`,
  ]
    .filter((part) => part !== '')
    .join('  \n')
}

function inline(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
