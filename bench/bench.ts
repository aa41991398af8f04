/** What every measure is given: the corpus, a folder to work in, and how much patience there is. */

import type {Corpus} from './corpus.ts'
import type {Figure} from './figure.ts'

export interface Bench {
  readonly corpus: Corpus
  /** An empty folder for copies and bundles, far from any configuration; removed at the end. */
  readonly scratch: string
  readonly quick: boolean
  /** Tells a person what is going on. */
  readonly say: (text: string) => void
}

export type Measure = (bench: Bench) => readonly Figure[]
