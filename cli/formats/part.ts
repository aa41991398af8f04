/** One part of several: all that `merge` needs to print what a single run would have printed. */

import {keepLines} from '../lines.ts'
import {type PartEnd, type PartFile, type PartHead, partVersion} from '../parts/file.ts'
import type {Format} from './formats.ts'

export function part(): Format {
  return {
    begin: ({hasPast: _, shard = {index: 1, of: 1}, ...run}) =>
      line({part: partVersion, shard, ...run} satisfies PartHead),
    file: (file, lines, {gates, changed}) => {
      const more = {
        ...(Object.keys(gates).length === 0 ? {} : {gates}),
        ...(changed === undefined ? {} : {changed}),
      }
      return line({file, lines: keepLines(file, lines), ...more} satisfies PartFile)
    },
    end: ({troubles}) => line({end: true, troubles} satisfies PartEnd),
  }
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}
