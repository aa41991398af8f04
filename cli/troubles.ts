/** Everything that goes wrong without stopping the rest: said once, on standard error, and remembered for the exit code. */

import {lineStartsOf, positionOf} from './position.ts'
import {harmless} from './screen.ts'
import type {World} from './world.ts'

/** What went wrong in a file whose text is known. */
export interface Located {
  readonly file: string
  readonly start: number
  readonly message: string
}

export class Troubles {
  readonly #said = new Set<string>()
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  get any(): boolean {
    return this.#said.size > 0
  }

  all(): readonly string[] {
    return [...this.#said]
  }

  /** `docs/a.pdf: is no text but a PDF; …` */
  say(line: string): void {
    if (this.#said.has(line)) return
    this.#said.add(line)
    this.note(line)
  }

  /** `customer-lens.yaml:3:1  unknown key "levle", did you mean "level"?` */
  sayIn(text: string, problems: readonly Located[]): void {
    const starts = lineStartsOf(text)
    for (const {file, start, message} of problems.toSorted((a, b) => a.start - b.start)) {
      const {line, column} = positionOf(starts, start)
      this.say(`${file}:${line}:${column}  ${message}`)
    }
  }

  /** Worth knowing, but no trouble. */
  note(line: string): void {
    this.#world.stderr.write(`${harmless(line)}\n`)
  }
}
