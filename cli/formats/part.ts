/** One part of several: all that `merge` needs to print what a single run would have printed. */

import type {KeptLine} from '../lines.ts'
import {keepLines} from '../lines.ts'
import type {FileResult} from '../results.ts'
import type {Format, RunInfo} from './formats.ts'

/** The first line of a part. `shard` comes with the run. */
export interface PartHead extends Omit<RunInfo, 'hasPast'> {
  readonly part: 1
  readonly hasPast: boolean
}

export interface PartFile {
  readonly file: FileResult
  readonly lines: readonly KeptLine[]
}

export function part(): Format {
  return {
    begin: (run) => `${JSON.stringify({part: 1, ...run} satisfies PartHead)}\n`,
    file: (file, lines) => `${JSON.stringify({file, lines: keepLines(file, lines)} satisfies PartFile)}\n`,
    end: () => '{"end":true}\n',
  }
}
