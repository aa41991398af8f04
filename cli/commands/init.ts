/** `customer-lens init`: reads the documents once and proposes a config. An existing one is never touched. */

import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {readDocument, readProse} from '../../engine/index.ts'
import {configIn, configNames} from '../../project/configFiles.ts'
import {decode} from '../../project/decode.ts'
import {formatOf} from '../../project/format.ts'
import {nodeDisk} from '../../project/nodeDisk.ts'
import {absolute, display} from '../../project/paths.ts'
import {openCandidates} from '../../project/propose/candidates.ts'
import {propose} from '../../project/propose/proposal.ts'
import {findFiles} from '../files.ts'
import {type Options, WrongUse} from '../options.ts'
import {startProgress} from '../progress.ts'
import {Troubles} from '../troubles.ts'
import type {ExitCode, World} from '../world.ts'

export async function init(
  {targets: [folder = '.', ...more], noIgnore}: Options,
  world: World,
): Promise<ExitCode> {
  if (more.length > 0) throw new WrongUse('init takes one folder, or none for the one you are in')
  const {cwd} = world
  const troubles = new Troubles(world)
  const files = await findFiles([folder], {cwd, noIgnore, ignoredBy: async () => undefined, troubles})
  const progress = startProgress(world)
  const candidates = openCandidates()
  let read = 0
  for (const [i, file] of files.entries()) {
    progress.show(i, files.length)
    const decoded = decode(readFileSync(file.absolute))
    if ('trouble' in decoded) {
      troubles.note(`${file.path}: ${decoded.trouble}`)
      continue
    }
    read++
    const document = readDocument(decoded.text, formatOf(file.path))
    for (const block of document.blocks) candidates.add(readProse(document, block).text)
  }
  progress.clear()
  if (troubles.any) return 2
  const {yaml, found} = propose(candidates, read)
  world.stdout.write(found)
  return write(absolute(cwd, folder), yaml, world)
}

async function write(folder: string, yaml: string, {cwd, stdout, stderr}: World): Promise<ExitCode> {
  const there = await configIn(folder, nodeDisk)
  if (there !== undefined) {
    stderr.write(
      `${display(cwd, there)} is there already and stays as it is. The proposal would be:\n\n${yaml}`,
    )
    return 2
  }
  const file = join(folder, configNames[0])
  // "wx": should the file appear meanwhile, it stays as well.
  writeFileSync(file, yaml, {flag: 'wx'})
  stdout.write(`\nWritten to ${display(cwd, file)}. Please check every line.\n`)
  return 0
}
