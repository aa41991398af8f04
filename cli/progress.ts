/** One line on standard error while a long run goes on; none where no terminal shows it. */

import type {World} from './world.ts'

export interface Progress {
  readonly show: (done: number, of: number) => void
  /** Before anything else is written, and at the end. */
  readonly clear: () => void
}

const patience = 1000
const pause = 100

export function startProgress({stderr, now}: World): Progress {
  if (!stderr.isTTY) return {show: () => {}, clear: () => {}}
  let next = now() + patience
  let shown = false
  return {
    show: (done, of) => {
      if (now() < next) return
      next = now() + pause
      shown = true
      stderr.write(`\r\u001B[K${done} of ${of} files`)
    },
    clear: () => {
      if (shown) stderr.write('\r\u001B[K')
      shown = false
    },
  }
}
