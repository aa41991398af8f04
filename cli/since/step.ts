/** `check --since`: only documents that changed are read, and only what stands where something changed is reported. */

import type {Lines} from '../lines.ts'
import {inReadingOrder, narrowTo} from '../narrow.ts'
import type {Place} from '../results.ts'
import type {Setting, Steps} from '../steps.ts'
import {changesSince} from './changes.ts'
import type {LineRange} from './patch.ts'

export async function withSince(steps: Steps, ref: string, setting: Setting): Promise<Steps> {
  const {options, world, blocksOf} = setting
  const changes = await changesSince(ref, world.cwd)
  let elsewhere = 0
  return {
    ...steps,
    jobs: steps.jobs.filter(({target}) => changes.has(target.absolute)),
    hasPast: true,
    narrow: async (checked, job, source) => {
      const {result, lines} = await steps.narrow(checked, job, source)
      const changed = changes.get(job.target.absolute)
      if (
        changed === undefined ||
        changed === 'all' ||
        options.scope === 'file' ||
        result.findings.length === 0
      )
        return {result, lines}
      const blocks = options.scope === 'paragraph' ? blocksOf(job, source.text) : []
      const ranges = [...changed, ...changedBlocks(blocks, changed, lines)]
      const findings = result.findings.flatMap(
        (one) => narrowTo(one, (place) => touches(place, ranges, lines), lines) ?? [],
      )
      elsewhere += result.findings.length - findings.length
      return {lines, result: {...result, findings: inReadingOrder(findings)}}
    },
    after: async () => ({...(await steps.after()), since: {ref, elsewhere}}),
  }
}

/** Prose wraps: whoever changes a word in a paragraph has had the whole of it before their eyes. */
function changedBlocks(
  blocks: readonly Place[],
  changed: readonly LineRange[],
  lines: Lines,
): readonly LineRange[] {
  return blocks
    .filter((block) => touches(block, changed, lines))
    .map(({start, end}) => ({from: lines.positionOf(start).line, to: lines.positionOf(end).line}))
}

function touches({start, end}: Place, ranges: readonly LineRange[], lines: Lines): boolean {
  const first = lines.positionOf(start).line
  const last = lines.positionOf(end).line
  return ranges.some(({from, to}) => first <= to && last >= from)
}
