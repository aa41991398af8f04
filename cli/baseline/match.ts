/** Tells the findings of a baseline from new ones: each entry stands for one place, and never for another one's. */

import {sentenceOf} from '../../engine/fingerprintHalves.ts'
import type {Entry} from './entry.ts'

export interface Matcher {
  /** For each fingerprint of a file the entry that it is, undefined for what is new. */
  readonly match: (path: string, fingerprints: readonly string[]) => Promise<readonly (Entry | undefined)[]>
  /** Entries of a file that its fingerprints do not claim. */
  readonly leftIn: (path: string) => Promise<readonly Entry[]>
  /** Entries that another file has claimed. */
  readonly isMoved: (entry: Entry) => boolean
}

/**
 * An entry belongs first to the same spot of its own file, then to the same sentence elsewhere in that file, and only
 * when it is gone from there to the same sentence in another file. `fingerprintsIn` reads another file; undefined: it is
 * not there any more. The answer does not depend on the order of files, unless two files claim one lost sentence.
 */
export function matcher(
  entries: readonly Entry[],
  fingerprintsIn: (path: string) => Promise<readonly string[] | undefined>,
): Matcher {
  const byPath = queues(entries, ({path}) => path)
  const bySentence = queues(entries, ({fingerprint}) => sentenceOf(fingerprint))
  const left = new Map<string, ReadonlySet<Entry>>()
  const moved = new Set<Entry>()
  const leftIn = async (path: string): Promise<ReadonlySet<Entry>> => {
    const known = left.get(path)
    if (known !== undefined) return known
    const own = byPath.get(path) ?? []
    const claimed = new Set(matchOwn(own, (await fingerprintsIn(path)) ?? []))
    const rest = new Set(own.filter((entry) => !claimed.has(entry)))
    left.set(path, rest)
    return rest
  }
  const lostElsewhere = async (path: string, sentence: string): Promise<Entry | undefined> => {
    for (const entry of bySentence.get(sentence) ?? []) {
      if (entry.path === path || moved.has(entry) || !(await leftIn(entry.path)).has(entry)) continue
      moved.add(entry)
      return entry
    }
    return undefined
  }
  return {
    match: async (path, fingerprints) => {
      const own = byPath.get(path) ?? []
      const found = matchOwn(own, fingerprints)
      const claimed = new Set(found)
      left.set(path, new Set(own.filter((entry) => !claimed.has(entry))))
      const all: (Entry | undefined)[] = []
      for (const [i, entry] of found.entries())
        all.push(entry ?? (await lostElsewhere(path, sentenceOf(fingerprints[i] ?? ''))))
      return all
    },
    leftIn: async (path) => [...(await leftIn(path))],
    isMoved: (entry) => moved.has(entry),
  }
}

function matchOwn(own: readonly Entry[], fingerprints: readonly string[]): readonly (Entry | undefined)[] {
  if (own.length === 0) return fingerprints.map(() => undefined)
  const spots = queues(own, ({fingerprint}) => fingerprint)
  const bySpot = fingerprints.map((name) => spots.get(name)?.shift())
  const claimed = new Set(bySpot)
  const sentences = queues(
    own.filter((entry) => !claimed.has(entry)),
    ({fingerprint}) => sentenceOf(fingerprint),
  )
  return bySpot.map((entry, i) => entry ?? sentences.get(sentenceOf(fingerprints[i] ?? ''))?.shift())
}

function queues(entries: readonly Entry[], keyOf: (entry: Entry) => string): ReadonlyMap<string, Entry[]> {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [entry])
    else group.push(entry)
  }
  return groups
}
