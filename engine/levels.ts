/** How loud each search is in a document: the team's word first, then the profile's, the section's, the rule's own. */

import type {Lens} from './compile.ts'
import type {Context} from './context.ts'
import type {Level} from './rule/rule.ts'
import type {Search} from './searches.ts'

export type LevelOverrides = Readonly<Record<string, Level>>

export interface Levels {
  /** False when the search cannot report anywhere in the document. */
  readonly isOn: (search: number) => boolean
  /** True when the level is the same wherever in the document. */
  readonly isEven: (search: number) => boolean
  readonly at: (search: number, block: number) => Level
  /** True when the team has said the level, so that nothing may change it. */
  readonly isFixed: (search: number) => boolean
}

export function levelsOf(profile: string, overrides: LevelOverrides, context: Context, lens: Lens): Levels {
  const known: (SearchLevel | undefined)[] = []
  const of = (number: number): SearchLevel => {
    const search = lens.searches[number]
    const level = known[number] ?? (search === undefined ? silent : levelOf(search, profile, overrides, lens))
    known[number] = level
    return level
  }
  const cap = lens.ruleSet.profiles[profile]?.cap
  return {
    isOn: (number) => of(number).base !== 'off' || of(number).bySection !== undefined,
    isEven: (number) => of(number).bySection === undefined,
    isFixed: (number) => of(number).isFixed,
    at: (number, block) => {
      const {base, bySection} = of(number)
      const role = bySection && context.roles(block).find((one) => bySection[one] !== undefined)
      const level = role === undefined ? base : (bySection?.[role] ?? base)
      return cap !== undefined && louder(level, cap) ? cap : level
    },
  }
}

interface SearchLevel {
  readonly base: Level
  /** Levels inside sections of some role; undefined where they do not count. */
  readonly bySection: Readonly<Record<string, Level>> | undefined
  readonly isFixed: boolean
}

const silent: SearchLevel = {base: 'off', bySection: undefined, isFixed: false}

function levelOf(
  {rule, level, levels}: Search,
  profile: string,
  overrides: LevelOverrides,
  lens: Lens,
): SearchLevel {
  const names = [rule.id, ...(rule.was ?? []), rule.pack, '*']
  const own = names.map((name) => overrides[name]).find((one) => one !== undefined)
  if (own !== undefined) return {base: own, bySection: undefined, isFixed: true}
  const set = lens.ruleSet.profiles[profile]?.levels ?? {}
  const byProfile = set[rule.id] ?? set[rule.pack] ?? set['*']
  // A profile that switches a rule off means it for every section.
  if (byProfile === 'off') return silent
  const merged = {...rule.levels, ...levels}
  const hasRoles = Object.keys(merged).some((name) => name in lens.ruleSet.sections)
  const base = levels?.[profile] ?? byProfile ?? level ?? rule.levels?.[profile] ?? rule.level
  return {base, bySection: hasRoles ? merged : undefined, isFixed: false}
}

const loudness: Readonly<Record<Level, number>> = {error: 4, warning: 3, info: 2, hint: 1, off: 0}

export function louder(a: Level, b: Level): boolean {
  return loudness[a] > loudness[b]
}
