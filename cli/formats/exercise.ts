/**
 * Hints of one document, a line each: compounds with what the substitution exercise makes of them (`product roadmap ×3 →
 * customer roadmap`), and other words with the question that they raise.
 */

import type {PlacedFinding} from '../results.ts'
import {harmless} from '../screen.ts'

export function isExercise({level, exercise}: PlacedFinding): boolean {
  return level === 'hint' && exercise !== undefined
}

export function exerciseBlock(findings: readonly PlacedFinding[]): string {
  return (
    blockOf('exercise: read the customer for the product and imagine it', findings.filter(isCompound)) +
    blockOf(
      'worth a thought',
      findings.filter((finding) => !isCompound(finding)),
    )
  )
}

function isCompound({pack}: PlacedFinding): boolean {
  return pack === 'substitution'
}

function blockOf(title: string, findings: readonly PlacedFinding[]): string {
  if (findings.length === 0) return ''
  const rules = [...new Set(findings.map(({rule}) => rule))].sort().join(', ')
  return `  ${title}  (hint, ${rules})\n${findings.map(line).join('')}`
}

function line(finding: PlacedFinding): string {
  const {exercise, line, column} = finding
  if (exercise === undefined) return ''
  const {original, imagined, question, count} = exercise
  const times = count > 1 ? ` ×${count}` : ''
  const rest = imagined !== undefined && isCompound(finding) ? ` → ${imagined}` : `: ${question ?? ''}`
  return `    ${`${line}:${column}`.padEnd(8)}  ${harmless(original + times + rest)}\n`
}
