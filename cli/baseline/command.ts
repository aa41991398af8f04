/** The four things to do with a baseline. */

import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {counted} from '../../project/counted.ts'
import {absolute, display, slashed} from '../../project/paths.ts'
import type {Action} from '../commands/baseline.ts'
import type {Job} from '../documents.ts'
import {fileSink} from '../fileSink.ts'
import type {Setting} from '../steps.ts'
import {WrongUse} from '../wrongUse.ts'
import {audit} from './audit.ts'
import type {Entry} from './entry.ts'
import {writeBaseline} from './file.ts'
import {baselineFor, baselineName} from './place.ts'
import {entriesOf} from './step.ts'
import {survey} from './survey.ts'

export async function baseline(action: Action, jobs: readonly Job[], setting: Setting): Promise<void> {
  if (action === 'create') return create(jobs, setting)
  const {options, world} = setting
  const file = baselineFor(options, world.cwd)
  if (file === undefined)
    throw new WrongUse(
      `there is no ${baselineName} here or above; make it with: customer-lens baseline create`,
    )
  const before = entriesOf(file, setting)
  const found = await survey(before, jobs, dirname(file), setting)
  if (action === 'audit') return void world.stdout.write(audit(display(world.cwd, file), before, found))
  const added = action === 'update' ? found.added.map((entry) => withFlags(entry, setting)) : []
  const name = display(world.cwd, file)
  if (write(file, [...found.kept, ...found.untouched, ...added], setting))
    world.stdout.write(
      `${name}: ${counted(added.length, 'finding')} added, ${found.gone.length} gone, ${found.kept.length + found.untouched.length} kept\n`,
    )
}

async function create(jobs: readonly Job[], setting: Setting): Promise<void> {
  const {options, world} = setting
  const file = absolute(world.cwd, options.baseline ?? baselineName)
  const name = display(world.cwd, file)
  if (existsSync(file))
    throw new WrongUse(
      `${name} is there already; "baseline update" brings it up to date and keeps its reasons`,
    )
  const {added} = await survey([], jobs, slashed(dirname(join(file))), setting)
  const entries = added.map((entry) => withFlags(entry, setting))
  if (write(file, entries, setting)) {
    const files = new Set(entries.map(({path}) => path)).size
    world.stdout.write(
      `${name}: ${counted(entries.length, 'finding')} in ${counted(files, 'file')} set aside. Commit it; from now on "customer-lens check" reports what is new.\n`,
    )
  }
}

function withFlags(entry: Entry, {options: {reason, owner, expires}}: Setting): Entry {
  return {
    ...entry,
    ...(reason === undefined ? {} : {reason}),
    ...(owner === undefined ? {} : {owner}),
    ...(expires === undefined ? {} : {expires}),
  }
}

function write(file: string, entries: readonly Entry[], {world, troubles}: Setting): boolean {
  const sink = fileSink(world.cwd, file)
  sink.write(writeBaseline(entries))
  const trouble = sink.close()
  if (trouble !== undefined) troubles.say(`${display(world.cwd, file)}: ${trouble}`)
  return trouble === undefined
}
