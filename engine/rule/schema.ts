/** The shape of a rule file, of `guards.yaml`, `vocabulary.yaml` and `sections.yaml`: the one source of validation, types and JSON Schema. */

import * as z from 'zod'

export const levels = ['error', 'warning', 'info', 'hint', 'off'] as const
const level = z.enum(levels)

/** Who is spoken to. */
export const youMeans = z.enum(['customer', 'employee', 'partner', 'nobody', 'unknown'])
export type YouMeans = z.infer<typeof youMeans>

const patternText = z.string().min(1).describe('A pattern, e.g. "{drive|boost}:verb {adoption|usage}:object"')

export const scopes = [
  'match',
  'sentence',
  'neighbours',
  'paragraph',
  'list',
  'section',
  'document',
  'earlier',
  'list-above',
] as const

const condition = z
  .strictObject({
    in: z
      .enum(scopes)
      .describe(
        'Where to look; "match": a pattern that overlaps the match; "earlier": above it in the document; "list-above": above it in its list or table',
      ),
    any: z.array(patternText).min(1),
    atLeast: z.int().min(1).optional().describe('How many places it takes; 1 when absent'),
  })
  .describe('Patterns looked for in a stretch of text around the match')

export const exception = z.union([
  z.string().min(1).describe('A guard by name, or a pattern looked for in the sentence'),
  condition,
])

export const blockKinds = ['paragraph', 'heading', 'item', 'cell'] as const

const where = z
  .strictObject({
    section: z
      .array(z.string())
      .optional()
      .describe('Roles of the section: goals, metrics, problem, solution, audience'),
    heading: z.array(patternText).optional().describe('A heading above the match has one of these'),
    leadIn: z.array(patternText).optional().describe('The line above the list or table has one of these'),
    block: z.array(z.enum(blockKinds)).optional(),
    profile: z.array(z.string()).optional(),
  })
  .describe('All that is given must hold')

const template = z.string().min(1)
const rewrite = z
  .strictObject({
    safe: template.optional().describe('Grammar kept, nothing invented: may be applied without reading'),
    review: template.optional().describe('A finished wording that the writer should read'),
    fill: template.optional().describe('A wording with «slots» that only the writer can fill'),
    over: z
      .enum(['match', 'sentence', 'end'])
      .optional()
      .describe(
        'What it replaces; the reported stretch when absent; "end" replaces nothing and goes before the final stop',
      ),
    as: z
      .enum(['verb', 'noun', 'singular', 'plural', 'modifier'])
      .optional()
      .describe('What the match must be in its sentence; everything fits when absent'),
    becomes: z.enum(['plural']).optional().describe('The number of the new noun, where it may differ'),
    next: z
      .record(z.string(), z.string())
      .optional()
      .describe('Words right after the match, and what becomes of them: {of: with}'),
    notBefore: z.array(z.string()).optional().describe('Words that must not come right after the match'),
    notAfter: z.array(z.string()).optional().describe('Words that must not come right before the match'),
  })
  .refine(
    (value) => [value.safe, value.review, value.fill].filter((text) => text !== undefined).length === 1,
    {
      message: 'give exactly one of safe, review, fill',
    },
  )

const imagine = z
  .strictObject({
    form: z.string().optional().describe('The wording with "customer" in the place of "product"'),
    implication: z.string().optional(),
    question: z.string().min(1),
  })
  .describe('The substitution exercise')

const match = z.union([
  patternText,
  z.strictObject({
    pattern: patternText,
    heard: z
      .literal(true)
      .optional()
      .describe(
        'Words that alone decide nothing: reported only where the words around them speak for it (weights.yaml)',
      ),
    level: level.optional(),
    levels: z.record(z.string(), level).optional(),
    where: where.optional(),
    unless: z.array(exception).optional(),
    needs: z.array(condition).optional(),
    message: z.string().optional(),
    rewrite: z.array(rewrite).optional(),
    ask: z
      .string()
      .min(1)
      .optional()
      .describe('The question to put into the text where no rewrite fits; else that of the exercise'),
  }),
])

const row = z.strictObject({
  original: z.string().min(1),
  match: z.array(patternText).min(1).optional().describe('Patterns, when the original alone is not enough'),
  imagined: z.string().min(1).optional(),
  status: z
    .enum(['E', 'P', 'N'])
    .describe('E: an established idea; P: useful to imagine; N: only the question is shown'),
  source: z.array(z.string()).optional(),
  implication: z.string().optional(),
  question: z.string().min(1).optional(),
  message: z.string().min(1).optional(),
  unless: z.array(exception).optional(),
})

const example = z.union([
  z.strictObject({
    bad: z.string().min(1).describe('<…> marks exactly what is reported'),
    better: z.string().min(1).optional(),
    fixed: z.string().min(1).optional().describe('What the first suggestion must produce'),
    note: z.string().optional(),
    under: z.string().optional().describe('A heading that the example stands under'),
    profile: z.string().optional(),
  }),
  z.strictObject({
    good: z.string().min(1),
    note: z.string().optional().describe('Why it is fine'),
    under: z.string().optional(),
    profile: z.string().optional(),
  }),
])

export const ruleSchema = z.strictObject({
  summary: z.string().min(1).max(120),
  level,
  levels: z.record(z.string(), level).optional().describe('Levels by profile or section role'),
  source: z.array(z.string()).optional().describe('Where the idea comes from'),
  match: z.array(match).min(1).optional(),
  table: z.array(row).min(1).optional().describe('Rows of the substitution table'),
  where: where.optional(),
  unless: z.array(exception).optional(),
  despite: z.array(z.string()).optional().describe('Default guards that this rule does without'),
  needs: z.array(condition).optional().describe('Conditions that must hold as well'),
  once: z
    .enum(['paragraph', 'list', 'section', 'document'])
    .optional()
    .describe('Report once there, with all places'),
  atLeast: z
    .int()
    .min(2)
    .optional()
    .describe('Report only when there are so many in the place that "once" names'),
  message: z.string().min(1).describe('{text} is what was found; {count} how often'),
  why: z.string().min(1),
  imagine: imagine.optional(),
  rewrite: z.array(rewrite).optional(),
  was: z.array(z.string()).optional().describe('Earlier names, so that ignore comments keep working'),
  examples: z.array(example).min(1),
})

export const guardsSchema = z.array(
  z.strictObject({
    name: z.string().min(1),
    id: z.string().regex(/^G\d+$/),
    about: z.string().min(1),
    builtIn: z
      .enum([
        'quoted',
        'negated',
        'fixed-name',
        'question',
        'third-party',
        'staff-you',
        'code',
        'advised-against',
      ])
      .optional(),
    everyRule: z.boolean().optional().describe('Holds for every rule that does not say "despite"'),
    profiles: z.array(z.string()).optional().describe('Clears everything in documents of these profiles'),
    unless: z.array(condition).optional(),
  }),
)

const noun = z.union([
  z.string().min(1),
  z.strictObject({noun: z.string().min(1), not: z.array(z.string().min(1)).min(1)}),
])

export const slotsSchema = z.record(z.string().regex(/^[A-Z]+$/), z.array(noun))

export const sectionsSchema = z.record(
  z.string(),
  z.strictObject({heading: z.array(patternText).min(1), leadIn: z.array(patternText).optional()}),
)

export const profilesSchema = z.record(
  z.string(),
  z.strictObject({
    about: z.string().min(1),
    levels: z.record(z.string(), level).describe('Levels by rule or pack; "*" for all'),
    cap: level.optional().describe('No finding is louder than this'),
    paths: z.array(z.string()).optional().describe('Words in the path that speak for it'),
    headings: z.array(z.string()).optional().describe('Words in headings that speak for it'),
    words: z
      .array(z.string().regex(/^[a-z]+$/))
      .optional()
      .describe('Words of the text that speak for it'),
    you: youMeans.optional().describe('Who "you" is in such documents'),
  }),
)

export const weightsSchema = z
  .record(z.string(), z.number())
  .describe('Log-odds by feature; what is not named weighs nothing')

export const packSchema = z.strictObject({title: z.string().min(1), about: z.string().min(1)})
