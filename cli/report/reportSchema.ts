/** The shape of `report --format json`: the source of `schema/report.schema.json`. Adding is fine, changing is a new version. */

import * as z from 'zod'
import {exercise} from '../resultSchema.ts'

const count = z.int().min(0)
const hundred = z.number().min(0).max(100)
const partName = z.enum(['voice', 'framing', 'proof', 'measures', 'order'])
const quoted = {
  line: z.int().min(1).describe('Counts from 1'),
  text: z.string().describe('The sentence as it stands in the document'),
}

const effects = z.array(
  z.strictObject({
    part: partName,
    points: z.number().describe('Of a hundred'),
    what: z.string().describe('A signal such as evidence/voice, or a rule'),
    says: z.string(),
    effort: z.enum(['reword', 'think', 'ask']),
    sentences: z.array(z.strictObject(quoted)),
  }),
)

const finding = z.strictObject({
  ...quoted,
  rule: z.string(),
  level: z.enum(['error', 'warning', 'info', 'hint']),
  message: z.string(),
  count: z.int().min(1),
  exercise: exercise.optional(),
})

const document = z.strictObject({
  path: z.string(),
  owner: z.string().describe('From the front matter or CODEOWNERS; "" where nobody is named'),
  genre: z.string(),
  readAs: z.string().optional().describe('The genre whose norms counted, where it is not the one said'),
  words: count,
  index: z.int().min(0).max(100).optional().describe('Absent where there is too little to go by'),
  band: count.describe('Two indices differ when their bands do not overlap'),
  silent: z.string().optional().describe('Why there is no index'),
  partial: z.boolean().describe('Many findings are set aside by comments'),
  parts: z.array(z.strictObject({name: partName, weight: z.number(), value: z.number().min(0).max(1)})),
  acts: z
    .strictObject({customer: count, self: count, product: count})
    .describe('In how many clauses customers act, we, and our offer'),
  firstNamed: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('Where customers are first named, as a share of the text; absent where they are not'),
  maturity: z.strictObject({
    level: z.enum(['none', 'customer-focus', 'customer-centric', 'customer-led']),
    evidence: z.array(z.strictObject({...quoted, about: z.string(), strength: z.number()})),
    next: z.string().optional(),
    contradictions: z.array(z.string()),
  }),
  open: z
    .array(z.strictObject({what: z.string(), says: z.string(), sentences: z.array(z.strictObject(quoted))}))
    .describe('What the document leaves open; does not move the index'),
  gains: effects.describe('What lifts the index, the largest first'),
  losses: effects.describe('What holds it down, the largest first'),
  missing: effects.describe('What would lift it, the largest first'),
  findings: z.array(finding),
  suppressed: count,
})

const trendPoint = z.strictObject({
  date: z.string().describe("The commit's day: 2026-11-25"),
  commit: z.string(),
  index: hundred,
  parts: z.partialRecord(partName, z.number()),
  documents: count,
  added: count.describe('Findings that were not there at the point before'),
  fixed: count.describe('Findings that are gone since the point before'),
  configChanged: z.boolean().describe('All points are measured by the rules of today'),
})

const change = z.strictObject({
  path: z.string(),
  before: hundred.optional(),
  after: hundred.optional(),
  band: count,
  genreChanged: z.boolean(),
  because: z.array(z.string()),
})

export const reportSchema = z
  .strictObject({
    title: z.string(),
    version: z.string().describe('Of Customer Lens'),
    rules: z.string().describe('Reports with the same hash come from the same rules'),
    weights: z.record(partName, z.number()),
    leastWords: count.describe('Below so many words there is no index'),
    documents: z.array(document).describe('By path'),
    trend: z.array(trendPoint).optional().describe('With --history; the oldest first'),
    comparison: z
      .strictObject({
        from: z.string(),
        before: hundred.optional(),
        after: hundred.optional(),
        changes: z.array(change),
      })
      .optional()
      .describe('With --compare'),
  })
  .describe('How documents speak and what proof they offer, not how customers are treated')
