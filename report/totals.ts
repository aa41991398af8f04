/** Figures over many documents: the mean index by words, its parts, and what lifts it and holds it down. */

import {type Effort, type PartName, partNames} from '../engine/index.ts'
import type {Quoted, ReportDocument, ReportEffect} from './model.ts'

export interface Total {
  readonly documents: readonly ReportDocument[]
  /** Mean over the words of all documents that have one; undefined where none has. */
  readonly index: number | undefined
  readonly band: number
  readonly words: number
  readonly parts: Readonly<Partial<Record<PartName, number>>>
  /** How many documents support each level; `none` for those without enough evidence. */
  readonly levels: Readonly<Record<string, number>>
}

export function totalOf(documents: readonly ReportDocument[]): Total {
  const scored = documents.filter(({index}) => index !== undefined)
  const levels: Record<string, number> = {}
  for (const {maturity} of scored) levels[maturity.level] = (levels[maturity.level] ?? 0) + 1
  return {
    documents,
    index: meanOf(scored, ({index = 0}) => index),
    // Of a mean over many documents, as if it were one long one; never narrower than 2.
    band: Math.max(
      2,
      Math.round(meanOf(scored, ({band}) => band) ?? 0) / Math.sqrt(Math.max(1, scored.length)),
    ),
    words: documents.reduce((sum, {words}) => sum + words, 0),
    parts: Object.fromEntries(
      partNames.flatMap((name) => {
        const having = scored.filter(({parts}) => parts.some((part) => part.name === name))
        const value = meanOf(having, ({parts}) => parts.find((part) => part.name === name)?.value ?? 0)
        return value === undefined ? [] : [[name, value] as const]
      }),
    ),
    levels,
  }
}

function meanOf(
  documents: readonly ReportDocument[],
  of: (document: ReportDocument) => number,
): number | undefined {
  const words = documents.reduce((sum, document) => sum + document.words, 0)
  if (words === 0) return undefined
  return documents.reduce((sum, document) => sum + of(document) * document.words, 0) / words
}

export interface Move {
  readonly what: string
  readonly part: PartName
  readonly says: string
  readonly effort: Effort
  /** What the mean index of all documents would gain, or owes to it. */
  readonly points: number
  readonly documents: number
  /** The place where it would bring most. */
  readonly where: string
  readonly sentences: readonly (Quoted & {readonly path: string})[]
}

/** The same effect in many documents, put together; the largest first. */
export function movesOf(
  documents: readonly ReportDocument[],
  of: (document: ReportDocument) => readonly ReportEffect[],
): readonly Move[] {
  const scored = documents.filter(({index}) => index !== undefined)
  const words = scored.reduce((sum, document) => sum + document.words, 0)
  const groups = new Map<string, {effect: ReportEffect; document: ReportDocument; points: number}[]>()
  for (const document of scored)
    for (const effect of of(document)) {
      const key = `${effect.part} ${effect.what}`
      const points = (effect.points * document.words) / words
      groups.set(key, [...(groups.get(key) ?? []), {effect, document, points}])
    }
  return [...groups.values()]
    .map((group): Move => {
      const ranked = group.toSorted((a, b) => b.points - a.points)
      const [first] = ranked as [(typeof ranked)[0], ...typeof ranked]
      return {
        what: first.effect.what,
        part: first.effect.part,
        says: first.effect.says,
        effort: first.effect.effort,
        points: group.reduce((sum, {points}) => sum + points, 0),
        documents: new Set(group.map(({document}) => document.path)).size,
        where: first.document.path,
        sentences: ranked.flatMap(({effect, document}) =>
          effect.sentences.slice(0, 1).map((sentence) => ({...sentence, path: document.path})),
        ),
      }
    })
    .toSorted((a, b) => b.points - a.points || (a.what < b.what ? -1 : 1))
}

/** Documents by some name, the lowest index first. */
export function groupsBy(
  documents: readonly ReportDocument[],
  nameOf: (document: ReportDocument) => string,
): readonly (readonly [string, Total])[] {
  const groups = new Map<string, ReportDocument[]>()
  for (const document of documents) {
    const name = nameOf(document)
    groups.set(name, [...(groups.get(name) ?? []), document])
  }
  return [...groups]
    .map(([name, list]) => [name, totalOf(list)] as const)
    .toSorted(([a, x], [b, y]) => (x.index ?? 101) - (y.index ?? 101) || (a < b ? -1 : 1))
}

/** Fewer documents of one genre say little about each other. */
const enough = 20

/** For each path, where its index stands among the organisation's own documents of the same genre: "higher than 63 % of your 56". */
export function standings(documents: readonly ReportDocument[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [genre, {documents: all}] of groupsBy(documents, (document) => document.genre)) {
    const indices = all.flatMap(({index}) => index ?? []).sort((a, b) => a - b)
    if (indices.length < enough) continue
    for (const {path, index} of all) {
      if (index === undefined) continue
      const below = indices.filter((other) => other < index).length
      const share = Math.round((100 * below) / (indices.length - 1))
      found.set(path, `higher than ${share} % of your ${indices.length} ${genre} documents`)
    }
  }
  return found
}
