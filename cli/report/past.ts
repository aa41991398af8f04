/** Scores what documents said in earlier commits, and remembers it by content, so that a second run only reads what is new. */

import {createHash} from 'node:crypto'
import {appendFileSync, mkdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {PartName} from '../../engine/index.ts'
import {checkOptionsOf} from '../../project/checkOptions.ts'
import {decode} from '../../project/decode.ts'
import {formatOf} from '../../project/format.ts'
import type {Project, Settings} from '../../project/project.ts'
import {rulesHash} from '../../project/rulesHash.ts'
import type {Scored} from '../../report/index.ts'
import type {Job} from '../documents.ts'
import type {Options} from '../options.ts'
import {type Scoring, scoreDocument} from '../scoring.ts'
import type {Troubles} from '../troubles.ts'
import {version} from '../version.ts'
import type {World} from '../world.ts'

export interface Past {
  readonly jobs: readonly Job[]
  readonly project: Project
  readonly scoring: Scoring
  readonly options: Options
  readonly world: World
  readonly troubles: Troubles
}

/** What the trend needs of a document at one time. */
export interface Remembered {
  readonly index?: number
  readonly words: number
  readonly parts: Readonly<Partial<Record<PartName, number>>>
  /** Rule and words of each finding. */
  readonly findings: readonly string[]
}

export function remembered({checked, score}: Scored): Remembered {
  return {
    ...(score.index === undefined ? {} : {index: score.index}),
    words: checked.words,
    parts: Object.fromEntries(score.parts.map(({name, value}) => [name, Math.round(value * 1000) / 1000])),
    findings: checked.findings.flatMap(({rule, text, places}) =>
      new Array<string>(places?.length ?? 1).fill(`${rule} ${text.replace(/\s+/g, ' ').toLowerCase()}`),
    ),
  }
}

/** Undefined for bytes that are no text. */
export function scorePast(
  bytes: Uint8Array,
  path: string,
  settings: Settings,
  past: Past,
): Scored | undefined {
  const decoded = decode(bytes)
  if (!('text' in decoded)) return undefined
  const options = checkOptionsOf(path, settings, past.options.profile)
  return scoreDocument(decoded.text, formatOf(path), settings.lens, options, past.scoring)
}

export interface Memory {
  readonly get: (key: string) => Remembered | undefined
  /** Written at once, so that a run that was stopped goes on where it was. */
  readonly set: (key: string, value: Remembered) => void
}

/** In the repository's own folder, where nobody commits it. A memory that cannot be written is only slower. */
export async function openMemory(folder: string, {scoring, jobs, options}: Past): Promise<Memory> {
  const rules = await rulesHash([
    scoring.signalSet.ruleSet,
    ...jobs.map(({settings}) => settings.lens.ruleSet),
  ])
  const model = JSON.stringify([version, rules, scoring.signalSet.model, options.profile])
  const name = createHash('sha256').update(model).digest('hex').slice(0, 16)
  const file = join(folder, 'customer-lens', `history-${name}.jsonl`)
  const known = readMemory(file)
  const write = (line: string) => {
    try {
      mkdirSync(dirname(file), {recursive: true})
      appendFileSync(file, line)
    } catch {
      // Without a memory the next run starts anew.
    }
  }
  return {
    get: (key) => known.get(key),
    set: (key, value) => {
      known.set(key, value)
      write(`${JSON.stringify([key, value])}\n`)
    },
  }
}

function readMemory(file: string): Map<string, Remembered> {
  const known = new Map<string, Remembered>()
  let text = ''
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return known
  }
  for (const line of text.split('\n')) {
    try {
      const [key, value] = JSON.parse(line) as [string, Remembered]
      known.set(key, value)
    } catch {
      // The last line of a run that was stopped is cut off.
    }
  }
  return known
}

/** Everything but the content that decides about a document. */
export function settingsKey({levels, resolved, lens}: Settings): string {
  const all = [levels, resolved.profile, resolved.youMeans, resolved.requireReason, lens.vocabulary]
  return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 12)
}
