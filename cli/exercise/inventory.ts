/** The compounds of all documents, counted, the most instructive first. */

import type {Exercise, Finding, Lens} from '../../engine/index.ts'

export interface Compound extends Exercise {
  readonly documents: number
  /** The first place in each document. */
  readonly places: readonly Place[]
}

export interface Place {
  readonly path: string
  readonly line: number
  readonly column: number
}

export interface Inventory {
  readonly add: (findings: readonly Finding[], lens: Lens, placeOf: (finding: Finding) => Place) => void
  readonly compounds: () => readonly Compound[]
}

export function openInventory(): Inventory {
  const known = new Map<string, Compound & {readonly standing: number}>()
  return {
    add: (findings, lens, placeOf) => {
      for (const finding of findings) {
        const row = rowOf(finding, lens)
        if (row === undefined || finding.exercise === undefined) continue
        const before = known.get(row.original)
        known.set(row.original, {
          ...finding.exercise,
          count: finding.exercise.count + (before?.count ?? 0),
          documents: 1 + (before?.documents ?? 0),
          places: [...(before?.places ?? []), placeOf(finding)],
          standing: standingOf[row.status] + (row.source === undefined ? 0 : 1),
        })
      }
    },
    compounds: () => {
      const worth = ({standing, count}: {standing: number; count: number}) => standing * Math.log2(1 + count)
      return [...known.values()]
        .toSorted((a, b) => worth(b) - worth(a) || (a.original < b.original ? -1 : 1))
        .map(({standing, ...compound}) => compound)
    },
  }
}

/**
 * Established ideas, that others have tried and described, teach more than proposals of ours, and those more than a bare
 * question. Counts are taken by their logarithm, so that the three-hundredth "product team" hides no "product P&L".
 */
const standingOf = {E: 3, P: 2, N: 1} as const

/** Findings of the table make the inventory; other rules have an exercise too, but it is about one sentence. */
function rowOf({rule, exercise}: Finding, {ruleSet}: Lens) {
  const rows = ruleSet.rules.find(({id}) => id === rule)?.table
  return rows?.find(({original}) => original === exercise?.original)
}
