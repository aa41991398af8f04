/** What stands on the screen while a finding is asked about. Plain letters do; colours only help. */

import {createColors} from 'picocolors'
import type {Finding, Suggestion} from '../../engine/index.ts'
import {counted} from '../../project/counted.ts'
import {paragraph} from '../exercise/paragraph.ts'
import {lineStartsOf, positionOf} from '../position.ts'
import {harmless} from '../screen.ts'
import {contextAround} from './stretch.ts'

export interface PageOptions {
  readonly colors: boolean
  readonly columns: number | undefined
}

export function page(
  path: string,
  source: string,
  finding: Finding,
  left: number,
  options: PageOptions,
): string {
  const paint = createColors(options.colors)
  const width = Math.min(Math.max(options.columns || 80, 40), 100)
  const {line, column} = positionOf(lineStartsOf(source), finding.start)
  const around = contextAround(source, finding)
  const shown = (start: number, end: number) => harmless(source.slice(start, end)).replace(/\s+/g, ' ')
  const marked = `${shown(around.start, finding.start)}>>${shown(finding.start, finding.end)}<<${shown(finding.end, around.end)}`
  const choices = finding.suggestions.slice(0, most).map((one, i) => choice(i + 1, one, width))
  return [
    `\n${paint.bold(`${harmless(path)}:${line}:${column}`)}  ${paint.dim(`${finding.rule}, ${counted(left, 'finding')} left here`)}\n`,
    paragraph(harmless(finding.message), width, ''),
    '\n',
    paragraph(marked.trim(), width, '    ').replace(/>>[\s\S]*<</, (stretch) => paint.yellow(stretch)),
    '\n',
    ...choices,
    `  ${choices.length > 0 ? '1-9 take, ' : ''}e edit, s skip, i ignore, u undo, n next document, q quit\n`,
  ].join('')
}

/** More than fit one key are not offered. */
export const most = 9

function choice(number: number, {text, safety}: Suggestion, width: number): string {
  const note = safety === 'fill' ? ' (you fill the «gaps»)' : ''
  const [first = '', ...rest] = paragraph(`${harmless(text)}${note}`, width, '     ').split(/(?<=\n)/)
  return [`  ${number}${first.slice(3)}`, ...rest].join('')
}
