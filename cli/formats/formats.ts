/** All formats by name. A format is text out of results; writing it is the caller's job. */

import type {Lines} from '../lines.ts'
import type {Shard} from '../options.ts'
import type {Judged} from '../present.ts'
import type {FileResult, Summary} from '../results.ts'
import {json} from './json.ts'
import type {FormatName} from './names.ts'
import {text} from './text.ts'

/** Called file by file, so that a run needs no more memory for more files. */
export interface Format {
  readonly begin: (run: RunInfo) => string
  readonly file: (result: FileResult, lines: Lines, more: Judgement) => string
  readonly end: (outcome: Outcome) => string
}

/** What only a part passes on. */
export type Judgement = Pick<Judged, 'gates' | 'changed'>

export interface RunInfo {
  readonly version: string
  /** A hash of the rules in use. */
  readonly rules: string
  /** Sorted by id. */
  readonly ruleInfo: readonly RuleInfo[]
  /** Findings that stand are new: older ones are in the baseline, or outside of what changed. */
  readonly hasPast: boolean
  /** What `--since` compares with. */
  readonly since?: string
  readonly shard?: Shard
}

/** What a report says about a rule. */
export interface RuleInfo {
  readonly id: string
  readonly level: string
  readonly summary: string
  readonly why: string
}

export interface Outcome {
  readonly summary: Summary
  /** Why the gate failed; empty where it passed. */
  readonly failures: readonly string[]
  /** Findings of the baseline that are not there any more; undefined without a baseline. */
  readonly gone: number | undefined
  /** What `--since` compares with, and the findings outside of what changed. */
  readonly since: {readonly ref: string; readonly elsewhere: number} | undefined
  /** What went wrong on the way. */
  readonly troubles: readonly string[]
}

export interface FormatOptions {
  readonly colors: boolean
  /** Width of the terminal, where there is one. */
  readonly columns: number | undefined
  /** Text of the template file; only for that format. */
  readonly template: string
}

export type MakeFormat = (options: FormatOptions) => Format

const here = {text, json} satisfies Record<string, MakeFormat>

/** Most runs need none but these two; `more` is loaded when another is asked for. */
export async function formatNamed(name: FormatName): Promise<MakeFormat> {
  if (name === 'text' || name === 'json') return here[name]
  return (await import('./more.ts')).more[name]
}
