/** Where the text of a format goes: standard output here, a file in `fileSink.ts`. */

import type {World} from './world.ts'

export interface Sink {
  readonly write: (text: string) => void
  /** The reason why it could not be written, if there is one. */
  readonly close: () => string | undefined
}

/** `before` clears what else may stand on the screen. */
export function screenSink({stdout}: World, before: () => void): Sink {
  return {
    write: (text) => {
      if (text === '') return
      before()
      stdout.write(text)
    },
    close: () => undefined,
  }
}
