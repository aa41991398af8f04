/** What if: what each finding, place and missing piece of evidence does to the index, in points. */

import type {Span} from '../document.ts'
import type {Finding} from '../finding.ts'
import {groupsOf} from '../groups.ts'
import type {SignalPlace} from '../signals/places.ts'
import type {ScoreModel, SignalSet, VoiceClass} from '../signals/signal.ts'
import {type Inputs, weightOf, withoutFinding} from './inputs.ts'
import {isHollow, type Norms, type PartName, partsOf, sumAfter, sumOf} from './parts.ts'
import {oneMore, spread} from './sight.ts'

/** Something that lifts the index, holds it down, or would lift it. */
export interface Effect {
  readonly part: PartName
  /** Of a hundred: what the index would lose without it, or gain by the move. */
  readonly points: number
  /** `evidence/voice`, `metrics/usage`, the id of a rule, or `voice`. */
  readonly what: string
  /** What it is, or what to do. */
  readonly says: string
  readonly effort: Effort
  /** Sentences that it is about; none for what is missing. */
  readonly places: readonly Span[]
}

/** reword: a sentence; think: a metric or the order; ask: customers must be asked. */
export type Effort = 'reword' | 'think' | 'ask'

export interface Effects {
  /** What lifts the index, the largest first. */
  readonly gains: readonly Effect[]
  /** What holds it down and would lift it when changed, the largest first. */
  readonly losses: readonly Effect[]
  /** What is missing and would lift it, the largest first. */
  readonly missing: readonly Effect[]
}

export function effectsOf(inputs: Inputs, {signals, voice, model}: SignalSet, norms: Norms): Effects {
  const parts = partsOf(inputs, norms, model)
  const now = sumOf(parts)
  const change = (changed: Partial<Inputs>) => sumAfter(changed, parts, inputs, norms, model) - now
  const times = (id: string, count: number) => change({times: {...inputs.times, [id]: count}})
  const about = (id: string) => signals[id]?.about ?? id
  const next = (id: string) => signals[id]?.next ?? ''
  const measureGains = gainsOf('measures', inputs.metrics, (metrics) => ({metrics}))
  const seatGains = gainsOf('order', inputs.seats, (seats) => ({seats}))
  return {
    gains: sorted([...evidenceGains(), ...measureGains, ...voiceGains(), ...seatGains]),
    losses: sorted([...findingLosses(), ...metricLosses(), ...voiceLosses()]),
    missing: sorted([...missingEvidence(), ...missingMetric(), ...missingVoice()]),
  }

  function evidenceGains(): readonly Effect[] {
    return group(inputs.evidence).map(([id, places]) => ({
      part: 'proof',
      points: -change({evidence: without(places)}),
      what: id,
      says: about(id),
      effort: 'ask',
      places: places.map(({sentence}) => sentence),
    }))
  }

  /** A sentence may speak for several classes; without it all of them lose it. */
  function without(places: readonly SignalPlace[]): readonly SignalPlace[] {
    const gone = new Set(places.map(({sentence}) => sentence.start))
    return inputs.evidence.filter(({sentence}) => !gone.has(sentence.start))
  }

  /** What the index would lose without one kind of place. */
  function gainsOf<Place extends SignalPlace>(
    part: Effect['part'],
    all: readonly Place[],
    changed: (rest: readonly Place[]) => Partial<Inputs>,
  ): readonly Effect[] {
    return group(all).map(([id, places]) => ({
      part,
      points: -change(changed(all.filter(({signal}) => signal !== id))),
      what: id,
      says: about(id),
      effort: 'think',
      places: places.map(({sentence}) => sentence),
    }))
  }

  function voiceGains(): readonly Effect[] {
    return voice.filter(isGood).map(
      ({id, about}): Effect => ({
        part: 'voice',
        points: -times(id, 0),
        what: id,
        says: about,
        effort: effortOf(id),
        places: (inputs.voice[id] ?? []).map(({sentence}) => sentence),
      }),
    )
  }

  function findingLosses(): readonly Effect[] {
    return heaviest(inputs.findings, model).map((finding) => ({
      part: isHollow(finding) ? 'proof' : 'framing',
      points: change(withoutFinding(inputs, finding, model)),
      what: finding.rule,
      says: finding.message,
      effort: isHollow(finding) ? 'ask' : 'reword',
      places: finding.places ?? [finding],
    }))
  }

  function metricLosses(): readonly Effect[] {
    return group(inputs.metrics).map(([id, places]) => ({
      part: 'measures',
      // Kept, but counted for customers: the number stays, what it is about changes.
      points: change({
        metrics: inputs.metrics.map((one) =>
          one.signal === id ? {...one, credit: Math.max(one.credit, 1)} : one,
        ),
      }),
      what: id,
      says: `${about(id)} ${next(id)}`.trim(),
      effort: 'think',
      places: places.map(({sentence}) => sentence),
    }))
  }

  /** Not all of it must go: a few sentences that say what people get instead. */
  function voiceLosses(): readonly Effect[] {
    return voice
      .filter((one) => !isGood(one))
      .map(({id, about, next}): Effect => {
        const places = awayFromCustomers(inputs.voice[id] ?? [])
        return {
          part: 'voice',
          points: times(id, spread(places.slice(turned), model)),
          what: id,
          says: `${about} ${next}`,
          effort: 'reword',
          places: places.map(({sentence}) => sentence),
        }
      })
  }

  /** Sentences that say nothing of people first: those are the ones to turn, and to show. */
  function awayFromCustomers(places: readonly SignalPlace[]): readonly SignalPlace[] {
    const near = new Set(
      voice.filter(isGood).flatMap(({id}) => (inputs.voice[id] ?? []).map(({sentence}) => sentence.start)),
    )
    const isNear = ({sentence}: SignalPlace) => near.has(sentence.start)
    return [...places.filter((place) => !isNear(place)), ...places.filter(isNear)]
  }

  function isGood({id}: VoiceClass): boolean {
    return (model.voice.weights[id.slice('voice/'.length)] ?? 0) > 0
  }

  function missingEvidence(): readonly Effect[] {
    const there = new Set(inputs.evidence.map(({signal}) => signal))
    return Object.values(signals)
      .filter(({id, proof}) => proof === true && !there.has(id))
      .map(({id}) => ({
        part: 'proof',
        points: change({evidence: [...inputs.evidence, imagined(id)]}),
        what: id,
        says: next(id),
        effort: 'ask',
        places: [],
      }))
  }

  function missingVoice(): readonly Effect[] {
    return voice.filter(isGood).map(
      ({id, next}): Effect => ({
        part: 'voice',
        points: times(id, (inputs.times[id] ?? 0) + oneMore),
        what: id,
        says: next,
        effort: effortOf(id),
        places: [],
      }),
    )
  }

  function missingMetric(): readonly Effect[] {
    const id = 'metrics/loyalty'
    if (inputs.metrics.some(({credit}) => credit >= model.measures.good)) return []
    const points = change({metrics: [...inputs.metrics, {...imagined(id), credit: 1}]})
    const says =
      'Count one thing that customers do or get done, for instance how many return, renew or refer.'
    return [{part: 'measures', points, what: id, says, effort: 'think', places: []}]
  }
}

/** Enough for any writer, and a document full of findings does not cost the square of them. */
const most = 60

function heaviest(findings: readonly Finding[], model: ScoreModel): readonly Finding[] {
  if (findings.length <= most) return findings
  return findings.toSorted((a, b) => weightOf(b, model) - weightOf(a, model)).slice(0, most)
}

/** So many sentences about ourselves a writer can turn in one sitting. */
const turned = 3

/** What people need, and how we know, nobody can make up at the desk. */
function effortOf(id: string): Effort {
  return id === 'voice/needs' || id === 'voice/known' ? 'ask' : 'reword'
}

/** In a paragraph and a sentence of its own. */
function imagined(signal: string): SignalPlace {
  const nowhere = {start: -1, end: -1}
  return {start: -1, end: -1, signal, text: signal, sentence: nowhere, block: -1, strength: 3}
}

function group<Place extends SignalPlace>(places: readonly Place[]): readonly [string, readonly Place[]][] {
  return [...groupsOf(places, ({signal}) => signal)]
}

/** What changes nothing is left out. */
function sorted(effects: readonly Effect[]): readonly Effect[] {
  return effects
    .filter(({points}) => points > 0.05)
    .toSorted((a, b) => b.points - a.points || (a.what < b.what ? -1 : 1))
}
