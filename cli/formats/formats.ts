/** All formats by name. A format is text out of results; writing it is the caller's job. */

import type {FileResult, Summary} from '../results.ts'
import {compact} from './compact.ts'
import {json} from './json.ts'
import {text} from './text.ts'

/** Called file by file, so that a run needs no more memory for more files. */
export interface Format {
  readonly begin: (run: RunInfo) => string
  readonly file: (result: FileResult, source: string) => string
  readonly end: (summary: Summary) => string
}

export interface RunInfo {
  readonly version: string
  /** A hash of the rules in use. */
  readonly rules: string
}

export interface FormatOptions {
  readonly colors: boolean
  /** Width of the terminal, where there is one. */
  readonly columns: number | undefined
}

export const formats = {text, compact, json} satisfies Record<string, (options: FormatOptions) => Format>
