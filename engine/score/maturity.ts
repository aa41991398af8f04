/** The ladder: customer focus, customer centric, customer led. A level stands on evidence that can be shown. */

import type {Finding} from '../finding.ts'
import type {SignalPlace} from '../signals/places.ts'
import type {MaturityLevel, ScoreModel, Signal} from '../signals/signal.ts'

export interface Maturity {
  /** "none": there is not enough evidence for any level. */
  readonly level: MaturityLevel | 'none'
  /** The strongest place of each class of evidence, the lowest rung first. */
  readonly evidence: readonly SignalPlace[]
  /** The class that would help most, and what to write for it; absent when all of the next rung are there. */
  readonly next?: {readonly what: string; readonly says: string}
  /** What is said here and denied there. */
  readonly contradictions: readonly string[]
}

const ladder = ['customer-focus', 'customer-centric', 'customer-led'] as const

export function maturityOf(
  words: number,
  places: readonly SignalPlace[],
  findings: readonly Finding[],
  signals: Readonly<Record<string, Signal>>,
  {maturity}: ScoreModel,
): Maturity {
  const best = strongest(places)
  const enough = words < maturity.shortWords ? maturity.shortClasses : maturity.classes
  const practised = (level: MaturityLevel) =>
    best.filter(({signal, strength}) => signals[signal]?.level === level && strength >= 2).length
  let level: Maturity['level'] = 'none'
  for (const [i, rung] of ladder.entries()) {
    const below = ladder[i - 1]
    const stands = below === undefined || level === below || practised(below) >= 2
    if (practised(rung) >= enough && stands) level = rung
  }
  const next = nextClass(level, best, signals)
  const rungOf = ({signal}: SignalPlace) => ladder.indexOf(signals[signal]?.level ?? 'customer-focus')
  return {
    level,
    evidence: best.toSorted((a, b) => rungOf(a) - rungOf(b) || b.strength - a.strength || a.start - b.start),
    ...(next ? {next: {what: next.id, says: next.next ?? next.about}} : {}),
    contradictions: contradictionsIn(best, places, findings),
  }
}

function strongest(places: readonly SignalPlace[]): readonly SignalPlace[] {
  const best = new Map<string, SignalPlace>()
  for (const place of places) {
    if (!place.signal.startsWith('evidence/')) continue
    const known = best.get(place.signal)
    if (known === undefined || known.strength < place.strength) best.set(place.signal, place)
  }
  return [...best.values()]
}

/** Of the rung above: what is planned already comes before what is not there at all. */
function nextClass(
  level: Maturity['level'],
  best: readonly SignalPlace[],
  signals: Readonly<Record<string, Signal>>,
): Signal | undefined {
  const rung = ladder[level === 'none' ? 0 : Math.min(ladder.indexOf(level) + 1, ladder.length - 1)]
  const strengthOf = (id: string) => best.find(({signal}) => signal === id)?.strength ?? -1
  return Object.values(signals)
    .filter(({id, level: of}) => of === rung && strengthOf(id) < 2)
    .toSorted((a, b) => strengthOf(b.id) - strengthOf(a.id))[0]
}

/** They do not lower the level; they are what a manager acts on. */
function contradictionsIn(
  best: readonly SignalPlace[],
  places: readonly SignalPlace[],
  findings: readonly Finding[],
): readonly string[] {
  const has = (id: string) => best.some(({signal, strength}) => signal === id && strength >= 2)
  const counts = (name: string) => places.some(({signal}) => signal === `metrics/${name}`)
  const found = (pack: string) =>
    findings.some((finding) => finding.pack === pack && finding.level !== 'hint')
  const all: readonly (readonly [boolean, string])[] = [
    [
      has('evidence/built-with-customers') &&
        (counts('output') || counts('usage')) &&
        !counts('result') &&
        !counts('loyalty'),
      'Customers take part, but what is counted is output and use.',
    ],
    [
      has('evidence/interest-first') && found('conquest'),
      "The customer's interest comes first in one place; in another, customers are captured or kept.",
    ],
    [
      has('evidence/need') && found('extraction'),
      'Needs of customers are named, and customers are spoken of as a source of money.',
    ],
    [
      has('evidence/units-united') && places.some(({signal}) => signal === 'others/silo'),
      'Departments work as one, and customers are handed over from one to the next.',
    ],
    [
      findings.some(({rule}) => rule === 'proof/hollow-claim'),
      'A claim about customers stands without proof.',
    ],
  ]
  return all.flatMap(([holds, says]) => (holds ? [says] : []))
}
