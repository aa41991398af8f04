/** All signals of one document, each a list of places. Worked out only when asked for. */

import {placeOf as spanOf} from '../collapse.ts'
import type {Lens} from '../compile.ts'
import type {Candidate} from '../conditions.ts'
import {type Context, contextOf, kindOf} from '../context.ts'
import {countsOf} from '../counts.ts'
import type {Span} from '../document.ts'
import {clearedBy} from '../guards.ts'
import type {CompiledPattern} from '../pattern/compilePattern.ts'
import {literalEnds} from '../pattern/literalEnds.ts'
import {type Match, matchPattern} from '../pattern/matchPattern.ts'
import {toSource} from '../prose.ts'
import {isWithin} from '../quotations.ts'
import type {Reading} from '../reading.ts'
import type {YouMeans} from '../rule/schema.ts'
import {scan} from '../scan.ts'
import {scanBlock} from '../scanBlock.ts'
import type {Search} from '../searches.ts'
import type {Sentence} from '../sentence.ts'
import {blockQuotes} from './quotes.ts'
import type {SignalSet} from './signal.ts'
import {type Strength, strengthOf} from './strength.ts'
import {type Acting, type Actor, actingReader, formsOf, qualifies} from './subjects.ts'

export interface SignalPlace extends Span {
  /** `evidence/voice` */
  readonly signal: string
  readonly text: string
  /** The sentence around it. */
  readonly sentence: Span
  /** Index of its block in the document. */
  readonly block: number
  /** Of evidence only. */
  readonly strength: Strength
}

export interface ActingPlace extends SignalPlace, Pick<Acting, 'actor' | 'verb'> {}

export interface Signals {
  readonly places: readonly SignalPlace[]
  readonly acting: readonly ActingPlace[]
  /** Where customers are first named, as a share of the text; 1 where they are not. */
  readonly firstMention: number
  /** A section about goals or metrics is there. */
  readonly hasGoals: boolean
}

export interface SignalOptions {
  readonly profile: string
  readonly youMeans?: YouMeans
}

/** Sentences that name customers. */
const inSight = 'others/in-sight'

const actors: Readonly<Record<string, Actor>> = {
  'others/customer-acts': 'customer',
  'others/you-act': 'customer',
  'others/we-act': 'self',
  'others/product-acts': 'product',
}

/** `lens` is the signal set compiled with the team's vocabulary. */
export function signalsOf(
  reading: Reading,
  signalSet: SignalSet,
  lens: Lens,
  options: SignalOptions,
): Signals {
  const {document} = reading
  const counts = countsOf(reading, lens)
  const context = contextOf(reading, options.profile, options.youMeans ?? 'unknown', lens, counts)
  const acting = actingReader(lens, signalSet.model)
  const signalsByVerb = verbIndex(signalSet, lens)
  const places: SignalPlace[] = []
  const actingPlaces: ActingPlace[] = []
  let firstMention = 1
  let hasGoals = false
  for (let index = 0; index < document.blocks.length; index++) {
    const kind = kindOf(reading, index)
    if (kind === 'heading') {
      if (!hasGoals && isGoals(index, context)) hasGoals = true
      continue
    }
    if (document.blocks[index]?.kind === 'meta') continue
    const {hits} = scanBlock(reading, index, lens.triggers)
    if (hits.length > 0) readBlock(index, new Set(hits))
  }
  for (const {isAttributed, ...span} of blockQuotes(document)) {
    const text = document.source.slice(span.start, span.end)
    const strength = isAttributed ? 3 : 1
    places.push({...span, signal: 'evidence/voice', text, sentence: span, block: -1 - span.start, strength})
  }
  return {places, acting: actingPlaces, firstMention, hasGoals}

  function readBlock(index: number, numbers: ReadonlySet<number>): void {
    const block = reading.block(index)
    const [only, ...more] = block.sentences
    for (const [at, sentence] of block.sentences.entries()) {
      const here =
        sentence === only && more.length === 0
          ? numbers
          : scan(sentence.text, [sentence.start, sentence.end], lens.triggers).hits
      const known = places.length
      for (const number of here) {
        const search = lens.searches[number]
        if (search === undefined || !isWanted(search, index) || isSaid(search, known)) continue
        for (const match of matchesOf(search.pattern(), sentence)) {
          note(search, {reading, block, at, sentence, match})
          if (isSaid(search, known)) break
        }
      }
    }
  }

  /** A sentence that speaks for a class does so once, however many of its patterns match; metrics are counted one by one. */
  function isSaid({rule: {id, pack}}: Search, known: number): boolean {
    if (pack === 'metrics') return false
    for (let at = known; at < places.length; at++)
      if (places[at]?.signal === id && (places[at]?.strength ?? 0) >= 2) return true
    return false
  }

  /** What the place alone decides. */
  function isWanted({rule}: Search, block: number): boolean {
    if (rule.id === 'others/you-act') return context.youMeans === 'customer'
    return rule.pack !== 'metrics' || mayBeMetric(block)
  }

  function mayBeMetric(block: number): boolean {
    const {start = 0, end = 0, cell} = document.blocks[block] ?? {}
    return (
      cell !== undefined ||
      /\d|measur|metric|track/i.test(document.source.slice(start, end)) ||
      isGoals(block, context)
    )
  }

  function note(search: Search, candidate: Candidate): void {
    const {block, sentence, match} = candidate
    const {id, pack} = search.rule
    if (id === inSight && qualifies(match, sentence)) return
    const actor = actors[id]
    if (actor !== undefined) {
      noteActing(actor, search, candidate)
      return
    }
    if (clearedBy(search, candidate, context, lens, counts) !== undefined) return
    const strength = pack === 'evidence' ? strengthOf(sentence, match, document.source, block) : 2
    if (strength === undefined) return
    if (id === inSight) mention(spanOf(candidate))
    // With the words beside it, so that the same phrase again and again is known as such.
    const around = {
      ...match,
      from: Math.max(0, match.from - 2),
      to: Math.min(sentence.words.length, match.to + 1),
    }
    keep(id, id === inSight ? {...candidate, match: around} : candidate, strength)
  }

  function noteActing(actor: Actor, search: Search, candidate: Candidate): void {
    const {block, sentence, match} = candidate
    const {start = 0, end = 0} = sentence.words[match.from] ?? {}
    const isQuoted = isWithin(block.quotations(), start, end)
    const found = isQuoted ? undefined : acting.read(actor, match, sentence)
    if (found === undefined) return
    const place = placeOf(search.rule.id, candidate, 2)
    if (isTaken(place, actingPlaces, () => true)) return
    actingPlaces.push({...place, actor: found.actor, verb: found.verb})
    if (found.actor !== 'customer') return
    mention(place)
    for (const id of signalsByVerb.get(found.verb) ?? []) noteVerb(id, found, candidate)
  }

  /** "Nurses at eleven homes told us": who acts is known by now, so the verb is all that is left to look up. */
  function noteVerb(id: string, {at, negated}: Acting, candidate: Candidate): void {
    const {block, sentence, match} = candidate
    if (negated || (id.startsWith('metrics/') && !mayBeMetric(block.index))) return
    const [start, end] = [Math.min(match.from, at), Math.max(match.to, at + 1)]
    const whole = {...match, start, end, from: start, to: end}
    const isEvidence = id.startsWith('evidence/')
    const strength = isEvidence ? strengthOf(sentence, whole, document.source, block) : 2
    if (strength !== undefined) keep(id, {...candidate, match: whole}, strength)
  }

  function keep(id: string, candidate: Candidate, strength: Strength): void {
    const {anchored = false} = signalSet.signals[id] ?? {}
    const place = placeOf(id, candidate, anchored && strength === 2 ? 1 : strength)
    if (!isTaken(place, places, ({signal}) => signal === id)) places.push(place)
  }

  function mention({start}: Span): void {
    firstMention = Math.min(firstMention, document.source.length === 0 ? 1 : start / document.source.length)
  }

  function placeOf(signal: string, candidate: Candidate, strength: Strength): SignalPlace {
    const {block, sentence} = candidate
    const span = spanOf(candidate)
    return {
      ...span,
      signal,
      text: document.source.slice(span.start, span.end),
      sentence: toSource(block.prose, sentence.start, sentence.end),
      block: block.index,
      strength,
    }
  }
}

/** Only places of the same block can overlap, and they were the last to be found. */
function isTaken(
  place: SignalPlace,
  places: readonly SignalPlace[],
  counts: (other: SignalPlace) => boolean,
): boolean {
  for (let at = places.length - 1; at >= 0; at--) {
    const other = places[at]
    if (other === undefined || other.block !== place.block) return false
    if (other.start < place.end && other.end > place.start && counts(other)) return true
  }
  return false
}

/** Which signals each form of a verb speaks for, where a customer acts. Worked out once for each lens. */
function verbIndex({signals}: SignalSet, lens: Lens): ReadonlyMap<string, readonly string[]> {
  const known = verbIndices.get(lens)
  if (known !== undefined) return known
  const index = new Map<string, string[]>()
  for (const {id, verbs} of Object.values(signals))
    for (const form of verbs ? formsOf(verbs, lens) : []) index.set(form, [...(index.get(form) ?? []), id])
  verbIndices.set(lens, index)
  return index
}

const verbIndices = new WeakMap<Lens, ReadonlyMap<string, readonly string[]>>()

/** Most searches for who acts are plain lists of words, for which the matcher is more than is needed. */
function matchesOf(pattern: CompiledPattern, sentence: Sentence): readonly Match[] {
  const [only, ...more] = pattern
  if (only?.kind !== 'word' || more.length > 0 || only.tests.length > 0)
    return matchPattern(pattern, sentence)
  const found: Match[] = []
  for (let at = 0; at < sentence.words.length; at++) {
    const end = Math.max(0, ...literalEnds(only, at, sentence))
    if (end === 0) continue
    found.push({start: at, end, from: at, to: end, captures: {}, negative: false})
    at = end - 1
  }
  return found
}

function isGoals(block: number, context: Context): boolean {
  return context.roles(block).some((role) => role === 'goals' || role === 'metrics')
}
