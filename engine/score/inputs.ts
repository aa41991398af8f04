/** What the index is computed from: a few numbers and short lists, so that "what if" costs nothing. */

import type {Finding, FindingLevel} from '../finding.ts'
import {groupsOf} from '../groups.ts'
import type {ScoreModel, Signal} from '../signals/signal.ts'
import type {ActingPlace, SignalPlace, Signals} from '../signals/signalsOf.ts'

export interface Inputs {
  readonly words: number
  /** Paragraphs, list items and cells: blocks of prose without headings. */
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
  /** Sentences that name customers and do not frame them, a few of each block. */
  readonly inSight: readonly SignalPlace[]
  /** Sentences that say what customers need, feel or told us, a few of each block. */
  readonly needs: readonly SignalPlace[]
  /** Places that speak for order and seats, and places that speak against. */
  readonly seats: readonly SignalPlace[]
  readonly silos: number
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
  return {
    words,
    blocks,
    findings,
    customer: customerClauses(acting, model, weakVerbs),
    self: acting.filter(({actor}) => actor === 'self').length,
    acting,
    evidence: of('evidence').filter(({signal, strength}) => known[signal]?.proof === true && strength > 0),
    metrics: of('metrics').map((place) => ({...place, credit: known[place.signal]?.credit ?? 0})),
    hasGoals,
    inSight: fewPerBlock(
      unframed(
        places.filter(({signal}) => signal === 'others/in-sight'),
        findings,
      ),
      model.voice.perBlock,
    ),
    needs: fewPerBlock(
      others.filter(({signal}) => signal === 'others/needs'),
      model.voice.perBlock,
    ),
    seats: others.filter(({signal}) => good.has(signal)),
    silos:
      others.filter(({signal}) => signal === 'others/silo').length +
      findings.filter(({rule, level}) => level !== 'hint' && bad.has(rule)).length,
  }
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
    const key = `${place.signal} ${place.text.replace(/\s+/g, ' ').toLowerCase()}`
    const known = best.get(key)
    if (known === undefined || known.strength < place.strength) best.set(key, place)
  }
  return [...best.values()]
}

/** "We monetise our patients" names them, and does not have them in sight. */
function unframed(places: readonly SignalPlace[], findings: readonly Finding[]): readonly SignalPlace[] {
  const starts = findings.flatMap(({level, start, places: all}) =>
    level === 'hint' ? [] : (all?.map((one) => one.start) ?? [start]),
  )
  const framed = Float64Array.from(starts).sort()
  return places.filter(({sentence}) => {
    const next = framed[countBelow(framed, sentence.start)]
    return next === undefined || next >= sentence.end
  })
}

/** Of numbers in ascending order, how many are below the limit. */
function countBelow(sorted: Float64Array, limit: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** One for each sentence; a paragraph full of them is quickly added, so only so many of a block count. */
function fewPerBlock(places: readonly SignalPlace[], most: number): readonly SignalPlace[] {
  const sentences = new Map(places.map((place) => [place.sentence.start, place])).values()
  return [...groupsOf([...sentences], ({block}) => String(block)).values()].flatMap((group) =>
    group.slice(0, most),
  )
}

/** What one finding weighs before it is grouped with its like. */
export function weightOf({level, confidence}: Finding, {framing}: ScoreModel): number {
  return framing.levels[level satisfies FindingLevel] * confidence
}
