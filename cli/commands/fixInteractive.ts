/** `customer-lens fix --interactive`: goes through the findings with the writer. What is done is in the documents. */

import {counted} from '../../project/counted.ts'
import {nodeDisk} from '../../project/nodeDisk.ts'
import {openProject} from '../../project/project.ts'
import {documentsOf, type Job} from '../documents.ts'
import {type Revised, revise} from '../interactive/revise.ts'
import {openWork, type Work} from '../interactive/work.ts'
import {type Options, WrongUse} from '../options.ts'
import {lineStartsOf, positionOf} from '../position.ts'
import {hasColor} from '../screen.ts'
import {Troubles} from '../troubles.ts'
import type {ExitCode, World} from '../world.ts'

export async function fixInteractive(options: Options, world: World): Promise<ExitCode> {
  refuse(options, world)
  const troubles = new Troubles(world)
  const project = openProject(options, world.cwd, troubles, nodeDisk)
  const jobs = await documentsOf(options, project, world, troubles)
  const [first, line] = startOf(options.from, jobs)
  const terminal = await world.terminal()
  const write = (text: string) => world.stdout.write(text)
  const screen = {colors: hasColor(options.color, world), columns: world.stdout.columns}
  const all: Revised[] = []
  let goOn = ''
  for (const [i, job] of jobs.slice(first).entries()) {
    const left = await reviseOne(job, i === 0 ? line : 1)
    if (left === undefined) continue
    goOn = goOnWith(job, left, jobs[first + i + 1], options)
    break
  }
  terminal.close()
  write(`\n${summary(all)}\n${goOn}`)
  return troubles.any ? 2 : 0

  /** Gives the work that was left unfinished, if any. What somebody else writes meanwhile is read, and stays. */
  async function reviseOne(job: Job, from: number): Promise<Work | undefined> {
    for (let start: number | undefined; ; ) {
      const source = job.read()
      if (source === undefined) return undefined
      const work = openWork(job, source, options.profile, start ?? lineStartsOf(source.text)[from - 1] ?? 0)
      const revised = await revise(job.target.path, work, terminal, write, screen)
      all.push(revised)
      if (revised.end !== 'conflict') return revised.end === 'quit' ? work : undefined
      start = work.next()?.start ?? 0
    }
  }
}

function refuse({stdin, fixDryRun, include}: Options, {stdout}: World): void {
  if (stdin) throw new WrongUse('--interactive and --stdin exclude each other; name the documents')
  if (fixDryRun) throw new WrongUse('--interactive and --fix-dry-run exclude each other')
  if (include.length > 1) throw new WrongUse('--interactive asks about all suggestions; leave out --include')
  if (!stdout.isTTY) throw new WrongUse('--interactive needs a terminal; without it fix applies what is safe')
}

/** The document to begin with and the line in it. */
function startOf(from: string | undefined, jobs: readonly Job[]): readonly [number, number] {
  if (from === undefined) return [0, 1]
  const [, path = from, line = '1'] = /^(.+?):(\d+)$/.exec(from) ?? []
  const index = jobs.findIndex(({target}) => target.path === path)
  if (index < 0) throw new WrongUse(`--from ${from}: no such document among the ones to fix`)
  return [index, Number(line)]
}

/** The command for the next time; empty when everything has been asked about. */
function goOnWith({target}: Job, work: Work, next: Job | undefined, {targets}: Options): string {
  const {source} = work.document()
  const finding = work.next()
  const [path, line] =
    finding === undefined
      ? [next?.target.path, 1]
      : [target.path, positionOf(lineStartsOf(source), finding.start).line]
  if (path === undefined) return ''
  const quoted = [`${path}:${line}`, ...targets].map((one) =>
    /^[\w@%+=:,./-]+$/.test(one) ? one : `'${one.replaceAll("'", "'\\''")}'`,
  )
  return `Go on with: customer-lens fix --interactive --from ${quoted.join(' ')}\n`
}

function summary(all: readonly Revised[]): string {
  const sum = (key: 'changed' | 'ignored' | 'skipped') => all.reduce((total, one) => total + one[key], 0)
  const [changed, ignored, skipped] = [sum('changed'), sum('ignored'), sum('skipped')]
  if (changed + ignored + skipped === 0) return 'Nothing changed.'
  return `${counted(changed, 'change')}, ${ignored} ignored, ${skipped} skipped. All changes are saved.`
}
