/** Trouble in a rule, configuration or vocabulary file, shaped like a finding: what is wrong, where, and the way out. */

import type {Span} from './document.ts'

export interface Problem extends Span {
  /** The file's path as the caller named it. */
  readonly file: string
  readonly message: string
}
