/** From the command to its end for a file of one line, against node doing nothing. */

import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Bench} from './bench.ts'
import {type Figure, median, short} from './figure.ts'
import {cli} from './lens.ts'
import {wallOf} from './runNode.ts'

export function coldStart({scratch, quick, say}: Bench): readonly Figure[] {
  const clean = writeLine(join(scratch, 'clean'), 'The printer on the second floor is being repaired.\n')
  const finding = writeLine(join(scratch, 'finding'), 'We will drive adoption of our platform.\n')
  const walls = {node: [] as number[], clean: [] as number[], finding: [] as number[]}
  say('cold start')
  for (let round = 0; round < (quick ? 7 : 21); round++) {
    walls.node.push(wallOf(['-e', '0'], [0]))
    walls.clean.push(wallOf([cli, 'check', '--format', 'json', clean], [0]))
    walls.finding.push(wallOf([cli, 'check', '--format', 'json', finding], [0, 1]))
  }
  return [
    figure('a line without a trigger', walls.clean, walls.node, 2.5),
    figure('a line with a finding', walls.finding, walls.node, 5),
  ]
}

function figure(what: string, ours: readonly number[], node: readonly number[], atMost: number): Figure {
  const [we, bare] = [median(ours), median(node)]
  return {
    group: 'cold',
    what: `cold start, ${what}, against node -e 0`,
    measured: we / bare,
    unit: '×',
    budget: {atMost},
    detail: `wall ${short(we)} ms (least ${short(Math.min(...ours))}) against ${short(bare)} (${short(Math.min(...node))})`,
  }
}

function writeLine(folder: string, text: string): string {
  mkdirSync(folder, {recursive: true})
  const file = join(folder, 'line.md')
  writeFileSync(file, text)
  return file
}
