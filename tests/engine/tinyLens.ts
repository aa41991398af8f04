/** A lens of a few rules made up for a test, on the guards, slots, sections and profiles that we ship. */

import {readRuleFolder} from '../../build/readRuleFolder.ts'
import {
  type Checked,
  type CheckOptions,
  type Config,
  check,
  compile,
  type Finding,
  type Format,
  type Lens,
  readDocument,
  readVocabulary,
} from '../../engine/index.ts'
import {type ReadRules, type RuleFile, readRules} from '../../engine/rule/readRules.ts'
import type {RuleBody} from '../../engine/rule/rule.ts'

export const shippedFiles: readonly RuleFile[] = readRuleFolder('rules')
export const shipped = readRules(shippedFiles)
/** Everything but the rules: guards, vocabulary, sections, profiles. */
export const common = readRules(shippedFiles.filter(({path}) => !path.includes('/'))).ruleSet
export const shippedLens = compile(shipped.ruleSet, readVocabulary({}))

export type RulePart = Partial<RuleBody>

/** What every rule file must have, so that a test says only what it is about. */
export function ruleText(part: RulePart): string {
  return JSON.stringify({
    summary: 'A rule for a test.',
    level: 'warning',
    message: '“{text}” was found.',
    why: 'Tests need it.',
    examples: [{good: 'Nothing to see.'}],
    ...part,
  })
}

/** Rules by id: `{'test/lock': {match: ['lock']}}`. */
export function readParts(rules: Readonly<Record<string, RulePart>>): ReadRules {
  return readRules(
    Object.entries(rules).map(([id, part]) => ({path: `${id}.yaml`, text: ruleText(part)})),
    common,
  )
}

export function lensOf(rules: Readonly<Record<string, RulePart>>, config: Config = {}): Lens {
  const {ruleSet, problems} = readParts(rules)
  if (problems.length > 0)
    throw new Error(problems.map(({file, message}) => `${file}: ${message}`).join('\n'))
  return compile(ruleSet, readVocabulary(config))
}

export type Options = Partial<CheckOptions> & {readonly format?: Format}

export function run(text: string, lens: Lens, {format = 'markdown', ...options}: Options = {}): Checked {
  return check(readDocument(text, format), lens, {path: '', ...options})
}

/** Findings as "warning test/lock: lock customers in". */
export function found(text: string, lens: Lens, options: Options = {}): readonly string[] {
  return run(text, lens, options).findings.map(shown)
}

export function shown({level, rule, text}: Finding): string {
  return `${level} ${rule}: ${text}`
}
