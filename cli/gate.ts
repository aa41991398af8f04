/** Decides whether a run passes, and says why not. */

import type {FindingLevel, Gate, Resolved} from '../engine/index.ts'
import {counted} from '../project/counted.ts'
import type {FileResult} from './results.ts'

/** What the command line allows; it says the last word on all documents together. */
export type Flags = {readonly [Key in keyof Gate]: Gate[Key] | undefined}

export type Gates = Resolved['gates']

export interface Gatekeeper {
  readonly add: (result: FileResult, gates: Gates) => void
  /** What was not kept, a sentence each; empty when all is well. */
  readonly failures: () => readonly string[]
}

/** `hasPast`: findings that stand are new, because older ones have been set aside. */
export function gatekeeper(flags: Flags, hasPast: boolean): Gatekeeper {
  const tallies = new Map<string, Tally>()
  const all = '*'
  return {
    add: (result, gates) => {
      for (const profile of [all, result.profile])
        for (const limit of limitsOf(profile, gates[profile], profile === all ? flags : {})) {
          const key = `${profile} ${limit.name}`
          const tally = tallies.get(key) ?? {limit, count: 0}
          tallies.set(key, {limit, count: tally.count + countOf(limit, result)})
        }
    },
    failures: () => [...tallies.values()].flatMap(({limit, count}) => complaint(limit, count, hasPast)),
  }
}

interface Limit {
  /** Where it was said: `--max-warnings 3`. */
  readonly name: string
  readonly profile: string
  readonly levels: readonly FindingLevel[]
  readonly most: number
  readonly kind: keyof Gate
}

interface Tally {
  readonly limit: Limit
  readonly count: number
}

const fromLoudest: readonly FindingLevel[] = ['error', 'warning', 'info', 'hint']
const flagNames = {failOn: '--fail-on', maxWarnings: '--max-warnings', maxNew: '--max-new'} as const

function limitsOf(
  profile: string,
  config: Gates[string] | undefined,
  flags: Partial<Flags>,
): readonly Limit[] {
  const isAll = profile === '*'
  const nameOf = (kind: keyof Gate, value: number | string) =>
    flags[kind] !== undefined || config?.value[kind] === undefined
      ? `${flagNames[kind]} ${value}`
      : `gates.${isAll ? '"*"' : profile}.${kind} ${value} in ${config.from}`
  const {failOn, maxWarnings, maxNew} = {...config?.value, ...given(flags)}
  const fail = failOn ?? (isAll ? 'error' : undefined)
  const limit = (kind: keyof Gate, value: string | number, levels: readonly FindingLevel[]): Limit => ({
    ...{name: nameOf(kind, value), profile, levels, kind},
    most: typeof value === 'number' ? value : 0,
  })
  return [
    ...(fail === undefined
      ? []
      : [limit('failOn', fail, fromLoudest.slice(0, fromLoudest.indexOf(fail) + 1))]),
    ...(maxWarnings === undefined ? [] : [limit('maxWarnings', maxWarnings, ['warning'])]),
    ...(maxNew === undefined ? [] : [limit('maxNew', maxNew, ['error', 'warning', 'info'])]),
  ]
}

function given(flags: Partial<Flags>): Gate {
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined))
}

function countOf({levels}: Limit, {findings}: FileResult): number {
  return findings.filter(({level}) => levels.includes(level)).length
}

function complaint(
  {name, profile, levels, most, kind}: Limit,
  count: number,
  hasPast: boolean,
): readonly string[] {
  // Without a past everything is new, and counting that would fail the first run for no reason.
  if (count <= most || (kind === 'maxNew' && !hasPast)) return []
  const where = profile === '*' ? '' : ` in ${profile} documents`
  const over = kind === 'failOn' ? `${name} allows none` : `${count - most} more than ${name} allows`
  return [`${what(kind, levels, count)}${where}, ${over}`]
}

function what(kind: keyof Gate, levels: readonly FindingLevel[], count: number): string {
  if (kind === 'maxWarnings') return counted(count, 'warning')
  if (kind === 'maxNew') return counted(count, 'new finding')
  const [loudest, ...more] = levels.toReversed()
  return more.length === 0
    ? counted(count, 'error')
    : `${counted(count, 'finding')} of level ${loudest} or above`
}

/** The documents whose index is below what `--min-score` asks; those without an index pass. */
export function scoreGate(below: readonly string[], minScore: number | undefined): string | undefined {
  if (minScore === undefined || below.length === 0) return undefined
  const others = below.length > 3 ? ` and ${below.length - 3} more` : ''
  return `failed: index below ${minScore}: ${below.slice(0, 3).join(', ')}${others}`
}

/** The documents whose index is below what `--min-score` asks; those without an index pass. */
export function scoreFailures(below: readonly string[], minScore: number | undefined): readonly string[] {
  if (minScore === undefined || below.length === 0) return []
  const others = below.length > 3 ? ` and ${below.length - 3} more` : ''
  return [`index below ${minScore}: ${below.slice(0, 3).join(', ')}${others}`]
}
