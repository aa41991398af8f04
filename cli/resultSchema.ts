/** The shape of `--format json`, version 1: the source of `schema/result.schema.json`. Adding is fine, changing is a new version. */

import * as z from 'zod'

const offset = z
  .int()
  .min(0)
  .describe('UTF-16 units from the start of the decoded file; a byte order mark counts')
const place = z.int().min(1).describe('Counts from 1')
const span = {start: offset, end: offset.describe('Exclusive')}

const suggestion = z.strictObject({
  title: z.string(),
  safety: z
    .enum(['safe', 'review', 'fill'])
    .describe(
      'safe: may be applied unread; review: read it first; fill: has «gaps» that only the writer can fill',
    ),
  ...span,
  text: z.string().describe('Replaces start..end'),
  slots: z
    .array(
      z.strictObject({
        start: z.int().min(0).describe("UTF-16 units from the start of the suggestion's text"),
        end: z.int().min(0).describe('Exclusive'),
        name: z.string().describe('What the writer should fill in'),
      }),
    )
    .min(1)
    .optional()
    .describe('The «gaps» of a fill, in reading order; absent where there are none'),
})

export const exercise = z
  .strictObject({
    original: z.string(),
    imagined: z.string().optional(),
    implication: z.string().optional(),
    question: z.string().optional(),
    count: z.int().min(1),
  })
  .describe('Read "customer" for "product" and imagine what it would mean')

const fingerprint = z
  .string()
  .optional()
  .describe('A name that survives moved paragraphs, reflowed lines and edits elsewhere')

const findingShape = {
  rule: z.string(),
  pack: z.string(),
  level: z.enum(['error', 'warning', 'info', 'hint']),
  confidence: z.number().min(0).max(1).describe('How likely a coach would raise it too'),
  ...span,
  line: place,
  column: place,
  endLine: place,
  endColumn: place,
  text: z.string().describe('The source from start to end'),
  message: z.string(),
  suggestions: z.array(suggestion).describe('Best first'),
  places: z
    .array(z.strictObject({...span, fingerprint}))
    .min(2)
    .optional()
    .describe('Every spot that the finding stands for, itself included; absent where it is the only one'),
  exercise: exercise.optional(),
  fingerprint,
}

const finding = z.strictObject(findingShape)

const suppressed = z.strictObject({
  ...findingShape,
  suppression: z.strictObject({
    by: z.enum(['comment', 'baseline']),
    reason: z.string().optional(),
    owner: z.string().optional(),
    expires: z.string().optional().describe('The day from which it counts again: 2027-01-31'),
  }),
})

const count = z.int().min(0)
const part = z.enum(['voice', 'framing', 'proof', 'measures', 'order'])

const effects = z.array(
  z.strictObject({
    part,
    points: z.number().describe('Of a hundred'),
    what: z.string().describe('A signal such as evidence/voice, or a rule'),
    says: z.string(),
    effort: z.enum(['reword', 'think', 'ask']),
    lines: z.array(place),
  }),
)

const score = z
  .strictObject({
    index: z.int().min(0).max(100).optional().describe('Absent where there is too little to go by'),
    band: count.describe('Two indices differ when their bands do not overlap'),
    silent: z.enum(['few words', 'genre', 'few signals']).optional().describe('Why there is no index'),
    partial: z.literal(true).optional().describe('Many findings are set aside by comments'),
    parts: z.array(z.strictObject({name: part, weight: z.number(), value: z.number().min(0).max(1)})),
    maturity: z.strictObject({
      level: z.enum(['none', 'customer-focus', 'customer-centric', 'customer-led']),
      next: z.string().optional(),
      contradictions: z.array(z.string()),
    }),
    open: z
      .array(z.strictObject({what: z.string(), says: z.string(), lines: z.array(place)}))
      .describe('What the document leaves open; does not move the index'),
    gains: effects.describe('What lifts the index, the largest first'),
    losses: effects.describe('What holds it down, the largest first'),
    missing: effects.describe('What would lift it, the largest first'),
  })
  .describe('How the document speaks and what proof it offers, not how customers are treated')

/** One document: a line of `--format ndjson` and of what `pipe` answers. */
export const fileSchema = z.strictObject({
  id: z.unknown().optional().describe('What the line given to pipe had as its id'),
  path: z.string().describe('As given on the command line, or found below it'),
  profile: z.string().describe('The genre, which decides how loud the rules are'),
  profileConfidence: z.number().min(0).max(1).describe('1 where the genre was said, not inferred'),
  words: count,
  findings: z.array(finding).describe('In reading order'),
  suppressed: z.array(suppressed).optional().describe('Set aside; absent where nothing is'),
  score: score.optional().describe('With --score'),
})

export const resultSchema = z.strictObject({
  version: z.literal(1),
  tool: z.strictObject({
    name: z.literal('customer-lens'),
    version: z.string(),
    rules: z.string().describe('Results with the same hash come from the same rules'),
  }),
  files: z.array(fileSchema).describe('By path'),
  summary: z.strictObject({
    files: count,
    words: count,
    error: count,
    warning: count,
    info: count,
    hint: count,
    baselined: count.optional().describe('Findings set aside by the baseline'),
    ignored: count.optional().describe('Findings set aside by comments'),
  }),
  gate: z.strictObject({
    passed: z.boolean(),
    failures: z.array(z.string()).describe('What was not kept, and by how much'),
  }),
})
