/** What the index is computed from: a few numbers and short lists, so that "what if" costs nothing. */

import type {Finding, FindingLevel} from '../finding.ts'
import type {ScoreModel, Signal} from '../signals/signal.ts'
import type {ActingPlace, SignalPlace, Signals} from '../signals/signalsOf.ts'
import {fewPerBlock, inSightOf, isFraming, phraseOf, startsOf} from './sight.ts'

export interface Inputs {
  readonly words: number
  /** Paragraphs, list items and cells of more than a word or a number. */
  readonly blocks: number
  readonly findings: readonly Finding[]
  /** Clauses in which customers act; the same verb again and again counts little. */
  readonly customer: number
  readonly self: number
  /** The clauses that were counted. */
  readonly acting: readonly ActingPlace[]
  /** Of the classes that prove something, each place once. */
  readonly evidence: readonly SignalPlace[]
  readonly metrics: readonly MetricPlace[]
  readonly hasGoals: boolean
  /** Sentences that name customers, however. */
  readonly named: readonly SignalPlace[]
  /** Those of them that do not frame them, a few of each block. */
  readonly inSight: readonly SignalPlace[]
  /** Sentences that say what customers need, feel or told us, a few of each block. */
  readonly needs: readonly SignalPlace[]
  /** Places that speak for order and seats, and places that speak against. */
  readonly seats: readonly SignalPlace[]
  readonly silos: number
  /** Of the places against, those that no finding reports. */
  readonly handovers: number
}

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
  weakVerbs: ReadonlySet<string>,
): Inputs {
  const {places, acting, hasGoals} = signals
  const of = (group: string) => distinct(places.filter(({signal}) => signal.startsWith(`${group}/`)))
  const others = of('others')
  const inputs = {
    words,
    blocks,
    customer: customerClauses(acting, model, weakVerbs),
    self: acting.filter(({actor}) => actor === 'self').length,
    acting,
    evidence: of('evidence').filter(({signal, strength}) => known[signal]?.proof === true && strength > 0),
    metrics: of('metrics').map((place) => ({...place, credit: known[place.signal]?.credit ?? 0})),
    hasGoals,
    named: places.filter(({signal}) => signal === 'others/in-sight'),
    // The same words twice are one need, as they are one piece of evidence.
    needs: fewPerBlock(
      others.filter(({signal}) => signal === 'others/needs'),
      model,
    ),
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

/** Clauses with a customer who acts. The same verb again and again counts little, and so does using what we sell. */
function customerClauses(
  acting: readonly ActingPlace[],
  {voice}: ScoreModel,
  weakVerbs: ReadonlySet<string>,
): number {
  const times = new Map<string, number>()
  let sum = 0
  for (const {actor, verb} of acting) {
    if (actor !== 'customer') continue
    const before = times.get(verb) ?? 0
    times.set(verb, before + 1)
    if (before < voice.sameVerb) sum += weakVerbs.has(verb) ? voice.weakWeight : 1
  }
  return sum
}

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
  {named, handovers}: Pick<Inputs, 'named' | 'handovers'>,
  findings: readonly Finding[],
  model: ScoreModel,
): Pick<Inputs, 'findings' | 'inSight' | 'silos'> {
  const framings = findings.filter(({rule, level}) => level !== 'hint' && bad.has(rule)).length
  return {findings, inSight: inSightOf(named, findings, model), silos: handovers + framings}
}

/** The same without one finding. Sight is looked at anew only where it can change. */
export function withoutFinding(inputs: Inputs, gone: Finding, model: ScoreModel): Partial<Inputs> {
  const findings = inputs.findings.filter((other) => other !== gone)
  if (bad.has(gone.rule)) return withFindings(inputs, findings, model)
  const starts = isFraming(gone) ? startsOf(gone) : []
  const names = ({sentence}: SignalPlace) => starts.some((at) => at >= sentence.start && at < sentence.end)
  return inputs.named.some(names) ? withFindings(inputs, findings, model) : {findings}
}

/** What one finding weighs before it is grouped with its like. */
export function weightOf({level, confidence}: Finding, {framing}: ScoreModel): number {
  return framing.levels[level satisfies FindingLevel] * confidence
}
