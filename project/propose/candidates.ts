/** Reads documents for the words that a config asks for: who is served, what is a name, where a noun means something else. */

import {singular} from '../../engine/index.ts'

export interface Counted {
  readonly text: string
  readonly count: number
}

export interface Collision extends Counted {
  /** The customer noun in it: "member" in "team member". */
  readonly noun: string
}

export interface Candidates {
  /** Add the prose of one block. */
  readonly add: (prose: string) => void
  readonly customers: () => readonly Counted[]
  readonly names: () => readonly Counted[]
  readonly collisions: () => readonly Collision[]
}

export function openCandidates(): Candidates {
  const asking = new Map<string, number>()
  const names = new Map<string, number>()
  const nouns = new Map<string, number>()
  const pairs = new Map<string, number>()
  return {
    add: (prose) => {
      const lower = prose.toLowerCase().replaceAll('’', "'")
      for (const [, noun = ''] of lower.matchAll(asks)) count(asking, singularOf(noun))
      for (const [, noun = '', plural = ''] of lower.matchAll(whoseNeeds))
        count(asking, noun || singularOf(plural))
      for (const [, before = '', noun = ''] of lower.matchAll(twoWords)) {
        const one = singularOf(noun)
        count(nouns, one)
        if (!notANoun.has(before)) count(pairs, `${before} ${one}`)
      }
      for (const [, name = ''] of prose.matchAll(nameInside)) count(names, name)
    },
    customers: () => customersOf(asking).filter(({text}) => !isMostly(text)),
    names: () => frequent(names, 3, 10),
    collisions: () => customersOf(asking).flatMap(({text}) => collisionsOf(text)),
  }

  /** "member" in a text that only knows team members names no customer. */
  function isMostly(noun: string): boolean {
    const others = collisionsOf(noun).reduce((sum, {count: times}) => sum + times, 0)
    return others > (nouns.get(noun) ?? 0) / 2
  }

  function collisionsOf(noun: string): readonly Collision[] {
    const all = nouns.get(noun) ?? 0
    return frequent(pairs, 3, Number.POSITIVE_INFINITY)
      .filter(({text, count: times}) => text.endsWith(` ${noun}`) && times >= all / 5)
      .map((pair) => ({...pair, noun}))
  }
}

const asks =
  /(?<![\w'-])([a-z][a-z-]+s|people|children|men|women) (?:(?:also|often|usually|really|still|never|always|must|can|will|do not|don't|who) )?(?:need|want|ask|pay|complain|live|travel|struggle)(?![\w'-])/g
const whoseNeeds = /(?<![\w'-])(?:([a-z][a-z-]+)'s|([a-z][a-z-]+s)') (?:needs|problems|complaints)(?![\w'-])/g
const twoWords = /(?<![\w'-])(?=([a-z-]+) ([a-z][a-z-]+)(?![\w'-]))/g
/** Capitals after a small word, so that no start of a sentence and no heading in Title Case counts. */
const nameInside = /(?<=\p{Ll}[,;:]? )(\p{Lu}[\p{L}\d]*(?: (?:\p{Lu}[\p{L}\d]*|\d[\d.]*))+)/gu

function customersOf(asking: ReadonlyMap<string, number>): readonly Counted[] {
  return frequent(asking, 2, 12)
    .filter(({text}) => !notServed.has(text))
    .slice(0, 5)
}

function frequent(counts: ReadonlyMap<string, number>, least: number, most: number): readonly Counted[] {
  return [...counts]
    .filter(([, times]) => times >= least)
    .map(([text, times]) => ({text, count: times}))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
    .slice(0, most)
}

function count(counts: Map<string, number>, key: string): void {
  if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
}

function singularOf(noun: string): string {
  return singular(noun)
}

/** Those who need and ask as well, but whom nobody serves; and words that only look like a plural. */
const notServed: ReadonlySet<string> = new Set(
  'alway always api as boss business colleague company competitor cost department designer developer does employee engineer everything feature goal has he his hour ideas is it its leader manager market meeting option other ours partner people perhaps person plus price problem process product project question result role sale service she sometimes staff stakeholder step system task team test that their theirs them there these they thing this those thus tool us version was ways what which who whose work'.split(
    ' ',
  ),
)

/** Words before a noun that leave its meaning alone. */
const notANoun: ReadonlySet<string> = new Set(
  'a about after all also an and another any are as asked at be because before best between big both but by can could current did do does each every existing few first for from give gives good great had happy has have help helped helps her his how if in including into is it its keep large like long loyal make many may more most much my never new next no not of old on one only or other our over own per potential real same see serve should small so some such than that the their them these they this those three through to two under until up us very was we were what when where which while who whose will with without would your'.split(
    ' ',
  ),
)
