/** Where trouble with config and rule files is told: the command line prints it, the language server marks the place. */

import type {Problem} from '../engine/index.ts'

export interface Complaints {
  /** `our-rules: no such folder of rules` */
  readonly say: (line: string) => void
  /** Problems in one file, whose text gives the lines. */
  readonly sayIn: (text: string, problems: readonly Complaint[]) => void
}

export type Complaint = Pick<Problem, 'file' | 'start' | 'message'> & Partial<Pick<Problem, 'end'>>
