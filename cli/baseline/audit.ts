/** What stands in a baseline, and how far it is from the documents of today. */

import {counted} from '../../project/counted.ts'
import {harmless} from '../screen.ts'
import type {Entry} from './entry.ts'
import type {Survey} from './survey.ts'

export function audit(name: string, before: readonly Entry[], {kept, added, gone}: Survey): string {
  const swaps = gone.flatMap((old) => {
    const other = added.find(({path, rule}) => path === old.path && rule === old.rule)
    return other === undefined ? [] : [`${line(old)} went, “${harmless(other.text)}” came`]
  })
  const files = new Set(before.map(({path}) => path)).size
  const dated = kept.filter(({expires}) => expires !== undefined)
  return [
    `${name}: ${counted(before.length, 'finding')} in ${counted(files, 'file')}\n`,
    section(
      'By rule',
      tally(before, ({rule}) => rule),
    ),
    section(
      'By owner',
      tally(before, ({owner}) => owner ?? 'nobody'),
    ),
    section(
      'By reason',
      tally(before, ({reason}) => reason ?? 'none given'),
    ),
    section('With a last day', dated.map((entry) => `${entry.expires}  ${line(entry)}`).sort()),
    section('Gone; "baseline prune" takes them out', gone.map(line)),
    section('New, not in the baseline', added.map(line)),
    section('Swapped: one went and another came, which is new', swaps),
  ].join('')
}

function section(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const rest = lines.length > most ? `    and ${lines.length - most} more\n` : ''
  return `\n  ${title}: ${lines.length}\n${lines
    .slice(0, most)
    .map((one) => `    ${one}\n`)
    .join('')}${rest}`
}

const most = 20

function line({path, rule, text}: Entry): string {
  return `${harmless(path)}  ${rule}  “${harmless(text)}”`
}

function tally(entries: readonly Entry[], keyOf: (entry: Entry) => string): readonly string[] {
  const counts = new Map<string, number>()
  for (const entry of entries) counts.set(keyOf(entry), (counts.get(keyOf(entry)) ?? 0) + 1)
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([key, count]) => `${String(count).padStart(6)}  ${harmless(key)}`)
}
