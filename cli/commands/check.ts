/** `customer-lens check`: reads documents one by one, prints what is found, and says whether the gate holds. */

import {setFlagsFromString} from 'node:v8'
import {nodeDisk} from '../../project/nodeDisk.ts'
import {openProject} from '../../project/project.ts'
import {baselineFor} from '../baseline/place.ts'
import {checkOne, type Scorer} from '../checkOne.ts'
import {documentsOf} from '../documents.ts'
import type {Options} from '../options.ts'
import {type Judged, present} from '../present.ts'
import {startProgress} from '../progress.ts'
import {settingOf} from '../setting.ts'
import type {Setting, Steps} from '../steps.ts'
import {Troubles} from '../troubles.ts'
import type {ExitCode, World} from '../world.ts'

export async function check(options: Options, world: World): Promise<ExitCode> {
  if (knownV8.test(process.versions.v8)) setFlagsFromString(`--interrupt-budget=${interruptBudget}`)
  const runOnce = (only?: ReadonlySet<string>) => checkOnce(options, world, only)
  return options.watch ? (await import('../watch/watch.ts')).watch(options, world, runOnce) : runOnce()
}

/**
 * In bytes of its code that a function runs before V8 optimises it; V8's own 132 KB has it optimise, beside the main thread,
 * much that a run needs no more. With it 12 MB take a seventh less CPU time.
 */
const interruptBudget = 400_000
/** Those of Node 20 to 24; a later one may have dropped the flag, and would say so to the user. */
const knownV8 = /^1[1-3]\./

/** `only`: of all documents these, by their absolute paths. */
async function checkOnce(options: Options, world: World, only?: ReadonlySet<string>): Promise<ExitCode> {
  const troubles = new Troubles(world)
  const project = openProject(options, world.cwd, troubles, nodeDisk)
  const all = await documentsOf(options, project, world, troubles)
  const jobs = only === undefined ? all : all.filter(({target}) => only.has(target.absolute))
  const baseline = baselineFor(options, world.cwd)
  const score = options.score ? await scorer() : undefined
  const setting: Setting = {
    ...(await settingOf(jobs, options, project, world, troubles)),
    ...(score === undefined ? {} : {score}),
  }
  const inFull =
    baseline !== undefined || options.cache || options.outputs.some(({format}) => format !== 'text')
  const plain: Steps = {
    jobs,
    check: (job, source) => checkOne(job, source.text, {profile: options.profile, inFull, score}),
    mark: (checked) => checked,
    narrow: (checked) => checked,
    hasPast: false,
    after: async () => ({gone: undefined, since: undefined}),
  }
  const steps = isPlain(options, baseline)
    ? plain
    : await (await import('../team.ts')).withTeam(plain, baseline, setting)
  const progress = startProgress(world)
  const run = {
    info: {...setting.info, hasPast: steps.hasPast},
    results: resultsOf(steps, progress.show),
    after: steps.after,
    progress,
  }
  return present(run, options, world, troubles)
}

async function scorer(): Promise<Scorer> {
  const {openScoring, scoreDocument} = await import('../scoring.ts')
  const scoring = await openScoring()
  return (...document) => scoreDocument(...document, scoring)
}

function isPlain(options: Options, baseline: string | undefined): boolean {
  const {since, cache, shard, profileRules, timeBudget} = options
  return [baseline, since, shard, timeBudget].every((one) => one === undefined) && !cache && !profileRules
}

async function* resultsOf(
  {jobs, check, mark, narrow}: Steps,
  show: (done: number, of: number) => void,
): AsyncGenerator<Judged> {
  for (const [i, job] of jobs.entries()) {
    show(i, jobs.length)
    const source = job.read()
    if (source === undefined) continue
    const marked = await mark(check(job, source), job, source)
    const checked = await narrow(marked, job, source)
    yield {...checked, gates: job.settings.resolved.gates}
  }
}
