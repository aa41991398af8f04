/** From results to what a run leaves: its reports, the last word of the gate, and the exit code. */

import {readFileSync} from 'node:fs'
import {resolve} from 'node:path'
import {unreadable} from '../project/unreadable.ts'
import type {Checked} from './checkOne.ts'
import {type Format, formatNamed, type Outcome, type RunInfo} from './formats/formats.ts'
import {type Gates, gatekeeper, scoreFailures} from './gate.ts'
import type {Options} from './options.ts'
import type {Progress} from './progress.ts'
import {addTo, type FileResult, nothingYet} from './results.ts'
import {hasColor} from './screen.ts'
import {type Sink, screenSink} from './sink.ts'
import type {Troubles} from './troubles.ts'
import type {ExitCode, World} from './world.ts'
import {WrongUse} from './wrongUse.ts'

/** A result with what its config says about gates. */
export interface Judged extends Checked {
  readonly gates: Gates
}

export interface Run {
  readonly info: RunInfo
  readonly results: AsyncIterable<Judged>
  /** Asked for when all results are there. */
  readonly after: () => Promise<Pick<Outcome, 'gone' | 'since'>>
  readonly progress: Progress
}

export async function present(
  {info, results, after, progress}: Run,
  options: Options,
  world: World,
  troubles: Troubles,
): Promise<ExitCode> {
  if (options.maxNew !== undefined && !info.hasPast)
    throw new WrongUse('--max-new needs a baseline or --since; make one with: customer-lens baseline create')
  const reports = await openReports(options, world, progress)
  const keeper = gatekeeper(options, info.hasPast)
  const below: string[] = []
  let shown = nothingYet
  for (const {format, sink} of reports) sink.write(format.begin(info))
  for await (const {result, lines, ...more} of results) {
    keeper.add(result, more.gates)
    const {index = 100} = result.score ?? {}
    if (index < (options.minScore ?? 0)) below.push(`${result.path} ${index}`)
    const visible = options.quiet ? withoutQuiet(result) : result
    shown = addTo(shown, visible)
    for (const {format, sink} of reports) sink.write(format.file(visible, lines, more))
    await world.stdout.drained?.()
  }
  const failures = [...keeper.failures(), ...scoreFailures(below, options.minScore)]
  const rest = await after()
  const outcome = {summary: shown, failures, troubles: troubles.all(), ...rest}
  for (const {format, sink, file} of reports) {
    sink.write(format.end(outcome))
    const trouble = sink.close()
    if (trouble !== undefined) troubles.say(`${file}: ${trouble}`)
  }
  progress.clear()
  // Of a part nothing is decided yet: merge fails, or passes.
  if (options.outputs.some(({format}) => format === 'part')) return 0
  if (failures.length > 0)
    troubles.note(`${options.noFail ? 'would have failed' : 'failed'}: ${failures.join('; ')}`)
  return troubles.any ? 2 : failures.length === 0 || options.noFail ? 0 : 1
}

interface Report {
  readonly format: Format
  readonly sink: Sink
  readonly file: string | undefined
}

async function openReports(
  {outputs, color, template}: Options,
  world: World,
  progress: Progress,
): Promise<readonly Report[]> {
  const text = template === undefined ? '' : readTemplate(template, world.cwd)
  const reports: Report[] = []
  for (const {format, file} of outputs) {
    const make = await formatNamed(format)
    const toScreen = file === undefined
    reports.push({
      file,
      format: make({
        colors: toScreen && hasColor(color, world),
        columns: toScreen ? world.stdout.columns : undefined,
        template: text,
      }),
      sink: toScreen
        ? screenSink(world, progress.clear)
        : (await import('./fileSink.ts')).fileSink(world.cwd, file),
    })
  }
  return reports
}

function readTemplate(file: string, cwd: string): string {
  try {
    return readFileSync(resolve(cwd, file), 'utf8')
  } catch (error) {
    throw new WrongUse(`--template ${file} ${unreadable(error)}`)
  }
}

function withoutQuiet(result: FileResult): FileResult {
  return {...result, findings: result.findings.filter(({level}) => level === 'error' || level === 'warning')}
}
