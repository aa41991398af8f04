/** Parts of speech, noun phrases, verb groups and clauses of one sentence. Never fails; an odd sentence gets an odd reading. */

import type {Grammar, Phrase, VerbGroup, Word} from './grammar.ts'
import {type Verbs, verbsOf} from './groups.ts'
import {type Chunk, chunksOf} from './phrases.ts'
import {readUnits} from './readUnits.ts'
import {repair} from './repair.ts'
import {rolesOf} from './roles.ts'
import {tagsOf} from './tags.ts'
import {type Unit, unitsOf} from './units.ts'
import type {Roles} from './walk.ts'

export function analyse(words: readonly Word[]): Grammar {
  const units = unitsOf(words)
  const codes = readUnits(units)
  repair(units, codes)
  const verbs = verbsOf(units, codes)
  const chunks = chunksOf(codes)
  const roles = rolesOf({units, codes, chunks, verbs})
  const phrases = chunks.map((chunk, index) => phraseOf(units, chunk, roles, index))
  const groups = verbs.map((group, index) => groupOf(units, group, roles, index))
  return {
    tags: tagsOf(words, units, codes, verbs),
    phrases,
    groups,
    clause: clausesOf(words.length, units, roles.cuts),
    phraseOf: placesOf(words.length, phrases),
    groupOf: withHelpers(placesOf(words.length, groups), units, verbs),
  }
}

const startOf = (units: readonly Unit[], unit: number) => units[unit]?.start ?? 0

/** The word that stands for a unit: the last one, "led" of "product-led". */
const wordOf = (units: readonly Unit[], unit: number) => (units[unit]?.end ?? 0) - 1

function phraseOf(units: readonly Unit[], chunk: Chunk, roles: Roles, index: number): Phrase {
  return {
    start: startOf(units, chunk.start),
    end: wordOf(units, chunk.end - 1) + 1,
    head: wordOf(units, chunk.head),
    role: roles.role[index] ?? 'loose',
    governor: wordOf(units, roles.governor[index] ?? -1),
  }
}

function groupOf(units: readonly Unit[], group: Verbs, roles: Roles, index: number): VerbGroup {
  return {
    start: startOf(units, group.start),
    end: wordOf(units, group.end - 1) + 1,
    verb: wordOf(units, group.verb),
    form: group.form,
    tense: group.tense,
    passive: group.passive,
    negated: group.negated,
    modal: wordOf(units, group.modal),
    subject: roles.subject[index] ?? -1,
    object: roles.object[index] ?? -1,
  }
}

function clausesOf(length: number, units: readonly Unit[], cuts: readonly number[]): number[] {
  const clause = new Array<number>(length).fill(0)
  const starts = new Set(cuts.map((unit) => units[unit]?.start ?? length))
  let number = 0
  for (let at = 0; at < length; at++) {
    if (at > 0 && starts.has(at)) number++
    clause[at] = number
  }
  return clause
}

function placesOf(
  length: number,
  stretches: readonly {readonly start: number; readonly end: number}[],
): number[] {
  const places = new Array<number>(length).fill(-1)
  for (const [index, {start, end}] of stretches.entries()) places.fill(index, start, end)
  return places
}

/** "Did we ship": the first word belongs to the group of the last. */
function withHelpers(places: number[], units: readonly Unit[], verbs: readonly Verbs[]): number[] {
  verbs.forEach(({helper}, index) => {
    if (helper >= 0) places[wordOf(units, helper)] = index
  })
  return places
}
