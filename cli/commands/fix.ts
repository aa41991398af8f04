/** `customer-lens fix`: applies the suggestions that need no reading, and leaves all other text as it is. */

import {createTwoFilesPatch} from 'diff'
import {fix as fixDocument} from '../../engine/index.ts'
import {checkOptionsOf} from '../../project/checkOptions.ts'
import {encodeLike} from '../../project/decode.ts'
import {formatOf} from '../../project/format.ts'
import {nodeDisk} from '../../project/nodeDisk.ts'
import {openProject} from '../../project/project.ts'
import {documentsOf, type Job, type Source} from '../documents.ts'
import type {Options} from '../options.ts'
import {replaceFile} from '../replaceFile.ts'
import {harmless} from '../screen.ts'
import {Troubles} from '../troubles.ts'
import type {ExitCode, World} from '../world.ts'

export async function fix(options: Options, world: World): Promise<ExitCode> {
  if (options.interactive) return (await import('./fixInteractive.ts')).fixInteractive(options, world)
  const troubles = new Troubles(world)
  const project = openProject(options, world.cwd, troubles, nodeDisk)
  let applied = 0
  let files = 0
  for (const job of await documentsOf(options, project, world, troubles)) {
    const source = job.read()
    if (source === undefined) continue
    const fixed = fixOne(job, source, options)
    if (options.stdin && !options.fixDryRun) world.stdout.write(fixed.text)
    if (fixed.applied === 0) continue
    const trouble = deliver(job, source, fixed.text, options, world)
    if (trouble !== undefined) {
      troubles.say(`${job.target.path}: ${trouble}`)
      continue
    }
    applied += fixed.applied
    files++
  }
  world.stderr.write(summary(applied, files, options.fixDryRun))
  return troubles.any ? 2 : 0
}

function fixOne({target, settings}: Job, {text}: Source, {profile, include}: Options) {
  const options = checkOptionsOf(target.path, settings, profile)
  return fixDocument(text, formatOf(target.absolute), settings.lens, options, include)
}

/** The reason why a file could not be written, if there is one. */
function deliver(
  {target}: Job,
  {text, bytes}: Source,
  fixed: string,
  {stdin, fixDryRun}: Options,
  world: World,
): string | undefined {
  if (fixDryRun) {
    const patch = createTwoFilesPatch(target.path, target.path, text, fixed, '', '')
    world.stdout.write(world.stdout.isTTY ? harmlessLines(patch) : patch)
    return undefined
  }
  return stdin ? undefined : replaceFile(target.absolute, bytes, encodeLike(bytes, fixed))
}

/** A document may hold control characters that a terminal would obey; in a pipe the patch stays exact. */
function harmlessLines(patch: string): string {
  return patch.split('\n').map(harmless).join('\n')
}

function summary(applied: number, files: number, dry: boolean): string {
  if (applied === 0)
    return 'nothing to fix without reading; customer-lens check shows the other suggestions\n'
  const what = `${applied} ${applied === 1 ? 'suggestion' : 'suggestions'} in ${files} ${files === 1 ? 'file' : 'files'}`
  return dry ? `would apply ${what}\n` : `applied ${what}\n`
}
