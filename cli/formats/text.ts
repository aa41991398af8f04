/** The results for people: each finding with its sentence, the spot underlined, and a way out. */

import {createColors} from 'picocolors'
import {groupsOf} from '../../engine/groups.ts'
import type {FindingLevel} from '../../engine/index.ts'
import {counted, grouped} from '../../project/counted.ts'
import type {Lines} from '../lines.ts'
import type {FileResult, PlacedFinding} from '../results.ts'
import {scoreLines} from '../scoreResult.ts'
import {harmless} from '../screen.ts'
import {excerpt} from './excerpt.ts'
import {exerciseBlock, isExercise} from './exercise.ts'
import type {Format, FormatOptions, Outcome} from './formats.ts'
import {wayOut} from './wayOut.ts'

export function text({colors, columns}: FormatOptions): Format {
  const paint = createColors(colors)
  const levelColors = {error: paint.red, warning: paint.yellow, info: paint.cyan, hint: paint.dim}
  const width = Math.min(Math.max(columns ?? 100, 40), 120)
  const indent = '      '
  let withFindings = 0
  return {
    begin: () => '',
    file: (result, lines) => {
      const {path, profile, findings, score} = result
      if (findings.length > 0) withFindings++
      else if (score === undefined) return ''
      const head = `${paint.underline(harmless(path))}  ${paint.dim(profile)}\n`
      const index =
        score === undefined
          ? ''
          : scoreLines(score)
              .map((line) => `  ${harmless(line)}\n`)
              .join('')
      return `${head}${index}${body(result, lines)}\n`
    },
    end: (outcome) => `${paint.bold(closing(outcome, withFindings))}\n`,
  }

  function body({findings}: FileResult, lines: Lines): string {
    const single = findings.filter((finding) => !isExercise(finding))
    const exercises = exerciseBlock(findings.filter(isExercise))
    const {shown, more} = firstOfEach(single)
    const blocks = shown.map((finding) => block(finding, lines))
    return [...blocks, ...more.map(moreOf), exercises].join('')
  }

  /** The same remark a fourth time is read by nobody: where it stands, and the words. */
  function moreOf(findings: readonly PlacedFinding[]): string {
    const [rule = ''] = findings.map((one) => one.rule)
    const levels = [...new Set(findings.map(({level}) => levelColors[level](level)))].join(', ')
    const places = findings.map((finding) => {
      const {line, column, text, places: all = []} = finding
      // As it is read: "lift **adoption**" is lift adoption.
      const words = text.replace(/[*`]+/g, '').replace(/\s+/g, ' ')
      const more = all.length > 1 ? paint.dim(`  and ${all.length - 1} more`) : ''
      return `    ${`${line}:${column}`.padEnd(8)}  ${harmless(words)}${more}\n`
    })
    return `  ${findings.length} more of  ${paint.dim(rule)}  (${levels})\n${places.join('')}`
  }

  function block(finding: PlacedFinding, lines: Lines): string {
    const {line, column, level, message, rule} = finding
    const head = `  ${line}:${column}  ${levelColors[level](level)}  ${harmless(message)}  ${paint.dim(rule)}\n`
    const from = lines.line(line)
    const end = Math.min(finding.end - from.start, from.text.length)
    const {shown, marks} = excerpt(from.text, finding.start - from.start, end, width - indent.length)
    const mark = `${indent}${shown}\n${indent}${levelColors[level](marks)}\n`
    return head + mark + elsewhere(finding, lines) + suggestionLine(finding)
  }

  function elsewhere({places = []}: PlacedFinding, lines: Lines): string {
    const others = places.slice(1).map(({start}) => {
      const {line, column} = lines.positionOf(start)
      return `${line}:${column}`
    })
    return others.length === 0 ? '' : `${indent}${paint.dim(`also at ${others.join(', ')}`)}\n`
  }

  function suggestionLine({suggestions: [best]}: PlacedFinding): string {
    if (best === undefined) return ''
    const rest = best.safety === 'fill' ? paint.dim('  (fill in the «gaps»)') : ''
    return `${indent}${paint.green(`→ ${harmless(wayOut(best))}`)}${rest}\n`
  }
}

/** Of each rule the first few, and by rule what is more than that. One more is as short as the line that says so. */
function firstOfEach(findings: readonly PlacedFinding[]): {
  readonly shown: readonly PlacedFinding[]
  readonly more: readonly (readonly PlacedFinding[])[]
} {
  const light = findings.filter(({level}) => level !== 'error')
  const groups = [...groupsOf(light, ({rule}) => rule).values()]
  const more = groups.filter(({length}) => length > most + 1).map((group) => group.slice(most))
  const left = new Set(more.flat())
  return {shown: findings.filter((finding) => !left.has(finding)), more}
}

const most = 3

function closing({summary, gone, since}: Outcome, withFindings: number): string {
  const levels = (['error', 'warning', 'info', 'hint'] satisfies FindingLevel[]).filter(
    (level) => summary[level] > 0,
  )
  const total = levels.reduce((sum, level) => sum + summary[level], 0)
  const read = `${counted(summary.files, 'file')}, ${counted(summary.words, 'word')}`
  const parts = levels.map((level) =>
    level === 'info' ? `${summary.info} info` : counted(summary[level], level),
  )
  const standing =
    total === 0
      ? `No findings in ${read}`
      : `${counted(total, 'finding')} in ${withFindings} of ${read}: ${parts.join(', ')}`
  const aside = [
    ...(summary.baselined === undefined ? [] : [`${grouped(summary.baselined)} in the baseline`]),
    ...(gone === undefined || gone === 0 ? [] : [`${grouped(gone)} of it gone`]),
    ...(since === undefined || since.elsewhere === 0
      ? []
      : [`${grouped(since.elsewhere)} outside of the change`]),
  ]
  return aside.length === 0 ? standing : `${standing}; ${aside.join(', ')}`
}
