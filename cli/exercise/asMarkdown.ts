/** The inventory as a page for a wiki or a workshop: a table of all compounds and the places to begin with. */

import {counted} from '../../project/counted.ts'
import {harmless} from '../screen.ts'
import type {Compound} from './inventory.ts'

export function asMarkdown(compounds: readonly Compound[], documents: number): string {
  const read = counted(documents, 'document')
  if (compounds.length === 0)
    return `# Substitution exercise\n\nNo compound that is named after the product in ${read}.\n`
  const total = compounds.reduce((sum, {count}) => sum + count, 0)
  const rows = compounds.map(
    ({original, imagined, count, documents: spread, implication, question, places}) => [
      original,
      imagined ?? '',
      String(count),
      String(spread),
      implication ?? '',
      question ?? '',
      places
        .slice(0, 3)
        .map(({path, line}) => `${path}:${line}`)
        .join(', '),
    ],
  )
  const head = ['Here', 'Imagine', 'Times', 'Documents', 'What it would mean', 'Question', 'First places']
  return [
    '# Substitution exercise',
    '',
    `${counted(compounds.length, 'compound')} in ${counted(total, 'place')} of ${read}, the most instructive first.`,
    'Read the customer in the place of the product and imagine that it were so.',
    '',
    ...[head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`),
    '',
  ].join('\n')
}

function cell(text: string): string {
  return harmless(text).replace(/[\\|<>[\]*_`]/g, '\\$&')
}
