/** Peak memory, for 20 MB in many files and for half of it: it must not grow with the number of files. */

import {join} from 'node:path'
import type {Bench} from './bench.ts'
import {type Corpus, corpusOf} from './corpus.ts'
import {type Figure, median, short} from './figure.ts'
import {generate} from './generate.ts'
import {runLens} from './lens.ts'

export function memory({corpus, scratch, quick, say}: Bench): readonly Figure[] {
  const half = generated(join(scratch, 'memory-10'), 500, 10)
  const whole = generated(join(scratch, 'memory-20'), 1000, 20)
  const runs = quick ? 1 : 3
  say('memory')
  const [small, large, given] = [peakOf(half, runs), peakOf(whole, runs), peakOf(corpus, runs)]
  return [
    peak(whole, large),
    {
      group: 'memory',
      what: 'peak for twice the files, against 10 MB in 500 files',
      measured: large / small,
      unit: '×',
      budget: {atMost: 1.3},
      detail: `${short(large)} MB against ${short(small)}`,
    },
    peak(corpus, given),
  ]
}

function peak({megabytes, files}: Corpus, measured: number): Figure {
  const what = `peak memory for ${short(megabytes)} MB in ${files} files`
  return {group: 'memory', what, measured, unit: 'MB', budget: {atMost: 250}, detail: ''}
}

function peakOf({folder}: Corpus, runs: number): number {
  return median(Array.from({length: runs}, () => runLens(folder).peakMb))
}

function generated(folder: string, files: number, megabytes: number): Corpus {
  generate(folder, {files, megabytes, seed: 20})
  return corpusOf(folder)
}
