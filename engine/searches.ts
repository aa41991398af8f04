/** The patterns of a rule one by one, each with all that decides what its match means. */

import type {CompiledPattern} from './pattern/compilePattern.ts'
import type {Condition, Exception, Level, Rewrite, Row, Rule, Where} from './rule/rule.ts'

export interface Search {
  readonly rule: Rule
  readonly text: string
  readonly pattern: () => CompiledPattern
  /** Reported only where the words around it speak for it. */
  readonly heard: boolean
  readonly level: Level | undefined
  readonly levels: Readonly<Record<string, Level>> | undefined
  readonly where: readonly Where[]
  readonly unless: readonly Exception[]
  readonly needs: readonly Condition[]
  readonly message: string
  readonly rewrite: readonly Rewrite[]
  /** What to ask in the text where no rewrite fits. */
  readonly ask: string | undefined
  readonly row: Row | undefined
  /** Its names among the features of a finding: written once, because each is looked up for every finding. */
  readonly features: readonly [rule: string, pattern: string]
}

export function searchesOf(rule: Rule, pattern: (text: string) => CompiledPattern): readonly Search[] {
  const shared = {
    rule,
    where: rule.where ? [rule.where] : [],
    unless: rule.unless ?? [],
    needs: rule.needs ?? [],
    rewrite: rule.rewrite ?? [],
  }
  const plain = (rule.match ?? []).map((entry): Search => {
    const body = typeof entry === 'string' ? {pattern: entry} : entry
    return {
      rule,
      text: body.pattern,
      pattern: () => pattern(body.pattern),
      heard: body.heard ?? false,
      level: body.level,
      levels: body.levels,
      where: body.where ? [...shared.where, body.where] : shared.where,
      unless: [...shared.unless, ...(body.unless ?? [])],
      needs: [...shared.needs, ...(body.needs ?? [])],
      message: body.message ?? rule.message,
      rewrite: body.rewrite ?? shared.rewrite,
      ask: body.ask ?? rule.imagine?.question,
      row: undefined,
      features: [`rule ${rule.id}`, `pattern ${body.pattern}`],
    }
  })
  const rows = (rule.table ?? []).flatMap((row) =>
    (row.match ?? [row.original]).map(
      (text): Search => ({
        ...shared,
        text,
        pattern: () => pattern(text),
        heard: false,
        level: undefined,
        levels: undefined,
        unless: [...shared.unless, ...(row.unless ?? [])],
        message: row.message ?? rule.message,
        ask: undefined,
        row,
        features: [`rule ${rule.id}`, `pattern ${text}`],
      }),
    ),
  )
  return [...plain, ...rows]
}
