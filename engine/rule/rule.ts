/** The vocabulary of rule authors, as types. All of it comes from `schema.ts`. */

import type * as z from 'zod'
import type {PreparedLists} from '../triggers.ts'
import type {
  guardsSchema,
  levels,
  packSchema,
  profilesSchema,
  ruleSchema,
  scopes,
  sectionsSchema,
  slotsSchema,
  weightsSchema,
} from './schema.ts'

export type Level = (typeof levels)[number]
export type Scope = (typeof scopes)[number]

/** A rule file's content. Its id is its path: `broadcast/drive-adoption`. */
export type RuleBody = z.infer<typeof ruleSchema>
export interface Rule extends RuleBody {
  readonly id: string
  readonly pack: string
}

export type MatchBody = Exclude<NonNullable<RuleBody['match']>[number], string>
export type Row = NonNullable<RuleBody['table']>[number]
export type Exception = NonNullable<RuleBody['unless']>[number]
export type Condition = Exclude<Exception, string>
export type Where = NonNullable<RuleBody['where']>
export type Rewrite = NonNullable<RuleBody['rewrite']>[number]
export type Example = RuleBody['examples'][number]
export type Guard = z.infer<typeof guardsSchema>[number]
export type Slots = z.infer<typeof slotsSchema>
export type Sections = z.infer<typeof sectionsSchema>
export type Profiles = z.infer<typeof profilesSchema>
export type PackInfo = z.infer<typeof packSchema>

/** Everything in `rules/`, ready to compile. */
export type Weights = z.infer<typeof weightsSchema>

export interface RuleSet {
  readonly packs: Readonly<Record<string, PackInfo>>
  readonly rules: readonly Rule[]
  readonly guards: readonly Guard[]
  readonly slots: Slots
  readonly sections: Sections
  readonly profiles: Profiles
  /** What speaks for and against a finding. */
  readonly weights: Weights
  /** Names the bundled rules: results with the same hash come from the same rules. */
  readonly hash?: string
  /** There when the rules were bundled. */
  readonly prepared?: Prepared
}

/** What is worked out when the rules are bundled, because it would be dear at every start. */
export interface Prepared {
  readonly searches: PreparedNeeds
  /** Those of guards, conditions and sections, as JSON: most runs never look at them. */
  readonly conditions: string
  /** All forms of each word in the patterns, by kind and word, joined with "|": as JSON, read with the first pattern. */
  readonly forms: string
}

export interface PreparedNeeds {
  /** By pattern: numbers of the lists it needs, and the slots that they come from. */
  readonly anchors: Readonly<
    Record<string, {readonly needs: readonly number[]; readonly slots?: readonly string[]}>
  >
  readonly lists: PreparedLists
}
