/** All signals of one document, each a list of places. Worked out only when asked for. */

import type {Lens} from '../compile.ts'
import type {Candidate} from '../conditions.ts'
import {type Context, contextOf, kindOf} from '../context.ts'
import {countsOf} from '../counts.ts'
import {clearedBy} from '../guards.ts'
import {isWithin} from '../quotations.ts'
import type {Reading} from '../reading.ts'
import type {YouMeans} from '../rule/schema.ts'
import type {Search} from '../searches.ts'
import type {Sentence} from '../sentence.ts'
import {type ActingPlace, actingOf, actorBy, isActing} from './actingOf.ts'
import {ownAccount} from './ownAccount.ts'
import {isTaken, matchesOf, placeOf, type SentenceHits, type SignalPlace, sentencesIn} from './places.ts'
import {blockQuotes} from './quotes.ts'
import {anyVerb, type SignalSet} from './signal.ts'
import {type Strength, strengthOf} from './strength.ts'
import {type Acting, actingReader, formsOf} from './subjects.ts'
import {voiceReader} from './voiceWords.ts'

export interface Signals {
  readonly places: readonly SignalPlace[]
  /** Words of the classes of `voice.yaml`. */
  readonly voice: readonly SignalPlace[]
  /** Who acts in each clause; worked out when it is first asked for. */
  readonly acting: () => readonly ActingPlace[]
  /** Where customers are first named, as a share of the text; 1 where they are not. */
  readonly firstMention: number
  /** A section about goals or metrics is there. */
  readonly hasGoals: boolean
}

export interface SignalOptions {
  readonly profile: string
  readonly youMeans?: YouMeans
}

/** Makes all that is the same for every document; `lens` is the signal set compiled with the team's vocabulary. */
export function signalReader(
  signalSet: SignalSet,
  lens: Lens,
): (reading: Reading, options: SignalOptions) => Signals {
  const {model} = signalSet
  const acting = actingReader(lens, model)
  const readVoice = voiceReader(signalSet.voice, lens)
  const signalsByVerb = verbIndex(signalSet, lens)
  const verbs = lens.searches.findIndex(({rule}) => rule.id === anyVerb)
  return signalsOf

  function signalsOf(reading: Reading, options: SignalOptions): Signals {
    const {document} = reading
    const counts = countsOf(reading, lens)
    const context = contextOf(reading, options.profile, options.youMeans ?? 'unknown', lens, counts)
    const account = ownAccount(document)
    const places: SignalPlace[] = []
    let hasGoals = false
    for (const [index, {kind}] of document.blocks.entries()) {
      if (kind === 'meta') continue
      if (kindOf(reading, index) === 'heading') hasGoals ||= isGoals(index, context)
      else
        for (const hits of sentencesIn(reading, index, lens, (number, all) => isWanted(number, all, index)))
          readSentence(hits)
    }
    for (const {isAttributed, ...span} of blockQuotes(document)) {
      // A guide shows in quotations what others might say.
      if (!account.whole()) break
      const text = document.source.slice(span.start, span.end)
      const strength = isAttributed ? 3 : 1
      places.push({...span, signal: 'evidence/voice', text, sentence: span, block: -1 - span.start, strength})
    }
    // Of those that name customers more than count, because some may stand in a framing.
    const voice = readVoice(document, (id) => (id === named ? 2 : 1) * model.voice.perBlock)
    const first = voice.find(({signal}) => signal === named)?.start
    let acts: readonly ActingPlace[] | undefined
    return {
      places,
      voice,
      acting: () => (acts ??= actingOf(reading, lens, model, context.youMeans)),
      firstMention: first === undefined ? 1 : first / document.source.length,
      hasGoals,
    }

    function readSentence({block, at, sentence, numbers}: SentenceHits): void {
      const known = places.length
      for (const number of numbers) {
        const search = lens.searches[number]
        if (search === undefined || isSaid(search, known)) continue
        if (search.rule.pack === 'evidence' && !account.tells(sentence)) continue
        const byVerb = actorBy(search.rule.id, context.youMeans) === 'customer'
        if (byVerb && !hasVerb(sentence)) continue
        for (const match of matchesOf(search.pattern(), sentence)) {
          const candidate: Candidate = {reading, block, at, sentence, match}
          if (byVerb) noteVerbs(candidate)
          else note(search, candidate)
          if (isSaid(search, known)) break
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

    /** What the block alone decides. Of those who act only customers are of use, and only with a verb that is a signal. */
    function isWanted(number: number, hits: readonly number[], block: number): boolean {
      const rule = lens.searches[number]?.rule
      if (rule === undefined || number === verbs) return false
      if (rule.pack === 'metrics') return mayBeMetric(block)
      if (rule.pack === 'evidence') return mayTell(block)
      return !isActing(rule.id) || (hits.includes(verbs) && actorBy(rule.id, context.youMeans) === 'customer')
    }

    function mayBeMetric(block: number): boolean {
      const {start = 0, end = 0, cell} = document.blocks[block] ?? {}
      return (
        cell !== undefined ||
        /\d|measur|metric|track/i.test(document.source.slice(start, end)) ||
        isGoals(block, context)
      )
    }

    function mayTell(block: number): boolean {
      const {start = 0, end = 0} = document.blocks[block] ?? {}
      return account.mayTell(document.source.slice(start, end))
    }

    function note(search: Search, candidate: Candidate): void {
      if (clearedBy(search, candidate, context, lens, counts) !== undefined) return
      const strength = search.rule.pack === 'evidence' ? strengthIn(candidate) : 2
      if (strength !== undefined) keep(search.rule.id, candidate, strength)
    }

    /** "Nurses at eleven homes told us": who acts is known by now, so the verb is all that is left to look up. */
    function noteVerbs(candidate: Candidate): void {
      const {block, sentence, match} = candidate
      const {start = 0, end = 0} = sentence.words[match.from] ?? {}
      if (isWithin(block.quotations(), start, end)) return
      const found = acting.read('customer', match, sentence)
      if (found?.actor !== 'customer') return
      for (const id of signalsByVerb.get(found.verb) ?? []) noteVerb(id, found, candidate)
    }

    function noteVerb(id: string, {at, negated}: Acting, candidate: Candidate): void {
      const {block, sentence, match} = candidate
      if (negated || (id.startsWith('metrics/') && !mayBeMetric(block.index))) return
      const [start, end] = [Math.min(match.from, at), Math.max(match.to, at + 1)]
      const whole = {...match, start, end, from: start, to: end}
      const found = {...candidate, match: whole}
      const isEvidence = id.startsWith('evidence/')
      if (isEvidence && !account.tells(sentence)) return
      const strength = isEvidence ? strengthIn(found) : 2
      if (strength !== undefined) keep(id, found, strength)
    }

    function strengthIn({sentence, match, block}: Candidate): Strength | undefined {
      return strengthOf(sentence, match, document.source, block)
    }

    function keep(id: string, candidate: Candidate, strength: Strength): void {
      const {anchored = false} = signalSet.signals[id] ?? {}
      const place = placeOf(id, candidate, anchored && strength === 2 ? 1 : strength, document)
      if (!isTaken(place, places, ({signal}) => signal === id)) places.push(place)
    }
  }

  function hasVerb({words}: Sentence): boolean {
    return words.some(({lower}) => signalsByVerb.has(lower))
  }
}

/** The class of words that name customers. */
export const named = 'voice/named'

/** Which signals each form of a verb speaks for, where a customer acts. */
function verbIndex({signals}: SignalSet, lens: Lens): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const {id, verbs} of Object.values(signals))
    for (const form of verbs ? formsOf(verbs, lens) : []) index.set(form, [...(index.get(form) ?? []), id])
  return index
}

function isGoals(block: number, context: Context): boolean {
  return context.roles(block).some((role) => role === 'goals' || role === 'metrics')
}
