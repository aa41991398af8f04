/** Writes a file in one step: whoever reads it sees the old one or the new one, and a failure leaves the old one. */

import {randomUUID} from 'node:crypto'
import {readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

/** Gives the reason why nothing was written; undefined when all went well. A link stays, and its target is written. */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array): string | undefined {
  try {
    const place = realpathSync(path)
    if (!readFileSync(place).equals(before))
      return 'has changed meanwhile, so it was left as it is; run again'
    const beside = join(dirname(place), `.customer-lens-${randomUUID()}`)
    try {
      writeFileSync(beside, after, {mode: statSync(place).mode, flag: 'wx'})
      renameSync(beside, place)
    } finally {
      rmSync(beside, {force: true})
    }
    return undefined
  } catch (error) {
    return `cannot be written (${error instanceof Error ? error.message : String(error)})`
  }
}
