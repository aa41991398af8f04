/** What of a score is shown without the report: the index with its band, or why there is none. */

import type {Score} from '../engine/index.ts'
import type {Standing} from './protocol.ts'

export function standingOf({index, band, silent}: Score): Standing {
  return {band, ...(index === undefined ? {} : {index}), ...(silent === undefined ? {} : {silent})}
}
