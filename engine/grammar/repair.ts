/** Second thoughts about readings that only make sense once the neighbours are known. */

import {codeOf} from './readings.ts'
import type {Unit} from './units.ts'

/** Changes `codes` in place. */
export function repair(units: readonly Unit[], codes: Uint8Array): void {
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0
    const left = codes[at - 1] ?? codeOf.start
    const right = codes[at + 1] ?? codeOf.start
    // "the planned launch", "our growing team": a verb form inside a noun phrase is an adjective.
    if ((code === codeOf.participle || code === codeOf.gerund) && opensPhrase.has(left))
      codes[at] = isNominal(right) ? codeOf.adjective : code === codeOf.gerund ? codeOf.mass : code
    // "all of them", "this is": a determiner without a noun is a pronoun.
    if (
      code === codeOf.determiner &&
      endsPhrase.has(right) &&
      !/^(?:a|an|every|no|the)$/.test(units[at]?.lower ?? '')
    )
      codes[at] = codeOf.object
  }
}

const isNominal = (code: number) => code >= codeOf.noun && code <= codeOf.name
const opensPhrase: ReadonlySet<number> = new Set([
  codeOf.determiner,
  codeOf.possessive,
  codeOf.genitive,
  codeOf.adjective,
])
const endsPhrase: ReadonlySet<number> = new Set([
  ...[
    codeOf.start,
    codeOf.preposition,
    codeOf.stop,
    codeOf.comma,
    codeOf.to,
    codeOf.relative,
    codeOf.subordinator,
  ],
  ...[codeOf.be, codeOf.have, codeOf.do, codeOf.modal, codeOf.present, codeOf.singular, codeOf.past],
])
