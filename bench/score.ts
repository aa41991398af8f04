/** What the index costs on top of a check, as CPU of whole processes over the same files. */

import type {Bench} from './bench.ts'
import {type Figure, median, short} from './figure.ts'
import {cli} from './lens.ts'
import {runNode} from './runNode.ts'

export function score({corpus, quick, say}: Bench): readonly Figure[] {
  const plain: number[] = []
  const scored: number[] = []
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    say(`score: round ${round + 1}`)
    plain.push(run(corpus.folder))
    scored.push(run(corpus.folder, '--score'))
  }
  const [without, withScore] = [median(plain), median(scored)]
  return [
    {
      group: 'score',
      what: 'check --score against check',
      measured: withScore / without,
      unit: '×',
      budget: {atMost: 1.25},
      detail: `cpu ${short(without / 1000)} s without, ${short(withScore / 1000)} s with`,
    },
  ]
}

function run(folder: string, ...flags: readonly string[]): number {
  return runNode([cli, 'check', ...flags, '--format', 'json', folder], {codes: [0, 1]}).cpuMs
}
