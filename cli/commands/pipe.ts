/** `customer-lens pipe`: documents come in as lines of JSON, and each is answered with one line of JSON, in order. */

import {nodeDisk} from '../../project/nodeDisk.ts'
import {absolute} from '../../project/paths.ts'
import {openProject, type Project} from '../../project/project.ts'
import {checkOne} from '../checkOne.ts'
import type {Job} from '../documents.ts'
import {linesIn, type RawLine} from '../lineReader.ts'
import type {Options} from '../options.ts'
import {Troubles} from '../troubles.ts'
import type {ExitCode, World} from '../world.ts'
import {WrongUse} from '../wrongUse.ts'

const longest = 1 << 26

export async function pipe(options: Options, world: World): Promise<ExitCode> {
  if (options.targets.length > 0)
    throw new WrongUse(
      'pipe reads documents from standard input, a line of JSON each: {"path": "a.md", "text": "…"}',
    )
  const troubles = new Troubles(world)
  const project = openProject(options, world.cwd, troubles, nodeDisk)
  for await (const lines of linesIn(world.chunks(), longest)) {
    const answers: string[] = []
    for (const line of lines) answers.push(`${JSON.stringify(await answer(line, project, options, world))}\n`)
    if (answers.length === 0) continue
    world.stdout.write(answers.join(''))
    await world.stdout.drained?.()
  }
  return troubles.any ? 2 : 0
}

interface Asked {
  readonly id?: unknown
  readonly path: string
  readonly text: string
}

/** A line that cannot be read is answered as well: whoever counts lines stays in step. */
async function answer(line: RawLine, project: Project, options: Options, {cwd}: World): Promise<object> {
  const asked = read(line)
  if ('error' in asked) return {...asked, line: line.number}
  const {id, path, text} = asked
  const target = {path, absolute: absolute(cwd, path)}
  try {
    const job: Job = {target, settings: await project.settingsFor(target.absolute), read: () => undefined}
    const {result} = checkOne(job, text, {profile: options.profile, inFull: true})
    return {...(id === undefined ? {} : {id}), ...result}
  } catch (error) {
    return {...(id === undefined ? {} : {id}), error: String(error), line: line.number}
  }
}

function read({number, bytes}: RawLine): Asked | {readonly id?: unknown; readonly error: string} {
  if (bytes === undefined) return {error: `the line is longer than ${longest} bytes; split the document`}
  let data: unknown
  try {
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: number > 1}).decode(bytes)
    data = JSON.parse(text)
  } catch (error) {
    return {error: `the line is no JSON in UTF-8 (${error instanceof Error ? error.message : String(error)})`}
  }
  const {
    id,
    path = '<stdin>',
    text,
  } = typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
  const known = id === undefined ? {} : {id}
  if (typeof text !== 'string') return {...known, error: 'the line has no "text" that is a string'}
  if (typeof path !== 'string') return {...known, error: 'the "path" of the line is no string'}
  return {...known, path, text}
}
