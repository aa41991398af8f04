/** Our own command line as a measured process. */

import {join} from 'node:path'
import {type Run, runNode} from './runNode.ts'

export const cli = join(import.meta.dirname, '../dist/cli.cjs')

export function runLens(folder: string): Run {
  const run = runNode([cli, 'check', '--format', 'json', folder], {codes: [0, 1]})
  if (run.written < 100) throw new Error(`customer-lens wrote nothing about ${folder}`)
  return run
}
