/** Measures the budgets of the design in one run: `npm run bench -- [--corpus DIR] [--only NAME] [--quick]`. */

import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import type {Measure} from './bench.ts'
import {coldStart} from './coldStart.ts'
import {corpusOf} from './corpus.ts'
import {editor} from './editor.ts'
import {generate} from './generate.ts'
import {growth} from './growth.ts'
import {memory} from './memory.ts'
import {table, writeReport} from './report.ts'
import {score} from './score.ts'
import {server} from './server.ts'
import {throughput} from './throughput.ts'

const measures: Readonly<Record<string, Measure>> = {
  throughput,
  score,
  cold: coldStart,
  editor,
  server,
  memory,
  growth,
}

const {values} = parseArgs({
  options: {corpus: {type: 'string'}, only: {type: 'string', multiple: true}, quick: {type: 'boolean'}},
})
const unknown = values.only?.find((name) => !(name in measures))
if (unknown !== undefined) {
  console.error(`There is no measure "${unknown}". There are: ${Object.keys(measures).join(', ')}.`)
  process.exit(2)
}

const scratch = mkdtempSync(join(tmpdir(), 'customer-lens-bench-'))
try {
  const folder = values.corpus === undefined ? join(scratch, 'corpus') : resolve(values.corpus)
  if (values.corpus === undefined) generate(folder, {files: 400, megabytes: 12, seed: 1})
  const corpus = corpusOf(folder)
  const say = (text: string) => console.error(text)
  const figures = Object.entries(measures)
    .filter(([name]) => values.only?.includes(name) ?? true)
    .flatMap(([, measure]) => measure({corpus, scratch, quick: values.quick ?? false, say}))
  console.log(table(figures))
  // A part of the figures, or hasty ones, would pass for the whole.
  if (values.only === undefined && !values.quick)
    writeReport(figures, corpus, values.corpus === undefined ? 'generated' : basename(folder))
} finally {
  rmSync(scratch, {recursive: true, force: true})
}
