/** `customer-lens check`: reads documents one by one, prints what is found, and says whether the gate holds. */

import {
  type CheckOptions,
  check as checkDocument,
  type Format,
  type Lens,
  readDocument,
} from '../../engine/index.ts'
import {checkOptionsOf} from '../../project/checkOptions.ts'
import {formatOf} from '../../project/format.ts'
import {nodeDisk} from '../../project/nodeDisk.ts'
import {openProject} from '../../project/project.ts'
import type {Scored} from '../../report/index.ts'
import {documentsOf, type Job} from '../documents.ts'
import {formats} from '../formats/formats.ts'
import {gate, scoreGate} from '../gate.ts'
import type {Options} from '../options.ts'
import {deliver} from '../output.ts'
import {lineStartsOf} from '../position.ts'
import {startProgress} from '../progress.ts'
import {addTo, type FileResult, nothingYet, placed} from '../results.ts'
import {rulesHash} from '../rulesHash.ts'
import {scoreResult} from '../scoreResult.ts'
import {hasColor} from '../screen.ts'
import {Troubles} from '../troubles.ts'
import {version} from '../version.ts'
import type {ExitCode, World} from '../world.ts'

export async function check(options: Options, world: World): Promise<ExitCode> {
  const troubles = new Troubles(world)
  const project = openProject(options, world.cwd, troubles, nodeDisk)
  const documents = await documentsOf(options, project, world, troubles)
  const progress = startProgress(world)
  const toFile = options.outputFile !== undefined
  const written: string[] = []
  const write = (text: string) => {
    if (text === '') return
    progress.clear()
    if (toFile) written.push(text)
    else world.stdout.write(text)
  }
  const format = formats[options.format]({
    colors: !toFile && hasColor(options.color, world),
    columns: toFile ? undefined : world.stdout.columns,
  })
  let all = nothingYet
  let shown = nothingYet
  const rules = await rulesHash(documents.map(({settings}) => settings.lens.ruleSet))
  write(format.begin({version, rules}))
  const score = options.score ? await scorer() : undefined
  const below: string[] = []
  for (const [i, job] of documents.entries()) {
    progress.show(i, documents.length)
    const source = job.read()?.text
    if (source === undefined) continue
    const result = checkOne(job, source, options.profile, score)
    const {index = 100} = result.score ?? {}
    if (index < (options.minScore ?? 0)) below.push(`${result.path} ${index}`)
    const visible = options.quiet ? withoutQuiet(result) : result
    all = addTo(all, result)
    shown = addTo(shown, visible)
    write(format.file(visible, source))
  }
  write(format.end(shown))
  if (toFile) deliver(written.join(''), options.outputFile, world, troubles)
  const failure = gate(all, options) ?? scoreGate(below, options.minScore)
  if (failure !== undefined) troubles.note(failure)
  return troubles.any ? 2 : failure === undefined ? 0 : 1
}

type Score = (source: string, format: Format, lens: Lens, options: CheckOptions) => Scored

async function scorer(): Promise<Score> {
  const {openScoring, scoreDocument} = await import('../scoring.ts')
  const scoring = await openScoring()
  return (...document) => scoreDocument(...document, scoring)
}

function checkOne(
  job: Job,
  source: string,
  profile: string | undefined,
  score: Score | undefined,
): FileResult {
  const {path, absolute} = job.target
  const checkOptions = checkOptionsOf(path, job.settings, profile)
  const format = formatOf(absolute)
  const {lens} = job.settings
  const scored = score?.(source, format, lens, checkOptions)
  const checked = scored?.checked ?? checkDocument(readDocument(source, format), lens, checkOptions)
  const starts = checked.findings.length > 0 || scored ? lineStartsOf(source) : []
  const findings = checked.findings.map((finding) => placed(finding, starts))
  const {profile: genre, words} = checked
  const profileConfidence = Math.round(checked.profileConfidence * 100) / 100
  const result = {path, profile: genre, profileConfidence, words, findings}
  return scored ? {...result, score: scoreResult(scored.score, starts)} : result
}

function withoutQuiet(result: FileResult): FileResult {
  return {...result, findings: result.findings.filter(({level}) => level === 'error' || level === 'warning')}
}
