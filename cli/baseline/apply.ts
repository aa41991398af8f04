/** Sets aside what the baseline knows. */

import {relative} from 'node:path'
import {slashed} from '../../project/paths.ts'
import type {Checked} from '../checkOne.ts'
import {inReadingOrder, narrowTo, placesOf} from '../narrow.ts'
import type {PlacedFinding, Suppressed} from '../results.ts'
import type {Entry} from './entry.ts'
import {type Matcher, matcher} from './match.ts'

export interface Baseline {
  readonly apply: (checked: Checked, absolute: string) => Promise<Checked>
  /** Entries of the files seen that are not there any more. */
  readonly gone: () => Promise<readonly Entry[]>
  /** Entries whose day has come and whose finding is still there. */
  readonly expired: () => readonly Entry[]
}

export interface BaselineInput {
  readonly entries: readonly Entry[]
  /** Absolute, with forward slashes. */
  readonly folder: string
  readonly today: string
  /** Fingerprints in a file, absolute; undefined where there is no such file. */
  readonly fingerprintsIn: (absolute: string) => Promise<readonly string[] | undefined>
}

export function openBaseline({entries, folder, today, fingerprintsIn}: BaselineInput): Baseline {
  const matching = matcher(entries, (path) => fingerprintsIn(`${folder}/${path}`))
  const seen = new Set<string>()
  const expired: Entry[] = []
  return {
    apply: async (checked, absolute) => {
      const path = slashed(relative(folder, absolute))
      seen.add(path)
      const known = await knownIn(checked, path, matching)
      for (const [fingerprint, entry] of known)
        if (entry.expires !== undefined && entry.expires <= today) {
          expired.push(entry)
          known.delete(fingerprint)
        }
      return setAside(checked, known)
    },
    gone: async () => {
      const left = await Promise.all([...seen].map((path) => matching.leftIn(path)))
      return left.flat().filter((entry) => !matching.isMoved(entry))
    },
    expired: () => expired,
  }
}

/** Fingerprints of a document's findings, all places, in reading order of findings. */
export function fingerprintsOf(findings: readonly PlacedFinding[]): readonly string[] {
  return findings.flatMap((finding) => placesOf(finding).flatMap(({fingerprint}) => fingerprint ?? []))
}

async function knownIn({result}: Checked, path: string, {match}: Matcher): Promise<Map<string, Entry>> {
  const names = fingerprintsOf(result.findings)
  const entries = await match(path, names)
  return new Map(entries.flatMap((entry, i) => (entry ? [[names[i] ?? '', entry] as const] : [])))
}

function setAside(checked: Checked, known: ReadonlyMap<string, Entry>): Checked {
  if (known.size === 0) return checked
  const {result, lines} = checked
  const isKnown = ({fingerprint = ''}: {readonly fingerprint?: string}) => known.has(fingerprint)
  const standing = result.findings.flatMap((one) => narrowTo(one, (place) => !isKnown(place), lines) ?? [])
  const aside = result.findings.flatMap((one): readonly Suppressed[] => {
    const part = narrowTo(one, isKnown, lines)
    const {reason, owner, expires} = known.get(part?.fingerprint ?? '') ?? {}
    if (part === undefined) return []
    return [
      {
        ...part,
        suppression: {
          by: 'baseline',
          ...(reason === undefined ? {} : {reason}),
          ...(owner === undefined ? {} : {owner}),
          ...(expires === undefined ? {} : {expires}),
        },
      },
    ]
  })
  return {
    lines,
    result: {
      ...result,
      findings: inReadingOrder(standing),
      suppressed: inReadingOrder([...(result.suppressed ?? []), ...aside]),
    },
  }
}
