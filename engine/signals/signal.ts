/** What the signals of a document are made from, as plain data that comes with the rules. */

import type * as z from 'zod'
import type {RuleSet} from '../rule/rule.ts'
import type {maturityLevels, scoreSchema, signalsSchema, voiceSchema} from './schema.ts'

export type MaturityLevel = (typeof maturityLevels)[number]
export type SignalBody = z.infer<typeof signalsSchema>[string]

/** Weights, norms and limits of the index. */
export type ScoreModel = z.infer<typeof scoreSchema>

export interface Signal
  extends Pick<SignalBody, 'about' | 'verbs' | 'level' | 'proof' | 'anchored' | 'next' | 'credit'> {
  /** `evidence/voice`: the file that it stands in, and its name there. */
  readonly id: string
}

/** A class of words that is counted, such as those for what people need. */
export interface VoiceClass extends Pick<z.infer<typeof voiceSchema>[string], 'about' | 'next' | 'at'> {
  /** `voice/needs` */
  readonly id: string
  /** One element of the pattern language. */
  readonly pattern: string
}

/** Stands for the verbs of all signals: where none of them is, nobody need ask what customers do. */
export const anyVerb = 'verbs/any'

export interface SignalSet {
  /** Each signal as a rule, so that the scan, the matcher and the guards work as they do for rules. */
  readonly ruleSet: RuleSet
  readonly signals: Readonly<Record<string, Signal>>
  readonly voice: readonly VoiceClass[]
  readonly model: ScoreModel
}
