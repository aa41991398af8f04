/** A table for spreadsheets, as RFC 4180 has it. */

import type {FileResult, PlacedFinding, Suppressed} from '../results.ts'
import type {Format} from './formats.ts'

const columns = [
  ...['path', 'line', 'column', 'endLine', 'endColumn', 'level', 'rule', 'confidence', 'state', 'text'],
  ...['message', 'suggestion', 'fingerprint'],
]

export function csv(): Format {
  return {
    begin: () => row(columns),
    file: ({path, findings, suppressed = []}: FileResult) =>
      [
        ...findings.map((finding) => rowOf(path, finding, 'open')),
        ...suppressed.map((finding: Suppressed) => rowOf(path, finding, finding.suppression.by)),
      ].join(''),
    end: () => '',
  }
}

function rowOf(path: string, finding: PlacedFinding, state: string): string {
  const {line, column, endLine, endColumn, level, rule, confidence, text, message, suggestions} = finding
  const suggestion = suggestions[0]?.text ?? ''
  return row([
    ...[path, line, column, endLine, endColumn, level, rule, confidence, state, text, message, suggestion],
    finding.fingerprint ?? '',
  ])
}

function row(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** A text that begins like a formula would be run by a spreadsheet. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
