/** Who acts in each clause of a document. It needs the grammar of every second sentence, so only the report asks. */

import type {Lens} from '../compile.ts'
import {kindOf} from '../context.ts'
import {isWithin} from '../quotations.ts'
import type {Reading} from '../reading.ts'
import type {YouMeans} from '../rule/schema.ts'
import {isTaken, matchesOf, placeOf, type SignalPlace, sentencesIn} from './places.ts'
import type {ScoreModel} from './signal.ts'
import {type Acting, type Actor, actingReader} from './subjects.ts'

export interface ActingPlace extends SignalPlace, Pick<Acting, 'actor' | 'verb'> {}

/** `lens` is the signal set compiled with the team's vocabulary. */
export function actingOf(
  reading: Reading,
  lens: Lens,
  model: ScoreModel,
  youMeans: YouMeans,
): readonly ActingPlace[] {
  const {document} = reading
  const acting = actingReader(lens, model)
  const actorOf = (number: number) => actorBy(lens.searches[number]?.rule.id, youMeans)
  const places: ActingPlace[] = []
  for (const [index, {kind}] of document.blocks.entries()) {
    if (kind === 'meta' || kindOf(reading, index) === 'heading') continue
    for (const {block, at, sentence, numbers} of sentencesIn(reading, index, lens, acts))
      for (const number of numbers) {
        const [actor, search] = [actorOf(number), lens.searches[number]]
        if (actor === undefined || search === undefined) continue
        for (const match of matchesOf(search.pattern(), sentence)) {
          const {start = 0, end = 0} = sentence.words[match.from] ?? {}
          const found = isWithin(block.quotations(), start, end)
            ? undefined
            : acting.read(actor, match, sentence)
          if (found === undefined) continue
          const place = placeOf(search.rule.id, {reading, block, at, sentence, match}, 2, document)
          if (!isTaken(place, places, () => true))
            places.push({...place, actor: found.actor, verb: found.verb})
        }
      }
  }
  return places

  function acts(number: number): boolean {
    return actorOf(number) !== undefined
  }
}

export function isActing(id: string): boolean {
  return id in actors
}

/** Undefined for what is no search for somebody who acts; "you" is a customer only where the reader is one. */
export function actorBy(id: string | undefined, youMeans: YouMeans): Actor | undefined {
  return id === undefined || (id === 'others/you-act' && youMeans !== 'customer') ? undefined : actors[id]
}

const actors: Readonly<Record<string, Actor>> = {
  'others/customer-acts': 'customer',
  'others/you-act': 'customer',
  'others/we-act': 'self',
  'others/product-acts': 'product',
}
