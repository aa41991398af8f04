/** Several parts as one run: the same documents in the same order, with what baseline and gates make of them. */

import {resolve} from 'node:path'
import {absolute} from '../../project/paths.ts'
import {fingerprintsOf} from '../baseline/apply.ts'
import {baselineOver} from '../baseline/step.ts'
import type {RunInfo} from '../formats/formats.ts'
import {linesFrom} from '../lines.ts'
import type {Judged, Run} from '../present.ts'
import {narrowToChange} from '../since/narrow.ts'
import type {Setting} from '../steps.ts'
import {WrongUse} from '../wrongUse.ts'
import type {PartFile} from './file.ts'
import {openPart, type Part} from './read.ts'

export async function mergedRun(
  names: readonly string[],
  baselineFile: string | undefined,
  setting: Setting,
): Promise<Omit<Run, 'progress'>> {
  const {world, troubles} = setting
  const parts = names.map((name) => openPart(name, resolve(world.cwd, name)))
  const {part: _, shard: __, ...info} = headOf(parts)
  const place = ({file}: PartFile) => absolute(world.cwd, file.path)
  const baseline =
    baselineFile === undefined ? undefined : baselineOver(baselineFile, setting, indexOf(parts, place))
  let elsewhere = 0
  return {
    info: {...info, hasPast: baseline !== undefined || info.since !== undefined} satisfies RunInfo,
    results: results(),
    after: async () => {
      for (const trouble of parts.flatMap((part) => part.troubles())) troubles.say(trouble)
      const since = info.since === undefined ? undefined : {ref: info.since, elsewhere}
      return {gone: (await baseline?.gone())?.length, since}
    },
  }

  async function* results(): AsyncGenerator<Judged> {
    for (const one of inOrder(parts)) {
      const {file, lines, gates = {}, changed} = one
      const whole = {result: file, lines: linesFrom(lines)}
      const known = baseline === undefined ? whole : await baseline.apply(whole, place(one))
      const narrowed = narrowToChange(known, changed)
      elsewhere += known.result.findings.length - narrowed.result.findings.length
      yield {...narrowed, gates}
    }
  }
}

/** What all parts agree on. */
function headOf(parts: readonly Part[]): Part['head'] {
  const [first] = parts
  if (first === undefined) throw new WrongUse('merge takes the parts that --shard wrote: merge part-*.ndjson')
  const {of} = first.head.shard
  const common = ({head: {shard, ...rest}}: Part) => JSON.stringify([shard.of, rest])
  for (const part of parts)
    if (common(part) !== common(first))
      throw new WrongUse(
        `${part.name} and ${first.name} are parts of different runs; make them with the same version, rules and flags`,
      )
  const numbers = parts.map(({head}) => head.shard.index)
  for (let index = 1; index <= of; index++) {
    const count = numbers.filter((number) => number === index).length
    if (count !== 1)
      throw new WrongUse(
        `part ${index} of ${of} is ${count === 0 ? 'missing' : 'given twice'}; merge needs each once`,
      )
  }
  return first.head
}

/** Each part is sorted; of the documents that come next the first one goes on. */
function* inOrder(parts: readonly Part[]): Generator<PartFile> {
  const open = parts.map((part) => part.files())
  const next = open.map((files) => files.next())
  for (;;) {
    let first = -1
    for (const [i, {done, value}] of next.entries()) {
      const least = next[first]
      if (
        done !== true &&
        (least === undefined || least.done === true || value.file.path < least.value.file.path)
      )
        first = i
    }
    const found = next[first]
    const files = open[first]
    if (found === undefined || found.done === true || files === undefined) return
    yield found.value
    next[first] = files.next()
  }
}

/** Fingerprints by document, for sentences that moved from one to another. */
function indexOf(
  parts: readonly Part[],
  place: (one: PartFile) => string,
): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, readonly string[]>()
  for (const part of parts)
    for (const one of part.files()) index.set(place(one), fingerprintsOf(one.file.findings))
  return index
}
