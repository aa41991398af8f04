/** `check` with a baseline: what it knows is set aside, what is gone is counted, what has expired counts again. */

import {existsSync} from 'node:fs'
import {dirname} from 'node:path'
import {counted} from '../../project/counted.ts'
import {display, slashed} from '../../project/paths.ts'
import type {Setting, Steps} from '../steps.ts'
import {WrongUse} from '../wrongUse.ts'
import {type Baseline, fingerprintsOf, openBaseline} from './apply.ts'
import type {Entry} from './entry.ts'
import {readBaseline} from './file.ts'

export function withBaseline(steps: Steps, file: string, setting: Setting): Steps {
  const {world, troubles} = setting
  const baseline = baselineOver(file, setting, new Map())
  return {
    ...steps,
    hasPast: true,
    narrow: async (checked, job, source) =>
      steps.narrow(await baseline.apply(checked, job.target.absolute), job, source),
    after: async () => {
      const expired = baseline.expired()
      if (expired.length > 0)
        troubles.note(
          `${display(world.cwd, file)}: ${counted(expired.length, 'finding')} expired and count again, the first in ${expired[0]?.path}`,
        )
      return {...(await steps.after()), gone: (await baseline.gone()).length}
    },
  }
}

/** A baseline that cannot be read ends the run: to report everything would hide the reason. */
export function entriesOf(file: string, {world}: Setting): readonly Entry[] {
  const read = readBaseline(file)
  if ('trouble' in read) throw new WrongUse(`${display(world.cwd, file)} ${read.trouble}`)
  return read.entries
}

/** `known`: fingerprints of documents that need not be read for them. */
export function baselineOver(
  file: string,
  setting: Setting,
  known: ReadonlyMap<string, readonly string[]>,
): Baseline {
  return openBaseline({
    entries: entriesOf(file, setting),
    folder: slashed(dirname(file)),
    today: setting.world.today(),
    fingerprintsIn: async (absolute) => known.get(absolute) ?? fingerprintsIn(absolute, setting),
  })
}

async function fingerprintsIn(
  absolute: string,
  {jobFor, checkOne, options: {profile}}: Setting,
): Promise<readonly string[] | undefined> {
  if (!existsSync(absolute)) return undefined
  const job = await jobFor(absolute)
  const source = job.read()
  if (source === undefined) return undefined
  return fingerprintsOf(checkOne(job, source.text, {profile, inFull: true}).result.findings)
}
