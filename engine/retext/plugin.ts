/** The lens as an ordinary retext plugin: nlcst in, messages on the file out. */

import type {Root} from 'nlcst'
import type {Plugin, Transformer} from 'unified'
import {check} from '../check.ts'
import {compile, type Lens} from '../compile.ts'
import type {Config} from '../config/schema.ts'
import type {Finding} from '../finding.ts'
import type {RuleSet} from '../rule/rule.ts'
import {readVocabulary} from '../vocabulary.ts'
import {documentOf} from './documentOf.ts'
import {type Place, placesIn} from './place.ts'

export interface RetextOptions {
  /** As in `customer-lens.yaml`: what customers are called, own names, levels of rules. */
  readonly config?: Config
  /** The kind of document; taken from the file's path and headings when absent. */
  readonly profile?: string
  /** Other rules than the ones that come with the tool. */
  readonly rules?: RuleSet
}

type File = Parameters<Transformer<Root>>[1]

/** A plugin that checks by these rules: `unified().use(retextEnglish).use(plugin, {profile: 'strategy'})`. */
export function retextPlugin(
  builtin: RuleSet,
): Plugin<[(Readonly<RetextOptions> | null | undefined)?], Root> {
  return (options) => {
    const {config = {}, profile, rules = builtin} = options ?? {}
    const lens = compile(rules, readVocabulary(config))
    return (tree, file) => {
      const source = String(file)
      const {findings} = check(documentOf(tree, source), lens, {
        path: file.path ?? '',
        ...(profile === undefined ? {} : {profile}),
        levels: config.rules ?? {},
        requireReason: config.requireReason ?? false,
      })
      const placeOf = placesIn(source)
      for (const finding of findings) report(finding, placeOf(finding), file, lens)
    }
  }
}

function report(finding: Finding, place: Place, file: File, {ruleSet}: Lens): void {
  const message = file.message(finding.message, {place, ruleId: finding.rule, source: 'customer-lens'})
  const why = ruleSet.rules.find(({id}) => id === finding.rule)?.why.trim()
  message.actual = finding.text
  message.expected = finding.suggestions
    .filter(({start, end}) => start === finding.start && end === finding.end)
    .map(({text}) => text)
  if (why !== undefined) message.note = why
  message.fatal = fatal[finding.level]
}

/** As vfile counts: an error is fatal, a warning is not, and the rest is information. */
const fatal = {error: true, warning: false, info: undefined, hint: undefined} as const
