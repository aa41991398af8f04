/** Verbs that differ in what follows them. */

import {pastStem} from './irregularVerbs.ts'
import {phrasals} from './lexicon.generated.ts'
import {stemsOfEd, stemsOfIng, stemsOfS} from './stems.ts'

/** "Our plan became a promise": what follows says what the subject is. */
export function isCopula(verb: string): boolean {
  return copulas.has(verb) || stems(verb).some((stem) => copulas.has(stem))
}

/** "allow customers to monitor": the customers monitor. In "use data to target customers" they do not. */
export function controlsObject(verb: string): boolean {
  return controllers.has(verb) || stems(verb).some((stem) => controllers.has(stem))
}

/** "roll out the portal": "out" belongs to the verb, the portal is its object. */
export function isPhrasal(verb: string, particle: string): boolean {
  const few = mostlyPrepositions.get(particle)
  if (few) return few.has(verb) || stems(verb).some((stem) => few.has(stem))
  byParticle ??= readPhrasals()
  const verbs = byParticle.get(particle)
  return verbs !== undefined && (verbs.has(verb) || stems(verb).some((stem) => verbs.has(stem)))
}

function stems(verb: string): readonly string[] {
  return [pastStem(verb), ...stemsOfS(verb), ...stemsOfEd(verb), ...stemsOfIng(verb)]
}

const copulas: ReadonlySet<string> = new Set(
  "'m 're 's am are be became become been being is remain seem was were".split(' '),
)

const controllers: ReadonlySet<string> = new Set(
  `advise allow ask cause challenge convince empower enable encourage equip expect force get help instruct invite lead let
  make motivate nudge order permit persuade prompt push remind request require show teach tell train trust urge want
  warn wish`.split(/\s+/),
)

/** "work in accounts" is no "lock in customers": after these a noun phrase seldom is the object of the verb. */
const mostlyPrepositions: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  `about: | across: | after: | along: | around: | at: | by: | for: | in: bring build call draw factor hand lock phase pull reel
  rope trade turn | into: | of: | on: bring pass pile take turn | onto: | over: hand take turn win | through: | to: | under: |
  upon: | with:`
    .split('|')
    .map((line) => {
      const [particle = '', ...verbs] = line.trim().split(/:?\s+|:$/)
      return [particle, new Set(verbs.filter((verb) => verb !== ''))]
    }),
)

let byParticle: ReadonlyMap<string, ReadonlySet<string>> | undefined

function readPhrasals(): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    phrasals.split(' ').map((line) => {
      const [particle = '', ...verbs] = line.split(':')
      return [particle, new Set(verbs)]
    }),
  )
}
