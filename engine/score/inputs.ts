/** What the index is computed from: a few numbers and short lists, so that "what if" costs nothing. */

import type {Finding, FindingLevel} from '../finding.ts'
import {groupsOf} from '../groups.ts'
import type {SignalPlace} from '../signals/places.ts'
import type {ScoreModel, Signal} from '../signals/signal.ts'
import {named, type Signals} from '../signals/signalsOf.ts'
import {inSightOf, isFraming, phraseOf, spread, startsOf} from './sight.ts'

export interface Inputs {
  readonly words: number
  /** Paragraphs, list items and cells of more than a word or a number. */
  readonly blocks: number
  readonly findings: readonly Finding[]
  /** Of the classes that prove something, each place once. */
  readonly evidence: readonly SignalPlace[]
  readonly metrics: readonly MetricPlace[]
  readonly hasGoals: boolean
  /** Sentences that name customers, however. */
  readonly named: readonly SignalPlace[]
  /** By class of words its sentences, a few of each block; of those that name customers the ones that do not frame them. */
  readonly voice: Voice
  /** How often each class of words counts. */
  readonly times: Times
  /** Places that speak for order and seats, and places that speak against. */
  readonly seats: readonly SignalPlace[]
  readonly silos: number
  /** Of the places against, those that no finding reports. */
  readonly handovers: number
}

export type Voice = Readonly<Record<string, readonly SignalPlace[]>>
export type Times = Readonly<Record<string, number>>

export interface MetricPlace extends SignalPlace {
  /** What a metric of its class is worth, from 0 to 1. */
  readonly credit: number
}

export function inputsOf(
  words: number,
  blocks: number,
  findings: readonly Finding[],
  signals: Signals,
  known: Readonly<Record<string, Signal>>,
  model: ScoreModel,
): Inputs {
  const {places, voice, hasGoals} = signals
  const of = (group: string) => distinct(places.filter(({signal}) => signal.startsWith(`${group}/`)))
  const others = of('others')
  const byClass = groupsOf(voice, ({signal}) => signal)
  const inputs = {
    words,
    blocks,
    evidence: of('evidence').filter(({signal, strength}) => known[signal]?.proof === true && strength > 0),
    metrics: of('metrics').map((place) => ({...place, credit: known[place.signal]?.credit ?? 0})),
    hasGoals,
    named: byClass.get(named) ?? [],
    voice: Object.fromEntries(byClass),
    times: Object.fromEntries([...byClass].map(([id, all]) => [id, id === named ? 0 : spread(all, model)])),
    seats: others.filter(({signal}) => good.has(signal)),
    handovers: others.filter(({signal}) => signal === 'others/silo').length,
  }
  return {...inputs, ...withFindings(inputs, findings, model)}
}

const good: ReadonlySet<string> = new Set([
  'others/customer-first',
  'others/seat',
  'others/customers-customer',
  'others/unite',
])
const bad: ReadonlySet<string> = new Set(['inside-out/handoff', 'inside-out/stakeholder-order'])

/** The same words twice are one piece of evidence. */
function distinct(places: readonly SignalPlace[]): readonly SignalPlace[] {
  const best = new Map<string, SignalPlace>()
  for (const place of places) {
    const key = `${place.signal} ${phraseOf(place)}`
    const known = best.get(key)
    if (known === undefined || known.strength < place.strength) best.set(key, place)
  }
  return [...best.values()]
}

/** What else changes when the findings do. */
export function withFindings(
  {named: all, voice, times, handovers}: Pick<Inputs, 'named' | 'voice' | 'times' | 'handovers'>,
  findings: readonly Finding[],
  model: ScoreModel,
): Pick<Inputs, 'findings' | 'voice' | 'times' | 'silos'> {
  const framings = findings.filter(({rule, level}) => level !== 'hint' && bad.has(rule)).length
  const inSight = inSightOf(all, findings, model)
  return {
    findings,
    voice: {...voice, [named]: inSight},
    times: {...times, [named]: spread(inSight, model)},
    silos: handovers + framings,
  }
}

/** The same without one finding. Sight is looked at anew only where it can change. */
export function withoutFinding(inputs: Inputs, gone: Finding, model: ScoreModel): Partial<Inputs> {
  const findings = inputs.findings.filter((other) => other !== gone)
  if (bad.has(gone.rule)) return withFindings(inputs, findings, model)
  const starts = isFraming(gone) ? startsOf(gone) : []
  const names = ({sentence}: SignalPlace) => starts.some((at) => at >= sentence.start && at < sentence.end)
  return inputs.named.some(names) ? withFindings(inputs, findings, model) : {findings}
}

/** How often a class of words stands there, and of how many clauses and blocks. */
export function timesOf(
  id: string,
  {times, words, blocks}: Pick<Inputs, 'times' | 'words' | 'blocks'>,
  {band}: ScoreModel,
): {readonly count: number; readonly all: number} {
  return {count: times[id] ?? 0, all: words / band.wordsPerClause + blocks}
}

/** What one finding weighs before it is grouped with its like. */
export function weightOf({level, confidence}: Finding, {framing}: ScoreModel): number {
  return framing.levels[level satisfies FindingLevel] * confidence
}
