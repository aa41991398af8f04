/** `check --since`: only documents that changed are read, and only what stands where something changed is reported. */

import {setImmediate as turn} from 'node:timers/promises'
import type {Lines} from '../lines.ts'
import type {Place} from '../results.ts'
import type {Setting, Steps} from '../steps.ts'
import {changesSince} from './changes.ts'
import {narrowToChange, touches} from './narrow.ts'
import type {LineRange} from './patch.ts'

export async function withSince(steps: Steps, ref: string, setting: Setting): Promise<Steps> {
  const {options, world, blocksOf} = setting
  const changes = await changesSince(ref, world.cwd, options.scope !== 'file')
  let elsewhere = 0
  return {
    ...steps,
    jobs: steps.jobs.filter(({target}) => changes.has(target.absolute)),
    hasPast: true,
    mark: async (checked, job, source) => {
      // What git has said meanwhile is taken in now: it would wait for us, and we for it.
      await turn()
      if (checked.result.findings.length === 0) return {...checked, changed: 'all'}
      const changed = await changes.linesOf(job.target.absolute)
      if (changed === 'all') return {...checked, changed}
      const blocks = options.scope === 'paragraph' ? blocksOf(job, source.text) : []
      return {...checked, changed: [...changed, ...changedBlocks(blocks, changed, checked.lines)]}
    },
    narrow: async (checked, job, source) => {
      const known = await steps.narrow(checked, job, source)
      const narrowed = narrowToChange(known, checked.changed)
      elsewhere += known.result.findings.length - narrowed.result.findings.length
      return narrowed
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
