/** Finds rules, packs and profiles that a config file names and nobody knows. */

import {didYouMean} from '../data/didYouMean.ts'
import type {Problem} from '../problem.ts'
import type {RuleSet} from '../rule/rule.ts'
import type {ReadConfig} from './readConfig.ts'

export function checkNames({value, place}: ReadConfig, file: string, ruleSet: RuleSet): readonly Problem[] {
  if (value === undefined) return []
  const rules = [
    ...ruleSet.rules.flatMap(({id, was}) => [id, ...(was ?? [])]),
    ...Object.keys(ruleSet.packs),
    '*',
  ]
  const profiles = Object.keys(ruleSet.profiles)
  const rulesIn = (levels: object | undefined, path: readonly PropertyKey[]) =>
    Object.keys(levels ?? {}).flatMap((name) => unknown('rule or pack', name, rules, [...path, name]))
  return [
    ...rulesIn(value.rules, ['rules']),
    ...Object.entries(value.profiles ?? {}).flatMap(([glob, name]) =>
      unknown('profile', name, profiles, ['profiles', glob]),
    ),
    ...Object.keys(value.gates ?? {}).flatMap((name) =>
      unknown('profile', name, [...profiles, '*'], ['gates', name]),
    ),
    ...(value.overrides ?? []).flatMap((override, i) => [
      ...rulesIn(override.rules, ['overrides', i, 'rules']),
      ...(override.profile === undefined
        ? []
        : unknown('profile', override.profile, profiles, ['overrides', i, 'profile'])),
    ]),
  ]

  function unknown(
    kind: string,
    name: string,
    known: readonly string[],
    path: readonly PropertyKey[],
  ): Problem[] {
    if (known.includes(name)) return []
    const list = kind === 'profile' ? `; the profiles are ${known.join(', ')}` : ''
    const message = `there is no ${kind} "${name}"${didYouMean(name, known)}`
    return [{file, message: message.endsWith('?') ? message : message + list, ...place(path)}]
  }
}
