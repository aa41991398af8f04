/** The findings that a short report shows: the loudest and surest ones, in no more memory than it shows. */

import type {FindingLevel} from '../../engine/index.ts'
import type {PlacedFinding} from '../results.ts'

export interface Best<Item> {
  readonly add: (item: Item) => void
  /** The best first. */
  readonly list: () => readonly Item[]
  /** How many there were. */
  readonly count: () => number
}

export interface InFile {
  readonly path: string
  readonly finding: PlacedFinding
}

export function bestOf<Item extends InFile>(most: number): Best<Item> {
  let kept: Item[] = []
  let count = 0
  const cut = () => {
    kept = kept.sort(byWeight).slice(0, most)
  }
  return {
    add: (item) => {
      count++
      kept.push(item)
      if (kept.length > most * 4) cut()
    },
    list: () => {
      cut()
      return kept
    },
    count: () => count,
  }
}

const fromLoudest: readonly FindingLevel[] = ['error', 'warning', 'info', 'hint']

function byWeight(a: InFile, b: InFile): number {
  const loudness = fromLoudest.indexOf(a.finding.level) - fromLoudest.indexOf(b.finding.level)
  return loudness || b.finding.confidence - a.finding.confidence || byPlace(a, b)
}

export function byPlace(a: InFile, b: InFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.finding.start - b.finding.start
}
