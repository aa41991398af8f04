/** One keystroke to diagnostics through the built server and its pipes; its start; its memory after many edits. */

import {writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import type {Bench} from './bench.ts'
import {bundle} from './bundle.ts'
import {firstBytes} from './editor.ts'
import {type Figure, percentile, short} from './figure.ts'
import {outputOf} from './runNode.ts'

export function server({corpus, scratch, quick, say}: Bench): readonly Figure[] {
  const loop = bundle('serverLoop.ts', scratch)
  const run = (size: number, edits: number, pause = 0) => {
    const file = join(scratch, `server-${size}.md`)
    writeFileSync(file, firstBytes(corpus, size))
    say(`server: ${edits} edits of ${size / 1000} KB${pause > 0 ? `, ${pause} ms apart` : ''}`)
    return JSON.parse(outputOf([loop, resolve('dist/cli.cjs'), file, String(edits), String(pause)]))
  }
  const keystrokes = [
    {size: 50_000, atMost: 20, pause: 0},
    {size: 50_000, atMost: 20, pause: 60},
    {size: 1_000_000, atMost: 60, pause: 0},
    {size: 1_000_000, atMost: 60, pause: 60},
  ].map(({size, atMost, pause}) => ({size, atMost, pause, ...run(size, quick ? 60 : 300, pause)}))
  const [small] = keystrokes
  const {memory} = run(10_000, quick ? 3000 : 10_000)
  const [early = 0] = memory.slice(1)
  return [
    ...keystrokes.map(
      ({size, atMost, pause, times}): Figure => ({
        group: 'server',
        what: `a keystroke in ${size / 1000} KB to diagnostics over stdio, 99th percentile${pause === 0 ? ', typed at once and without a pause' : ', typed after two seconds'}`,
        measured: percentile(times, 99),
        unit: 'ms',
        budget: {atMost},
        detail: `median ${short(percentile(times, 50))} ms, worst ${short(percentile(times, 100))}`,
      }),
    ),
    {
      group: 'server',
      what: 'start of the server to the first diagnostics of 50 KB',
      measured: small?.first ?? Number.NaN,
      unit: 'ms',
      budget: {atMost: 400},
      detail: `${small?.findings} findings`,
    },
    {
      group: 'server',
      what: 'memory after the last edit, against that after 2,000',
      measured: (memory.at(-1) ?? 0) / early,
      unit: '×',
      budget: {atMost: 1.1},
      detail: `MB after each 1,000: ${memory.map(short).join(', ')}`,
    },
  ]
}
