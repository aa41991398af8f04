/** `customer-lens report`: how all documents speak about customers, as one page or summary. */

import {createHash} from 'node:crypto'
import {basename, resolve} from 'node:path'
import {checkOptionsOf} from '../../project/checkOptions.ts'
import {formatOf} from '../../project/format.ts'
import {nodeDisk} from '../../project/nodeDisk.ts'
import {openProject} from '../../project/project.ts'
import {rulesHash} from '../../project/rulesHash.ts'
import {csv, markdown, page, type ReportData, type ReportDocument, toDocument} from '../../report/index.ts'
import {documentsOf} from '../documents.ts'
import type {Options} from '../options.ts'
import {deliver} from '../output.ts'
import {startProgress} from '../progress.ts'
import {ownersIn} from '../report/owners.ts'
import {openScoring, scoreDocument} from '../scoring.ts'
import {Troubles} from '../troubles.ts'
import {version} from '../version.ts'
import type {ExitCode, World} from '../world.ts'

export async function report(options: Options, world: World): Promise<ExitCode> {
  const troubles = new Troubles(world)
  const project = openProject(options, world.cwd, troubles, nodeDisk)
  const jobs = await documentsOf(options, project, world, troubles)
  const scoring = await openScoring()
  const ownerOf = ownersIn(world.cwd)
  const progress = startProgress(world)
  const documents: ReportDocument[] = []
  for (const [i, {target, settings, read}] of jobs.entries()) {
    progress.show(i, jobs.length)
    const source = read()?.text
    if (source === undefined) continue
    const checkOptions = checkOptionsOf(target.path, settings, options.profile)
    const scored = scoreDocument(source, formatOf(target.path), settings.lens, checkOptions, scoring)
    documents.push(
      toDocument(target.path, ownerOf(target.absolute, source), source, scored, scoring.signalSet),
    )
  }
  progress.clear()
  const past = {jobs, project, scoring, options, world, troubles}
  const {weights, words} = scoring.signalSet.model
  const data: ReportData = {
    title: titleOf(options, world),
    version,
    rules: await rulesHash([scoring.signalSet.ruleSet, ...jobs.map(({settings}) => settings.lens.ruleSet)]),
    weights,
    leastWords: words,
    documents,
    ...(options.history === undefined
      ? {}
      : {trend: await (await import('../report/history.ts')).trendOf(past, options.history)}),
    ...(options.compare === undefined
      ? {}
      : {comparison: await (await import('../report/compare.ts')).comparisonOf(past, options.compare)}),
  }
  deliver(written(data, options.reportFormat), options.outputFile, world, troubles)
  return troubles.any ? 2 : 0
}

/** The folder that was asked about; its name says more than its path. */
function titleOf({targets: [only, ...more]}: Options, {cwd}: World): string {
  return basename(only === undefined || more.length > 0 ? cwd : resolve(cwd, only)) || 'documents'
}

function written(data: ReportData, format: Options['reportFormat']): string {
  if (format === 'json') return `${JSON.stringify(data)}\n`
  if (format === 'markdown') return markdown(data)
  if (format === 'csv') return csv(data)
  // The same results give the same page, and no document can know the value.
  const nonce = createHash('sha256').update(JSON.stringify(data)).digest('base64url').slice(0, 24)
  return page(data, {nonce})
}
