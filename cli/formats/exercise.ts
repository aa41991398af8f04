/** The substitution exercise of one document, one compound a line: `product roadmap ×3 → customer roadmap`. */

import type {PlacedFinding} from '../results.ts'
import {harmless} from '../screen.ts'

export function isExercise({level, exercise}: PlacedFinding): boolean {
  return level === 'hint' && exercise !== undefined
}

export function exerciseBlock(findings: readonly PlacedFinding[]): string {
  if (findings.length === 0) return ''
  const rules = [...new Set(findings.map(({rule}) => rule))].sort().join(', ')
  return `  exercise: read the customer for the product and imagine it  (hint, ${rules})\n${findings.map(line).join('')}`
}

function line({exercise, line, column}: PlacedFinding): string {
  if (exercise === undefined) return ''
  const {original, imagined, question, count} = exercise
  const times = count > 1 ? ` ×${count}` : ''
  const rest = imagined === undefined ? `: ${question ?? ''}` : ` → ${imagined}`
  return `    ${`${line}:${column}`.padEnd(8)}  ${harmless(original + times + rest)}\n`
}
