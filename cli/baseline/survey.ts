/** Compares a baseline with the documents as they are. */

import {existsSync} from 'node:fs'
import {join, relative} from 'node:path'
import {slashed} from '../../project/paths.ts'
import type {Checked} from '../checkOne.ts'
import type {Job} from '../documents.ts'
import {placesOf} from '../narrow.ts'
import type {Setting} from '../steps.ts'
import type {Entry} from './entry.ts'
import {matcher} from './match.ts'

export interface Survey {
  /** Found again, with the path and fingerprint of today. */
  readonly kept: readonly Entry[]
  /** Not in the baseline. */
  readonly added: readonly Entry[]
  readonly gone: readonly Entry[]
  /** In files that were not asked for. */
  readonly untouched: readonly Entry[]
}

/** `folder`: the one of the baseline, absolute. */
export async function survey(
  before: readonly Entry[],
  jobs: readonly Job[],
  folder: string,
  {checkOne, options: {profile}}: Setting,
): Promise<Survey> {
  const today = new Map<string, readonly Entry[]>()
  for (const job of jobs) {
    const path = slashed(relative(folder, job.target.absolute))
    const source = job.read()
    if (source === undefined) continue
    today.set(path, entriesIn(path, checkOne(job, source.text, {profile, inFull: true})))
  }
  const isUntouched = ({path}: Entry) => !today.has(path) && existsSync(join(folder, path))
  const untouched = before.filter(isUntouched)
  const judged = before.filter((entry) => !isUntouched(entry))
  const {match} = matcher(judged, async (path) => today.get(path)?.map(({fingerprint}) => fingerprint))
  const kept: Entry[] = []
  const added: Entry[] = []
  const found = new Set<Entry>()
  for (const [path, entries] of today) {
    const names = entries.map(({fingerprint}) => fingerprint)
    for (const [i, known] of (await match(path, names)).entries()) {
      const entry = entries[i]
      if (entry === undefined) continue
      if (known === undefined) added.push(entry)
      else {
        found.add(known)
        kept.push({...known, path, fingerprint: entry.fingerprint, text: entry.text})
      }
    }
  }
  return {kept, added, untouched, gone: judged.filter((entry) => !found.has(entry))}
}

function entriesIn(path: string, {result, lines}: Checked): readonly Entry[] {
  return result.findings.flatMap((finding) =>
    placesOf(finding).map(({start, end, fingerprint = ''}) => ({
      ...{path, rule: finding.rule, fingerprint},
      text: lines.slice(start, end).replace(/\s+/g, ' '),
    })),
  )
}
