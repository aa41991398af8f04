/** The five parts of the index, each from 0 to 1, and their sum. The formula is published in ARCHITECTURE.md and in the report. */

import type {SignalPlace} from '../signals/places.ts'
import type {ScoreModel} from '../signals/signal.ts'
import {named} from '../signals/signalsOf.ts'
import {type Inputs, timesOf, weightOf} from './inputs.ts'

export const partNames = ['voice', 'framing', 'proof', 'measures', 'order'] as const
export type PartName = (typeof partNames)[number]

export interface Part {
  readonly name: PartName
  readonly weight: number
  readonly value: number
}

/** What comparable documents are like. */
export interface Norms extends Pick<ScoreModel['genres'][string], 'evidence'> {
  /** From 0 to 1: how sure it is that such a document should say how success is measured. */
  readonly measures: number
  /** By class of words: of all clauses and blocks together those in which one of them stands. */
  readonly voice: Readonly<Record<string, readonly number[]>>
}

/** The parts that apply. */
export function partsOf(inputs: Inputs, norms: Norms, model: ScoreModel): readonly Part[] {
  return partNames.flatMap((name) => partOf(name, inputs, norms, model) ?? [])
}

/** The sum after a change: only the parts that it touches are worked out anew. */
export function sumAfter(
  changed: Partial<Inputs>,
  before: readonly Part[],
  inputs: Inputs,
  norms: Norms,
  model: ScoreModel,
): number {
  const after = {...inputs, ...changed}
  const isTouched = (name: PartName) => madeFrom[name].some((key) => key in changed)
  return sumOf(
    partNames.flatMap(
      (name) =>
        (isTouched(name) ? partOf(name, after, norms, model) : before.find((part) => part.name === name)) ??
        [],
    ),
  )
}

/** What each part is made from, as far as it can change. */
const madeFrom: {readonly [Name in PartName]: readonly (keyof Inputs)[]} = {
  voice: ['times'],
  framing: ['findings', 'times'],
  proof: ['evidence', 'findings'],
  measures: ['metrics'],
  order: ['seats', 'silos'],
}

/** Undefined where the part does not apply. */
function partOf(name: PartName, inputs: Inputs, norms: Norms, model: ScoreModel): Part | undefined {
  const value = values[name](inputs, norms, model)
  const isMissing = name === 'measures' && inputs.metrics.length === 0 && !inputs.hasGoals
  const weight = model.weights[name] * (isMissing ? norms.measures : 1)
  return value === undefined || weight === 0 ? undefined : {name, weight, value}
}

/** From 0 to 100, not rounded. */
export function sumOf(parts: readonly Part[]): number {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0)
  return weight === 0 ? 0 : (100 * parts.reduce((sum, part) => sum + part.weight * part.value, 0)) / weight
}

const values: {
  readonly [Name in PartName]: (inputs: Inputs, norms: Norms, model: ScoreModel) => number | undefined
} = {voice, framing, proof, measures, order}

function voice(inputs: Inputs, norms: Norms, model: ScoreModel) {
  let [sum, whole] = [0, 0]
  for (const [name, weight] of Object.entries(model.voice.weights)) {
    const rank = often(`voice/${name}`, inputs, norms, model)
    sum += weight < 0 ? -weight * (1 - rank) : weight * rank
    whole += Math.abs(weight)
  }
  return whole === 0 ? undefined : sum / whole
}

/** How much customers are in sight, from 0 to 1. */
function sight(inputs: Inputs, norms: Norms, model: ScoreModel): number {
  return often(named, inputs, norms, model)
}

/**
 * How often a class of words stands there, among comparable documents, for each clause and block. A few say little, so
 * the genre's middle is mixed in.
 */
function often(id: string, inputs: Inputs, norms: Norms, model: ScoreModel): number {
  const usual = norms.voice[id.slice('voice/'.length)] ?? []
  const {count, all} = timesOf(id, inputs, model)
  const {prior} = model.voice
  return rank((count + prior * (usual[2] ?? 0)) / (all + prior), usual)
}

function framing(inputs: Inputs, norms: Norms, model: ScoreModel) {
  const {findings, words} = inputs
  const {allowance, extraWords, inFull, unseen} = model.framing
  const groups = new Map<string, number[]>()
  for (const finding of findings) {
    const key = `${finding.rule} ${finding.text.toLowerCase()}`
    const times = finding.places?.length ?? 1
    const weights = groups.get(key) ?? []
    groups.set(key, weights)
    for (let time = 0; time < times; time++) weights.push(weightOf(finding, model))
  }
  let sum = 0
  for (const weights of groups.values()) {
    const mean = weights.reduce((total, weight) => total + weight, 0) / weights.length
    sum += mean * (weights.length <= inFull ? weights.length : inFull + Math.log(weights.length / inFull))
  }
  // Never quite 0: in a document full of framings, too, each one less must show.
  const value = Math.exp(-sum / (allowance * (words + extraWords)))
  // A text that never speaks of customers frames nobody, which is little merit.
  return value * (unseen + (1 - unseen) * sight(inputs, norms, model))
}

function proof({evidence, findings}: Inputs, norms: Norms, model: ScoreModel) {
  const value = Math.min(1, strengthsOf(evidence, model) / norms.evidence)
  return findings.some(isHollow) ? Math.min(value, model.proof.claimCap) : value
}

export function isHollow({rule}: {readonly rule: string}): boolean {
  return rule === 'proof/hollow-claim'
}

/** What the places bring together: the strongest first, so much for a class, so much for a paragraph. */
function strengthsOf(evidence: readonly SignalPlace[], {proof}: ScoreModel): number {
  const byClass = new Map<string, number>()
  const byBlock = new Map<number, number>()
  const sentences = new Set<number>()
  let sum = 0
  for (const {signal, block, strength, sentence} of evidence.toSorted((a, b) => b.strength - a.strength)) {
    // One sentence is one piece of evidence, however many classes it speaks for.
    if (sentences.has(sentence.start)) continue
    sentences.add(sentence.start)
    const ofClass = byClass.get(signal) ?? 0
    const ofBlock = byBlock.get(block) ?? 0
    const brought = Math.max(0, Math.min(strength, proof.perClass - ofClass, proof.perBlock - ofBlock))
    byClass.set(signal, ofClass + brought)
    byBlock.set(block, ofBlock + brought)
    sum += brought
  }
  return sum
}

function measures({metrics}: Inputs, _norms: Norms, model: ScoreModel) {
  if (metrics.length === 0) return 0
  const {good, enough} = model.measures
  const credits = metrics.map(({credit}) => credit)
  const mean = credits.reduce((sum, credit) => sum + credit, 0) / credits.length
  return mean * Math.min(1, credits.filter((credit) => credit >= good).length / enough)
}

function order({seats, silos}: Inputs) {
  const kinds = new Map<string, number>()
  for (const {signal} of seats) kinds.set(signal, Math.min(2, (kinds.get(signal) ?? 0) + 1))
  const good = [...kinds.values()].reduce((sum, count) => sum + count, 0)
  // One more on either side, so that a single place does not decide.
  return good + silos === 0 ? undefined : (good + 0.5) / (good + silos + 1)
}

/** Where a value stands among comparable documents, from 0 to 1, along straight lines between the norms. */
export function rank(value: number, norms: readonly number[]): number {
  let [x, y] = [-1e-9, 0]
  for (let i = 0; i <= norms.length; i++) {
    const nextX = norms[i] ?? 1
    const nextY = i < norms.length ? (ranks[i] ?? 1) : 1
    if (value < nextX) return nextX === x ? nextY : y + ((value - x) / (nextX - x)) * (nextY - y)
    x = nextX
    y = nextY
  }
  return 1
}

const ranks = [0.1, 0.25, 0.5, 0.75, 0.9]
