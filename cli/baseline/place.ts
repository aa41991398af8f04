/** Where the baseline lies. */

import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {absolute, slashed} from '../../project/paths.ts'
import {WrongUse} from '../wrongUse.ts'

export const baselineName = 'customer-lens-baseline.json'

export interface BaselineChoice {
  readonly baseline: string | undefined
  readonly noBaseline: boolean
}

/** The one that was named, or the nearest upwards in the same repository; undefined for none. Absolute. */
export function baselineFor({baseline, noBaseline}: BaselineChoice, cwd: string): string | undefined {
  if (noBaseline) return undefined
  if (baseline === undefined) return nearest(slashed(cwd))
  const file = absolute(cwd, baseline)
  if (existsSync(file)) return file
  throw new WrongUse(`--baseline ${baseline}: no such file; make it with: customer-lens baseline create`)
}

function nearest(folder: string): string | undefined {
  const file = join(folder, baselineName)
  if (existsSync(file)) return slashed(file)
  const parent = dirname(folder)
  return parent === folder || existsSync(join(folder, '.git')) ? undefined : nearest(parent)
}
