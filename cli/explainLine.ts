/** What every rule thought about one line of a document: what matched, how loud, and what spoke for the writer. */

import {readFileSync} from 'node:fs'
import {
  check,
  type Examined,
  examine,
  type Finding,
  type Hit,
  type Lens,
  readDocument,
  reasons,
  type Span,
  toSource,
} from '../engine/index.ts'
import {checkOptionsOf} from '../project/checkOptions.ts'
import {decode} from '../project/decode.ts'
import {formatOf} from '../project/format.ts'
import {absolute} from '../project/paths.ts'
import type {Settings} from '../project/project.ts'
import {unreadable} from '../project/unreadable.ts'
import {type Options, WrongUse} from './options.ts'
import {lineOf, lineStartsOf, positionOf} from './position.ts'
import {harmless} from './screen.ts'

export function explainLine(
  file: string,
  line: number,
  settings: Settings,
  {profile}: Options,
  cwd: string,
): string {
  const source = read(file, cwd)
  const starts = lineStartsOf(source)
  if (line < 1 || line > starts.length)
    throw new WrongUse(`${file} has ${starts.length} lines; there is no line ${line}`)
  const {lens, resolved} = settings
  const options = checkOptionsOf(file, settings, profile)
  const document = readDocument(source, formatOf(file))
  const {start, text} = lineOf(source, starts, line)
  const touches = (span: Span) => span.start <= start + text.length && span.end >= start
  const all = hitsOf(examine(document, lens, {...options, levels: {'*': 'hint'}})).filter(touches)
  const heard = hitsOf(examine(document, lens, options)).filter(touches)
  const checked = check(document, lens, options)
  const head = `${file}:${line}  profile ${checked.profile} (${resolved.profile?.from ?? `${Math.round(100 * checked.profileConfidence)} % sure`})\n  ${harmless(text)}\n`
  if (all.length === 0) return `${head}\nNo pattern of any rule matches here.\n`
  const blocks = all.map((hit) => {
    const loud = heard.find((one) => sameHit(one, hit))
    const {line: at, column} = positionOf(starts, hit.start)
    const verdict = loud === undefined ? `off in the profile ${checked.profile}` : verdictOn(loud, checked)
    const shown = harmless(source.slice(hit.start, hit.end))
    return `\n${hit.search.rule.id}  ${loud?.level ?? 'off'}  “${shown}”  ${at}:${column}\n  pattern  ${hit.search.text}\n  verdict  ${verdict}${why(loud?.cleared, lens)}\n${confidenceOf(loud, lens)}`
  })
  return head + [...new Set(blocks)].join('')
}

function read(file: string, cwd: string): string {
  try {
    const decoded = decode(readFileSync(absolute(cwd, file)))
    if ('text' in decoded) return decoded.text
    throw new WrongUse(`${file}: ${decoded.trouble}`)
  } catch (error) {
    if (error instanceof WrongUse) throw error
    const reason = unreadable(error)
    throw new WrongUse(`${file}: ${reason === 'is gone' ? 'no such file' : reason}`)
  }
}

type PlacedHit = Hit & Span

function hitsOf({hits}: Examined): readonly PlacedHit[] {
  return hits.map((hit) => {
    const {block, sentence, match} = hit.candidate
    const from = sentence.words[match.from]?.start ?? 0
    const to = sentence.words[match.to - 1]?.end ?? 0
    return {...hit, ...toSource(block.prose, from, to)}
  })
}

function sameHit(a: PlacedHit, b: PlacedHit): boolean {
  return a.search === b.search && a.start === b.start && a.end === b.end
}

function verdictOn(
  hit: PlacedHit,
  {findings, suppressed}: {readonly findings: readonly Finding[]; readonly suppressed: readonly Finding[]},
): string {
  if (hit.cleared !== undefined) return `fine: cleared by ${hit.cleared}`
  const covers = (finding: Finding) =>
    finding.rule === hit.search.rule.id &&
    (finding.places ?? [finding]).some(({start, end}) => start === hit.start && end === hit.end)
  if (findings.some(covers)) return 'reported'
  if (suppressed.some(covers)) return 'set aside by an ignore comment'
  return 'not reported: another finding covers these words, or there are too few of its kind'
}

/** How likely a coach would raise it too, and what speaks for and against. */
function confidenceOf(hit: Hit | undefined, {ruleSet}: Lens): string {
  if (hit === undefined || hit.features.length === 0) return ''
  const all = reasons(hit.features, ruleSet.weights)
  const heaviest = all.slice(0, 6)
  const lighter = all.length - heaviest.length
  const rest = lighter > 0 ? `, and ${lighter} lighter ones` : ''
  return `  confidence  ${hit.confidence.toFixed(2)}${heaviest.length > 0 ? `: ${heaviest.join(', ')}${rest}` : ''}\n`
}

/** What a guard is about, in its own words. */
function why(cleared: string | undefined, lens: Lens): string {
  const guard = cleared === undefined ? undefined : lens.guards.get(cleared)
  return guard === undefined ? '' : ` (${guard.id}: ${guard.about})`
}
