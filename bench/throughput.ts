/** Megabytes a second of CPU, whole processes in turn: ours against each peer. */

import {join} from 'node:path'
import type {Bench} from './bench.ts'
import {type Corpus, corpusOf, subset} from './corpus.ts'
import {type Figure, median, short} from './figure.ts'
import {runLens} from './lens.ts'
import {type Peer, peers} from './peers.ts'
import type {Run} from './runNode.ts'

export function throughput(bench: Bench): readonly Figure[] {
  const {corpus, scratch, quick, say} = bench
  const own: Run[] = []
  const figures = peers(scratch).map((peer): Figure => {
    const part = partFor(peer, bench)
    const ratios: number[] = []
    const theirs: Run[] = []
    for (let round = 0; round < (quick ? 1 : 3); round++) {
      say(`throughput: ${peer.name}, ${short(part.megabytes)} MB, round ${round + 1}`)
      const we = runLens(corpus.folder)
      const they = peer.run(part.folder)
      own.push(we)
      theirs.push(they)
      ratios.push(corpus.megabytes / we.cpuMs / (part.megabytes / they.cpuMs))
    }
    return {
      group: 'throughput',
      what: `as fast as ${peer.name}`,
      measured: median(ratios),
      unit: '×',
      budget: {atLeast: peer.factor},
      detail: detail(theirs, part),
    }
  })
  return [{...ourFigure(own, corpus)}, ...figures]
}

function partFor({name, megabytes}: Peer, {corpus, scratch, quick}: Bench): Corpus {
  const wanted = quick ? Math.min(megabytes, 2) : megabytes
  if (wanted >= corpus.megabytes) return corpus
  const folder = join(scratch, `part-of-${name.replace(/\W+/g, '-')}`)
  const found = subset(corpus.folder, folder, wanted)
  return corpusOf(found.folder)
}

function ourFigure(runs: readonly Run[], corpus: Corpus): Figure {
  return {
    group: 'throughput',
    what: 'customer-lens check, all rules',
    measured: (corpus.megabytes / median(runs.map(({cpuMs}) => cpuMs))) * 1000,
    unit: 'MB/s of CPU',
    detail: detail(runs, corpus),
  }
}

function detail(runs: readonly Run[], {megabytes, files}: Corpus): string {
  const of = (key: keyof Run) => median(runs.map((run) => run[key]))
  const [cpu, wall] = [of('cpuMs') / 1000, of('wallMs') / 1000]
  return `${short(megabytes)} MB in ${files} files: cpu ${short(cpu)} s, wall ${short(wall)} s, ${short(megabytes / cpu)} MB/s, peak ${short(of('peakMb'))} MB`
}
