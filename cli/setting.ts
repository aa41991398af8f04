/** Gathers what the parts that are loaded on demand get from us. */

import {readDocument} from '../engine/index.ts'
import {formatOf} from '../project/format.ts'
import type {Project} from '../project/project.ts'
import {rulesHash} from '../project/rulesHash.ts'
import {checkOne} from './checkOne.ts'
import {type Job, jobAt} from './documents.ts'
import type {RunInfo} from './formats/formats.ts'
import type {Options} from './options.ts'
import type {Setting} from './steps.ts'
import type {Troubles} from './troubles.ts'
import {version} from './version.ts'
import type {World} from './world.ts'

export async function settingOf(
  jobs: readonly Job[],
  options: Options,
  project: Project,
  world: World,
  troubles: Troubles,
): Promise<Setting> {
  return {
    ...{options, world, project, troubles, checkOne},
    info: {...(await infoOf(jobs)), ...flagsOf(options)},
    jobFor: (absolute) => jobAt(absolute, project, world, troubles),
    blocksOf: ({target}, source) => readDocument(source, formatOf(target.absolute)).blocks,
  }
}

function flagsOf({since, shard}: Options): Pick<RunInfo, 'since' | 'shard'> {
  return {...(since === undefined ? {} : {since}), ...(shard === undefined ? {} : {shard})}
}

async function infoOf(jobs: readonly Job[]): Promise<Omit<RunInfo, 'hasPast'>> {
  const ruleSets = [...new Set(jobs.map(({settings}) => settings.lens.ruleSet))]
  const rules = new Map(ruleSets.flatMap((ruleSet) => ruleSet.rules).map((rule) => [rule.id, rule]))
  const ruleInfo = [...rules.values()]
    .map(({id, level, summary, why}) => ({id, level, summary, why}))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return {version, rules: await rulesHash(ruleSets), ruleInfo}
}
