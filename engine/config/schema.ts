/** The shape of `customer-lens.yaml`: the one source of validation, types and JSON Schema. */

import * as z from 'zod'
import {levels, youMeans} from '../rule/schema.ts'

const word = z.string().min(1)
const words = z.array(word)
const level = z.enum(levels)

const customerNoun = z.union([
  word,
  z.strictObject({
    singular: word,
    plural: word.optional().describe('Made from the singular when absent'),
    exclude: words.optional().describe('Phrases in which the noun means something else: "team member"'),
  }),
])

const ruleLevels = z
  .record(word, level)
  .describe('Level by rule or pack: { "conquest": "error", "agency/we-ship": "off" }')

const gate = z.strictObject({
  failOn: z
    .enum(['error', 'warning', 'info', 'hint'])
    .optional()
    .describe('Fail on a finding this loud or louder'),
  maxWarnings: z.int().min(0).optional(),
  maxNew: z.int().min(0).optional().describe('Findings that are not in the baseline; hints do not count'),
})

export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  extends: z
    .union([word, words])
    .optional()
    .describe('Other config files, relative to this one; this one wins'),
  customers: z
    .strictObject({
      primary: customerNoun
        .optional()
        .describe('What you call the people you serve: tenant, patient, member'),
      also: z.array(customerNoun).optional(),
      avoid: words.optional().describe('Words you do not want for them: user, end user'),
    })
    .optional(),
  prospects: words.optional(),
  segments: words.optional().describe('Named groups with a situation: "first-time landlords"'),
  own: z
    .strictObject({
      company: words.optional(),
      products: words.optional(),
      departments: words.optional(),
      names: words.optional().describe('Names that are never a finding: "Customer Obsession Meeting"'),
    })
    .optional(),
  offers: words.optional().describe('What you make, in the words of your trade: policy, course, flight'),
  outcomes: words.optional().describe('What your customers get done: harvest, discharge, reconcile'),
  competitors: words.optional(),
  protected: words.optional().describe('Legal or regulated terms to leave alone: "data subject"'),
  chain: z
    .array(z.strictObject({level: z.int().min(1), role: word.optional(), nouns: words}))
    .optional()
    .describe("Your customers' customers, level by level"),
  youMeans: z.record(word, youMeans).optional().describe('Who "you" is, by glob'),
  profiles: z
    .record(word, word)
    .optional()
    .describe('Profile by glob: { "legal/**": "off", "handbook/**": "handbook" }'),
  rules: ruleLevels.optional(),
  overrides: z
    .array(
      z.strictObject({files: z.union([word, words]), profile: word.optional(), rules: ruleLevels.optional()}),
    )
    .optional(),
  ignore: words.optional().describe('Globs of files to leave out'),
  packs: words.optional().describe('Folders with rule packs of your own, relative to this file'),
  gates: z
    .record(word, gate)
    .optional()
    .describe(
      'What fails a run, by profile; "*" is all documents together: { "strategy": { "maxWarnings": 0 } }',
    ),
  requireReason: z.boolean().optional().describe('Ignore comments must say why'),
})

export type Config = z.infer<typeof configSchema>
export type Gate = z.infer<typeof gate>
