/** What a document as a whole leaves open (taxonomy 6.6): questions for its writer, which do not move the index. */

import type {Span} from '../document.ts'
import type {SignalPlace} from '../signals/places.ts'
import type {ScoreModel, Signal} from '../signals/signal.ts'
import {named, type Signals} from '../signals/signalsOf.ts'

export interface OpenQuestion {
  /** `open/promise` */
  readonly what: string
  readonly says: string
  /** Sentences that raise it; none for what is missing. */
  readonly places: readonly Span[]
}

/** `servesOthers`: the team has named whom its customers serve, so a long document should speak of them. */
export function openQuestionsOf(
  words: number,
  {places, voice, acting}: Signals,
  signals: Readonly<Record<string, Signal>>,
  servesOthers: boolean,
  {open}: ScoreModel,
): readonly OpenQuestion[] {
  const of = (id: string) => places.filter(({signal}) => signal === id)
  const has = (id: string) => of(id).length > 0
  const isLong = words >= open.words
  const experience = of('open/experience-in-service')
  const programme = of('open/programme')
  const platform = of('open/own-platform')
  return [
    ...asked('open/promise', of('open/promise')),
    ...asked(
      'open/experience-in-service',
      has('open/experience-elsewhere') || experience.length < 2 ? [] : experience,
    ),
    ...asked(
      'open/programme',
      programme.length < 2 ||
        has('evidence/listening') ||
        has('evidence/built-with-customers') ||
        acting().some(({actor}) => actor === 'customer')
        ? []
        : programme,
    ),
    ...asked(
      'open/own-platform',
      isLong && platform.length >= open.times && !has('evidence/ecosystem') ? platform : [],
    ),
    ...(servesOthers && isLong && voice.some(({signal}) => signal === named) && !has(theirs)
      ? [{what: theirs, says: nextOf(theirs), places: []}]
      : []),
  ]

  function asked(what: string, raised: readonly SignalPlace[]): readonly OpenQuestion[] {
    if (raised.length === 0) return []
    return [{what, says: nextOf(what), places: raised.map(({sentence}) => sentence)}]
  }

  function nextOf(what: string): string {
    return signals[what]?.next ?? what
  }
}

const theirs = 'others/customers-customer'
