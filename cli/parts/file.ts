/** The lines of a part, as `--shard` writes them and `merge` reads them. */

import type {RunInfo} from '../formats/formats.ts'
import type {Gates} from '../gate.ts'
import type {KeptLine} from '../lines.ts'
import type {Shard} from '../options.ts'
import type {FileResult} from '../results.ts'
import type {LineRange} from '../since/patch.ts'

export interface PartHead extends Omit<RunInfo, 'hasPast' | 'shard'> {
  readonly part: typeof partVersion
  readonly shard: Shard
}

export const partVersion = 1

/** A document before anything was set aside, with what `merge` needs to do that. */
export interface PartFile {
  readonly file: FileResult
  readonly lines: readonly KeptLine[]
  readonly gates?: Gates
  readonly changed?: readonly LineRange[] | 'all'
}

/** The last line; without it the part was cut short. */
export interface PartEnd {
  readonly end: true
  readonly troubles: readonly string[]
}
