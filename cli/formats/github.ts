/** Annotations on a pull request, within GitHub's caps; what finds no room is counted. */

import {type Best, bestOf, byPlace, type InFile} from './best.ts'
import type {Format} from './formats.ts'
import {wayOut} from './wayOut.ts'

/** GitHub shows no more of each kind for a step. */
const most = 10
const kinds = {error: 'error', warning: 'warning', info: 'notice'} as const

export function github(): Format {
  const best = {error: bestOf(most), warning: bestOf(most), info: bestOf(most)}
  return {
    begin: () => '',
    file: ({path, findings}) => {
      for (const finding of findings) if (finding.level !== 'hint') best[finding.level].add({path, finding})
      return ''
    },
    end: () => (['error', 'warning', 'info'] as const).map((level) => page(level, best[level])).join(''),
  }
}

function page(level: keyof typeof kinds, {list, count}: Best<InFile>): string {
  const shown = list()
  const more =
    count() > shown.length
      ? `${count()} findings of level ${level}; GitHub shows ${shown.length} of a kind, the surest ones are above\n`
      : ''
  return (
    shown
      .toSorted(byPlace)
      .map((item) => annotation(kinds[level], item))
      .join('') + more
  )
}

function annotation(kind: string, {path, finding}: InFile): string {
  const {line, endLine, column, endColumn, rule, message, suggestions} = finding
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : ''
  const [best] = suggestions
  const text = best === undefined ? message : `${message}\n→ ${wayOut(best)}`
  const title = `customer-lens ${rule}`
  return `::${kind} file=${property(path)},line=${line},endLine=${endLine}${columns},title=${property(title)}::${data(text)}\n`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
