/** How the time grows with the text and with the number of rules. */

import {join} from 'node:path'
import type {Bench} from './bench.ts'
import {bundle} from './bundle.ts'
import {copies, subset} from './corpus.ts'
import {type Figure, median, short} from './figure.ts'
import {runLens} from './lens.ts'
import {writeRules} from './manyRules.ts'
import {outputOf} from './runNode.ts'

export function growth(bench: Bench): readonly Figure[] {
  return [...withText(bench), ...withRules(bench)]
}

function withText({corpus, scratch, quick, say}: Bench): readonly Figure[] {
  const one = subset(corpus.folder, join(scratch, 'text-1'), 1)
  const ten = subset(corpus.folder, join(scratch, 'text-10'), 10)
  const hundred = copies(ten.folder, join(scratch, 'text-100'), 10)
  const sizes = [one, ten, hundred]
  const costs = sizes.map((size) => {
    say(`growth: ${short(size.megabytes)} MB`)
    const runs = Array.from({length: quick ? 1 : 3}, () => runLens(size.folder))
    return {
      perMb: median(runs.map(({cpuMs}) => cpuMs)) / size.megabytes,
      peak: median(runs.map(({peakMb}) => peakMb)),
    }
  })
  const [, atTen, atHundred] = costs
  return [
    {
      group: 'growth',
      what: 'CPU for each MB, 100 MB against 10',
      measured: (atHundred?.perMb ?? Number.NaN) / (atTen?.perMb ?? Number.NaN),
      unit: '×',
      budget: {atMost: 1.25},
      detail: sizes
        .map(
          ({megabytes}, i) =>
            `${short(megabytes)} MB: ${short(costs[i]?.perMb ?? 0)} ms/MB, peak ${short(costs[i]?.peak ?? 0)} MB`,
        )
        .join('; '),
    },
  ]
}

interface RulesRun {
  readonly rules: number
  readonly readMs: number
  readonly compileMs: number
  readonly checkMs: number
  readonly findings: number
}

function withRules({corpus, scratch, quick, say}: Bench): readonly Figure[] {
  const loop = bundle('rulesLoop.ts', scratch)
  const texts = subset(corpus.folder, join(scratch, 'rules-text'), quick ? 2 : 10)
  const runs = [30, 300, 3000].map((count): RulesRun => {
    say(`growth: ${count} rules`)
    const folder = join(scratch, `rules-${count}`)
    writeRules(folder, count)
    return JSON.parse(outputOf([loop, folder, texts.folder]))
  })
  const [few, , many] = runs
  const ratio = (key: 'checkMs' | 'compileMs') => (many?.[key] ?? Number.NaN) / (few?.[key] ?? Number.NaN)
  const detail = (key: 'checkMs' | 'compileMs' | 'readMs') =>
    runs.map((run) => `${run.rules} rules: ${short(run[key])} ms`).join('; ')
  return [
    {
      group: 'growth',
      what: 'checking with 3,000 rules against 30',
      measured: ratio('checkMs'),
      unit: '×',
      // Far below the 100 that linear would be.
      budget: {atMost: 10},
      detail: `${detail('checkMs')}; findings ${runs.map(({findings}) => findings).join(', ')}`,
    },
    {
      group: 'growth',
      what: 'compiling 3,000 rules against 30',
      measured: ratio('compileMs'),
      unit: '×',
      budget: {atMost: 100},
      detail: `${detail('compileMs')} (reading the YAML ${detail('readMs')})`,
    },
  ]
}
