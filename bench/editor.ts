/** One keystroke to findings, in a process that has been open for a while. */

import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Bench} from './bench.ts'
import {bundle} from './bundle.ts'
import {type Corpus, markdownFiles} from './corpus.ts'
import {type Figure, percentile, short} from './figure.ts'
import {outputOf} from './runNode.ts'

export function editor({corpus, scratch, quick, say}: Bench): readonly Figure[] {
  const loop = bundle('editorLoop.ts', scratch)
  const edits = quick ? 60 : 300
  return [
    {size: 50_000, atMost: 20},
    {size: 1_000_000, atMost: 60},
  ].map(({size, atMost}): Figure => {
    const name = size < 1e6 ? `${size / 1000} KB` : `${size / 1e6} MB`
    say(`editor: ${edits} edits of ${name}`)
    const file = join(scratch, `${size}.md`)
    writeFileSync(file, firstBytes(corpus, size))
    const {times, findings, first} = JSON.parse(outputOf([loop, file, String(edits)]))
    return {
      group: 'editor',
      what: `a keystroke in ${name} to findings, 99th percentile`,
      measured: percentile(times, 99),
      unit: 'ms',
      budget: {atMost},
      detail: `median ${short(percentile(times, 50))} ms, worst ${short(percentile(times, 100))}, first check ${short(first)}, ${findings} findings`,
    }
  })
}

/** Whole files of middle size one after the other, cut to length. */
export function firstBytes({folder}: Corpus, size: number): string {
  let text = ''
  for (const file of markdownFiles(folder)) {
    if (text.length >= size) break
    const more = readFileSync(file, 'utf8')
    if (more.length > 3000) text += `${more}\n\n`
  }
  return text.slice(0, size)
}
