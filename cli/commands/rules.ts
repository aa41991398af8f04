/** `customer-lens rules`: all rules with their level and their one sentence. */

import {createColors} from 'picocolors'
import type {Rule} from '../../engine/index.ts'
import {nodeDisk} from '../../project/nodeDisk.ts'
import {absolute} from '../../project/paths.ts'
import {withFolders} from '../../project/ruleSets.ts'
import type {Options} from '../options.ts'
import {deliver} from '../output.ts'
import {hasColor} from '../screen.ts'
import {Troubles} from '../troubles.ts'
import type {ExitCode, World} from '../world.ts'

export async function rules(options: Options, world: World): Promise<ExitCode> {
  const troubles = new Troubles(world)
  const folders = options.rules.map((folder) => absolute(world.cwd, folder))
  const {rules: list} = await withFolders(folders, world.cwd, troubles, nodeDisk)
  const sorted = list.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (const {format, file} of options.outputs) {
    const colors = file === undefined && hasColor(options.color, world)
    deliver(format === 'json' ? asJson(sorted) : asTable(sorted, colors), file, world, troubles)
  }
  return troubles.any ? 2 : 0
}

function asTable(list: readonly Rule[], colors: boolean): string {
  const paint = createColors(colors)
  const width = Math.max(...list.map(({id}) => id.length))
  const lines = list.map(
    ({id, level, summary}) => `${paint.bold(id.padEnd(width))}  ${level.padEnd(7)}  ${summary}\n`,
  )
  return `${lines.join('')}\n${list.length} rules. More about one: customer-lens explain ${list[0]?.id ?? 'RULE'}\n`
}

function asJson(list: readonly Rule[]): string {
  const entries = list.map(({id, pack, level, levels = {}, summary, source = [], was = []}) =>
    JSON.stringify({id, pack, level, levels, summary, source, was}),
  )
  return `[\n${entries.join(',\n')}\n]\n`
}
