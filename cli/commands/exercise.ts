/** `customer-lens exercise`: the substitution exercise over documents, or one document read as if it were done. */

import {check, readDocument, substitutions} from '../../engine/index.ts'
import {checkOptionsOf} from '../../project/checkOptions.ts'
import {formatOf} from '../../project/format.ts'
import {nodeDisk} from '../../project/nodeDisk.ts'
import {openProject} from '../../project/project.ts'
import {documentsOf} from '../documents.ts'
import {asMarkdown} from '../exercise/asMarkdown.ts'
import {asText} from '../exercise/asText.ts'
import {openInventory} from '../exercise/inventory.ts'
import {readAs} from '../exercise/readAs.ts'
import {type Options, type Output, WrongUse} from '../options.ts'
import {deliver} from '../output.ts'
import {lineStartsOf, positionOf} from '../position.ts'
import {startProgress} from '../progress.ts'
import {hasColor} from '../screen.ts'
import {Troubles} from '../troubles.ts'
import {version} from '../version.ts'
import type {ExitCode, World} from '../world.ts'

export async function exercise(options: Options, world: World): Promise<ExitCode> {
  if (options.read !== undefined && options.targets.length > 0)
    throw new WrongUse('--read takes one document; leave out the others')
  const troubles = new Troubles(world)
  const make = options.read === undefined ? takeInventory : readOne
  for (const output of options.outputs) {
    const text = await make(options, output, world, troubles)
    if (text !== undefined) deliver(text, output.file, world, troubles)
  }
  return troubles.any ? 2 : 0
}

async function takeInventory(
  options: Options,
  {format, file}: Output,
  world: World,
  troubles: Troubles,
): Promise<string> {
  const project = openProject(options, world.cwd, troubles, nodeDisk)
  const jobs = await documentsOf(options, project, world, troubles)
  const progress = startProgress(world)
  const inventory = openInventory()
  let documents = 0
  for (const [i, {target, settings, read}] of jobs.entries()) {
    progress.show(i, jobs.length)
    const source = read()?.text
    if (source === undefined) continue
    documents++
    const document = readDocument(source, formatOf(target.absolute))
    const {findings} = check(document, settings.lens, checkOptionsOf(target.path, settings, options.profile))
    const starts = lineStartsOf(source)
    inventory.add(findings, settings.lens, ({start}) => ({path: target.path, ...positionOf(starts, start)}))
  }
  progress.clear()
  const compounds = inventory.compounds()
  if (format === 'json') return asJson({documents, compounds})
  if (format === 'markdown') return asMarkdown(compounds, documents)
  return asText(compounds, documents, {
    colors: file === undefined && hasColor(options.color, world),
    columns: file === undefined ? world.stdout.columns : undefined,
  })
}

function asJson(content: object): string {
  return `${JSON.stringify({version: 1, tool: {name: 'customer-lens', version}, ...content}, null, 2)}\n`
}

/** Undefined where the document could not be read, which has been said then. */
async function readOne(
  options: Options,
  {format, file}: Output,
  world: World,
  troubles: Troubles,
): Promise<string | undefined> {
  const project = openProject(options, world.cwd, troubles, nodeDisk)
  const targets = options.read === undefined ? [] : [options.read]
  const [job, ...more] = await documentsOf({...options, targets, noIgnore: true}, project, world, troubles)
  if (more.length > 0) throw new WrongUse('--read takes one document, not a folder')
  const source = job?.read()?.text
  if (job === undefined || source === undefined) return undefined
  const edits = substitutions(readDocument(source, formatOf(job.target.absolute)), job.settings.lens)
  if (edits.length === 0) troubles.note(`${job.target.path}: no product to read as a customer`)
  const onScreen = file === undefined && world.stdout.isTTY
  const colors = onScreen && hasColor(options.color, world)
  return readAs(job.target.path, source, edits, {
    format: format === 'json' || format === 'markdown' ? format : 'text',
    colors,
    onScreen,
  })
}
