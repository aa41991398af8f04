/** Reads `rules/signals/*.yaml` and `rules/score.yaml`, when the package is built. */

import type * as z from 'zod'
import {readData} from '../data/readData.ts'
import {parsePattern} from '../pattern/parsePattern.ts'
import type {Problem} from '../problem.ts'
import type {RuleFile} from '../rule/readRules.ts'
import type {Guard, Rule, RuleSet} from '../rule/rule.ts'
import {slotsSchema} from '../rule/schema.ts'
import {scoreSchema, signalsSchema, voiceSchema} from './schema.ts'
import {anyVerb, type Signal, type SignalBody, type SignalSet, type VoiceClass} from './signal.ts'

export interface ReadSignals {
  /** Undefined when `score.yaml` is missing or broken. */
  readonly signalSet: SignalSet | undefined
  readonly problems: readonly Problem[]
}

/** `base` brings guards, slots, sections and profiles. */
export function readSignals(files: readonly RuleFile[], base: RuleSet): ReadSignals {
  const problems: Problem[] = []
  const read = <T>({text, path}: RuleFile, schema: z.ZodType<T>): T | undefined => {
    const {value, problems: found} = readData(text, path, schema)
    problems.push(...found)
    return value
  }
  const signals: Record<string, Signal> = {}
  const voice: VoiceClass[] = []
  const rules: Rule[] = []
  let slots = base.slots
  let model: SignalSet['model'] | undefined
  for (const file of files) {
    const [name = ''] = file.path.replace(/^signals\//, '').split('.')
    if (name === 'score') model = read(file, scoreSchema)
    else if (name === 'words') slots = {...slots, ...read(file, slotsSchema)}
    else if (name === 'voice')
      for (const [key, {about, next, at, words}] of Object.entries(read(file, voiceSchema) ?? {})) {
        const pattern = `{${words.join('|')}}`
        problems.push(...patternProblems(pattern, file.path))
        voice.push({id: `voice/${key}`, about, next, pattern, ...(at ? {at} : {})})
      }
    else
      for (const [key, body] of Object.entries(read(file, signalsSchema) ?? {})) {
        const id = `${name}/${key}`
        const {match, unless: _unless, examples: _examples, ...signal} = body
        problems.push(...match.flatMap((text) => patternProblems(text, file.path)))
        signals[id] = {id, ...signal}
        rules.push(asRule(id, name, body))
      }
  }
  const verbs = Object.values(signals).flatMap(({verbs = []}) => verbs)
  if (verbs.length > 0)
    rules.push(asRule(anyVerb, 'verbs', {about: anyVerb, match: [`{${verbs.join('|')}}`], examples: []}))
  const {sections, profiles} = base
  const guards = guardsFor(rules, base.guards)
  const ruleSet: RuleSet = {packs: {}, rules, guards, slots, sections, profiles, weights: {}}
  return {signalSet: model && {ruleSet, signals, voice, model}, problems}
}

/** Those that hold for every rule and those that a signal names; the rest would only be read at each start. */
function guardsFor(rules: readonly Rule[], guards: readonly Guard[]): readonly Guard[] {
  const named = new Set(rules.flatMap(({unless}) => unless ?? []))
  return guards.filter(({name, everyRule}) => everyRule || named.has(name))
}

function patternProblems(text: string, file: string): readonly Problem[] {
  return parsePattern(text).problems.map(({message}) => ({
    file,
    message: `in the pattern ${text}: ${message}`,
    start: 0,
    end: 1,
  }))
}

/** "Net Promoter Score" is a name, and a signal all the same; what was learned from mistakes is evidence. */
const despite = ['fixed-name', 'advised-against']

function asRule(id: string, pack: string, {about, match, unless}: SignalBody): Rule {
  const shown = {summary: '', message: about, why: '', examples: []}
  return {...shown, id, pack, level: 'info', match, despite, ...(unless ? {unless} : {})}
}
