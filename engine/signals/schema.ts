/** The shape of the files in `rules/signals/` and of `rules/score.yaml`: the source of their validation and types. */

import * as z from 'zod'
import {exception} from '../rule/schema.ts'

const text = z.string().min(1)
const texts = z.array(text).min(1)
const share = z.number().min(0).max(1)

export const maturityLevels = ['customer-focus', 'customer-centric', 'customer-led'] as const

const signal = z.strictObject({
  about: text,
  match: texts,
  verbs: texts.optional().describe('Clauses in which customers act with one of these verbs'),
  unless: z
    .array(exception)
    .optional()
    .describe('Guards by name, patterns looked for in the sentence, or conditions'),
  examples: z
    .array(z.union([z.strictObject({bad: text}), z.strictObject({good: text})]))
    .min(2)
    .describe('bad: what stands between < and > is found; good: nothing is'),
  level: z.enum(maturityLevels).optional().describe('The rung of the ladder that it is evidence for'),
  proof: z.boolean().optional().describe('Adds to the part Proof of the index'),
  anchored: z.boolean().optional().describe('Worth little without a number, date, name, link or quotation'),
  next: z.string().optional().describe('What a writer can do where it is missing'),
  credit: share.optional().describe('What a metric of this class is worth'),
})

export const signalsSchema = z.record(z.string().regex(/^[a-z-]+$/), signal)

const voiceClass = z.strictObject({
  about: text,
  next: text.describe('What a writer can do about it'),
  at: z.literal('start').optional().describe('Counts only among the first words of a sentence'),
  words: texts.describe('As between { and } of a pattern: lemmas, =exact words, $SLOTS'),
  examples: signal.shape.examples,
})

export const voiceSchema = z.record(z.string().regex(/^[a-z-]+$/), voiceClass)

/** The values that a tenth, a quarter, a half, three quarters and nine tenths of comparable documents stay below. */
const norms = z.tuple([share, share, share, share, share])

export const scoreSchema = z.strictObject({
  weights: z.strictObject({
    voice: z.number(),
    framing: z.number(),
    proof: z.number(),
    measures: z.number(),
    order: z.number(),
  }),
  words: z.int(),
  band: z.strictObject({atLeast: z.number(), spread: z.number(), wordsPerClause: z.number().min(1)}),
  framing: z.strictObject({
    levels: z.strictObject({error: z.number(), warning: z.number(), info: z.number(), hint: z.number()}),
    allowance: z.number().min(0.0001),
    extraWords: z.number(),
    inFull: z.int().min(1),
    unseen: share,
  }),
  voice: z.strictObject({
    weights: z.record(z.string(), z.number().min(-1).max(1)),
    perBlock: z.int().min(1),
    inFull: z.int().min(1),
    prior: z.number(),
    productVerbs: texts,
  }),
  proof: z.strictObject({perClass: z.number(), perBlock: z.number(), claimCap: share}),
  measures: z.strictObject({good: share, enough: z.int().min(1)}),
  genres: z.record(
    z.string(),
    z.strictObject({
      evidence: z.number().min(1),
      measures: z.boolean(),
      voice: z.record(z.string(), norms),
    }),
  ),
  maturity: z.strictObject({classes: z.int(), shortClasses: z.int(), shortWords: z.int()}),
  suppressed: share,
  open: z.strictObject({words: z.int(), times: z.int()}),
})
