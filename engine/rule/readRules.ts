/** Reads the files of `rules/`, ours or a team's own, into a rule set. A broken file costs itself, never the others. */

import type * as z from 'zod'
import {didYouMean} from '../data/didYouMean.ts'
import {readData} from '../data/readData.ts'
import {parsePattern} from '../pattern/parsePattern.ts'
import type {Problem} from '../problem.ts'
import {nameProblems} from './nameProblems.ts'
import {patternTexts} from './patternTexts.ts'
import type {Guard, PackInfo, Profiles, Rule, RuleBody, RuleSet, Sections, Slots, Weights} from './rule.ts'
import {
  guardsSchema,
  packSchema,
  profilesSchema,
  ruleSchema,
  sectionsSchema,
  slotsSchema,
  weightsSchema,
} from './schema.ts'

export interface RuleFile {
  /** Relative to the rules folder: `broadcast/push.yaml`. */
  readonly path: string
  readonly text: string
}

export interface ReadRules {
  readonly ruleSet: RuleSet
  readonly problems: readonly Problem[]
}

/** `base` is what a team's own packs build on: its guards, slots and sections. */
export function readRules(files: readonly RuleFile[], base?: RuleSet): ReadRules {
  const problems: Problem[] = []
  const packs: Record<string, PackInfo> = {...base?.packs}
  const rules: Rule[] = []
  const shared: {
    guards: readonly Guard[]
    slots: Slots
    sections: Sections
    profiles: Profiles
    weights: Weights
  } = {
    guards: base?.guards ?? [],
    slots: base?.slots ?? {},
    sections: base?.sections ?? {},
    profiles: base?.profiles ?? {},
    weights: base?.weights ?? {},
  }
  const checks: (() => readonly Problem[])[] = []

  const read = <T>(
    file: RuleFile,
    schema: z.ZodType<T>,
    look: (value: T, place: Place) => readonly Problem[] = () => [],
  ): T | undefined => {
    const {value, problems: found, place} = readData(file.text, file.path, schema)
    problems.push(...found)
    // A rule can name slots, guards and sections of files that come later, so it is looked at in the end.
    checks.push(() =>
      value === undefined ? [] : [...patternProblems(value, file.path, shared, place), ...look(value, place)],
    )
    return found.length > 0 ? undefined : value
  }

  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const [pack = '', name] = file.path.replace(/\.ya?ml$/, '').split('/')
    if (name === undefined) {
      if (pack === 'guards') shared.guards = [...shared.guards, ...(read(file, guardsSchema) ?? [])]
      else if (pack === 'vocabulary') shared.slots = {...shared.slots, ...read(file, slotsSchema)}
      else if (pack === 'sections') shared.sections = {...shared.sections, ...read(file, sectionsSchema)}
      else if (pack === 'profiles') shared.profiles = {...shared.profiles, ...read(file, profilesSchema)}
      else if (pack === 'weights') shared.weights = {...shared.weights, ...read(file, weightsSchema)}
      else problems.push({file: file.path, message: notARule(pack), start: 0, end: 1})
    } else if (name === 'pack') {
      const info = read(file, packSchema)
      if (info) packs[pack] = info
    } else {
      const body = read(file, ruleSchema, (value, place) => nameProblems(value, file.path, shared, place))
      if (body) rules.push({...body, id: `${pack}/${name}`, pack})
      packs[pack] ??= {title: pack, about: ''}
    }
  }
  const broken = checks.flatMap((check) => check())
  problems.push(...broken)
  const unusable = new Set(broken.map(({file}) => file))
  const sound = rules.filter(({id}) => !unusable.has(`${id}.yaml`) && !unusable.has(`${id}.yml`))
  const prepared = base?.prepared ? {prepared: base.prepared} : {}
  return {ruleSet: {packs, rules: [...(base?.rules ?? []), ...sound], ...shared, ...prepared}, problems}
}

function notARule(name: string): string {
  return `"${name}.yaml" is no rule: a rule lies in a folder, its pack, e.g. mypack/${name}.yaml`
}

type Place = (path: readonly PropertyKey[]) => {readonly start: number; readonly end: number}

function patternProblems(
  value: unknown,
  file: string,
  shared: {guards: readonly Guard[]; slots: Slots},
  place: Place,
): readonly Problem[] {
  const guards = shared.guards.map(({name}) => name)
  return patternTexts(value).flatMap(({text, path}) => lookAt(text, path))

  function lookAt(text: string, path: readonly PropertyKey[]): readonly Problem[] {
    if (guards.includes(text)) return []
    const at = place(path)
    const {pattern, problems} = parsePattern(text)
    const unknown = pattern
      .flatMap((element) => (element.kind === 'word' ? element.choices : []))
      .flatMap((choice) => (choice.kind === 'slot' && !(choice.name in shared.slots) ? [choice.name] : []))
    return [
      ...problems.map(({message}) => ({file, message: `in the pattern ${text}: ${message}`, ...at})),
      ...unknown.map((name) => ({
        file,
        message: `there is no slot $${name}${didYouMean(name, Object.keys(shared.slots))}`,
        ...at,
      })),
    ]
  }
}

export type {RuleBody}
