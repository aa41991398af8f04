/** Finds the patterns in the data of a rule, guard or section file; everything else in it is prose. */

export interface PatternText {
  readonly text: string
  /** Where it stands in the data. */
  readonly path: readonly PropertyKey[]
}

/** May give names of guards as well, where a guard is allowed in the place of a pattern. */
export function patternTexts(data: unknown, path: readonly PropertyKey[] = []): readonly PatternText[] {
  if (typeof data === 'string') return isPattern(path) ? [{text: data, path}] : []
  if (Array.isArray(data)) return data.flatMap((one, i) => patternTexts(one, [...path, i]))
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, one]) => patternTexts(one, [...path, key]))
}

const patternKeys: ReadonlySet<string> = new Set([
  'match',
  'pattern',
  'any',
  'heading',
  'leadIn',
  'unless',
  'original',
])

function isPattern(path: readonly PropertyKey[]): boolean {
  return patternKeys.has(keyOf(path)) && !path.includes('examples')
}

/** The key that a pattern stands under, whether alone or in a list. */
export function keyOf(path: readonly PropertyKey[]): string {
  return String(path.findLast((one) => typeof one === 'string'))
}
