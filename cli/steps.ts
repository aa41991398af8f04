/** What happens to the documents of a run, one by one. Baseline, cache and their like each wrap what was there before. */

import type {Project} from '../project/project.ts'
import type {Checked, Scorer, Wish} from './checkOne.ts'
import type {Job, Source} from './documents.ts'
import type {Outcome, RunInfo} from './formats/formats.ts'
import type {Options} from './options.ts'
import type {Troubles} from './troubles.ts'
import type {World} from './world.ts'

export interface Steps {
  readonly jobs: readonly Job[]
  readonly check: (job: Job, source: Source) => Checked
  /** Says what of it counts as changed. */
  readonly mark: (checked: Checked, job: Job, source: Source) => Checked | Promise<Checked>
  /** Takes out what need not be reported again. */
  readonly narrow: (checked: Checked, job: Job, source: Source) => Checked | Promise<Checked>
  readonly hasPast: boolean
  readonly after: () => Promise<Pick<Outcome, 'gone' | 'since'>>
}

/** Given to each step, and to the commands that are loaded on demand: they bring no engine of their own. */
export interface Setting {
  readonly options: Options
  readonly world: World
  readonly project: Project
  readonly troubles: Troubles
  readonly info: Omit<RunInfo, 'hasPast'>
  readonly checkOne: (job: Job, source: string, wish: Wish) => Checked
  /** With `--score`. */
  readonly score?: Scorer
  readonly jobFor: (absolute: string) => Promise<Job>
  /** Start and end of each block of prose. */
  readonly blocksOf: (job: Job, source: string) => readonly {readonly start: number; readonly end: number}[]
}

export type Step = (steps: Steps, setting: Setting) => Promise<Steps>
