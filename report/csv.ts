/** One line a document, for a spreadsheet. */

import {partNames} from '../engine/index.ts'
import type {ReportData} from './model.ts'

export function csv({documents}: ReportData): string {
  const names = [
    'path',
    'owner',
    'genre',
    'words',
    'index',
    'band',
    'ladder',
    ...partNames,
    'findings',
    'suppressed',
  ]
  const rows = documents.map(
    ({path, owner, genre, words, index, band, maturity, parts, findings, suppressed}) => [
      path,
      owner,
      genre,
      words,
      index ?? '',
      index === undefined ? '' : band,
      maturity.level,
      ...partNames.map((name) => {
        const value = parts.find((part) => part.name === name)?.value
        return value === undefined ? '' : value.toFixed(3)
      }),
      findings.reduce((sum, {count}) => sum + count, 0),
      suppressed,
    ],
  )
  return `${[names, ...rows].map((row) => row.map((cell) => quoted(String(cell))).join(',')).join('\r\n')}\r\n`
}

/** A spreadsheet takes `=…` for a formula, so such a cell begins with an apostrophe. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t]/.test(cell) && !/^-?[\d.]+$/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
