/** What the page is made from: plain data, one entry a document. */

import type {ActorKind, Effort, FindingLevel, Maturity, PartName} from '../engine/index.ts'

export interface ReportData {
  readonly title: string
  readonly version: string
  /** Results with the same hash come from the same rules. */
  readonly rules: string
  /** Of the five parts, and the least words for an index: from `rules/score.yaml`. */
  readonly weights: Readonly<Record<PartName, number>>
  readonly leastWords: number
  /** By path. */
  readonly documents: readonly ReportDocument[]
  /** The index over time, the oldest first. */
  readonly trend?: readonly TrendPoint[]
  readonly comparison?: Comparison
}

export interface ReportDocument {
  readonly path: string
  readonly owner: string
  readonly genre: string
  /** The genre whose norms counted, where it is not the document's. */
  readonly readAs?: string
  readonly words: number
  /** Absent where there is too little to go by, which `silent` explains. */
  readonly index?: number
  readonly band: number
  readonly silent?: string
  readonly partial: boolean
  readonly parts: readonly {readonly name: PartName; readonly weight: number; readonly value: number}[]
  /** In how many clauses customers act, we, and our offer. */
  readonly acts: Readonly<Record<ActorKind, number>>
  /** Where customers are first named, as a share of the text; absent where they are not. */
  readonly firstNamed?: number
  readonly maturity: {
    readonly level: Maturity['level']
    readonly evidence: readonly Evidence[]
    readonly next?: string
    readonly contradictions: readonly string[]
  }
  /** Questions that the document leaves open. */
  readonly open: readonly OpenQuestion[]
  readonly gains: readonly ReportEffect[]
  readonly losses: readonly ReportEffect[]
  readonly missing: readonly ReportEffect[]
  readonly findings: readonly ReportFinding[]
  readonly suppressed: number
}

/** A sentence of a document. */
export interface Quoted {
  readonly line: number
  readonly text: string
}

export interface OpenQuestion {
  readonly what: string
  readonly says: string
  readonly sentences: readonly Quoted[]
}

export interface Evidence extends Quoted {
  readonly about: string
  readonly strength: number
}

export interface ReportEffect {
  readonly part: PartName
  readonly points: number
  readonly what: string
  readonly says: string
  readonly effort: Effort
  readonly sentences: readonly Quoted[]
}

export interface ReportFinding extends Quoted {
  readonly rule: string
  readonly level: FindingLevel
  readonly message: string
  readonly count: number
  readonly exercise?: {readonly original: string; readonly imagined?: string; readonly question?: string}
}

export interface TrendPoint {
  /** The commit's day: 2026-11-25. */
  readonly date: string
  readonly commit: string
  readonly index: number
  readonly parts: Readonly<Partial<Record<PartName, number>>>
  readonly documents: number
  /** Findings that were not there at the point before, and that are gone since. */
  readonly added: number
  readonly fixed: number
  /** The team's configuration or own rules changed since the point before. All points are measured by those of today. */
  readonly configChanged: boolean
}

export interface Comparison {
  readonly from: string
  readonly before: number | undefined
  readonly after: number | undefined
  readonly changes: readonly DocumentChange[]
}

export interface DocumentChange {
  readonly path: string
  readonly before: number | undefined
  readonly after: number | undefined
  readonly band: number
  readonly genreChanged: boolean
  /** "proof +12: customers speak in the document". */
  readonly because: readonly string[]
}
