/** Reads the arguments. What is wrong with them is said in one sentence, with the nearest right word. */

import {parseArgs} from 'node:util'
import {didYouMean, type FindingLevel, type Safety} from '../engine/index.ts'
import {type Command, commands, type FlagName, flags, flagsOf} from './flags.ts'
import {type FormatName, formatNames} from './formats/names.ts'
import {isWrongUse, WrongUse} from './wrongUse.ts'

export {isWrongUse, WrongUse}

/** A format and the file it goes to; undefined: standard output. */
export interface Output {
  readonly format: FormatName
  readonly file: string | undefined
}

/** One part of several: `index` counts from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

export interface Options {
  readonly command: Command
  /** What is left: files, folders, globs, a rule. */
  readonly targets: readonly string[]
  /** At least one; at most one goes to standard output. */
  readonly outputs: readonly Output[]
  readonly template: string | undefined
  readonly failOn: FindingLevel | undefined
  readonly reportFormat: 'html' | 'markdown' | 'json' | 'csv'
  readonly score: boolean
  readonly minScore: number | undefined
  /** Months of git history. */
  readonly history: number | undefined
  readonly compare: string | undefined
  /** Where the report goes. */
  readonly outputFile: string | undefined
  readonly maxWarnings: number | undefined
  readonly maxNew: number | undefined
  readonly noFail: boolean
  readonly baseline: string | undefined
  readonly noBaseline: boolean
  readonly reason: string | undefined
  readonly owner: string | undefined
  readonly expires: string | undefined
  readonly since: string | undefined
  readonly scope: 'file' | 'paragraph' | 'line'
  readonly cache: boolean
  readonly cacheLocation: string
  readonly shard: Shard | undefined
  readonly watch: boolean
  readonly profileRules: boolean
  /** Milliseconds for a rule in one document. */
  readonly timeBudget: number | undefined
  readonly filesFrom: string | undefined
  readonly ignorePath: string | undefined
  /** A document to read with the customer in the place of the product. */
  readonly read: string | undefined
  readonly interactive: boolean
  /** Where an interactive run begins: `docs/plan.md:12`. */
  readonly from: string | undefined
  readonly fixDryRun: boolean
  /** Kinds of suggestions that may be applied. */
  readonly include: readonly Safety[]
  readonly quiet: boolean
  readonly stdin: boolean
  readonly stdinFilename: string | undefined
  readonly config: string | undefined
  readonly noConfig: boolean
  readonly profile: string | undefined
  readonly rules: readonly string[]
  readonly noIgnore: boolean
  readonly stdio: boolean
  readonly color: boolean | undefined
  readonly help: boolean
  readonly version: boolean
}

export function readOptions(args: readonly string[]): Options {
  const {tokens, positionals} = parse(args)
  const [first, ...rest] = positionals
  const command = first !== undefined && Object.hasOwn(commands, first) ? (first as Command) : undefined
  const given = valuesOf(tokens, command ?? 'check')
  const text = (name: FlagName) => given.get(name)?.at(-1)
  const isOn = (name: FlagName) => given.has(name)
  if (isOn('config') && isOn('no-config')) throw new WrongUse('--config and --no-config exclude each other')
  if (isOn('baseline') && isOn('no-baseline'))
    throw new WrongUse('--baseline and --no-baseline exclude each other')
  if (isOn('scope') && !isOn('since')) throw new WrongUse('--scope needs --since')
  // A shell turns an unset variable into "", and what was meant would be read as "here".
  if (positionals.includes('')) throw new WrongUse('one of the names is empty; is a variable not set?')
  const shard = shardOf(text('shard'))
  if (isOn('from') && !isOn('interactive')) throw new WrongUse('--from needs --interactive')
  return {
    command: command ?? 'check',
    targets: command === undefined ? positionals : rest,
    outputs: outputsOf(
      command === 'report' ? ['text'] : (given.get('format') ?? [shard === undefined ? 'text' : 'part']),
      text('output-file'),
      {
        isShard: shard !== undefined,
        hasTemplate: isOn('template'),
        command: command ?? 'check',
      },
    ),
    template: text('template'),
    read: text('read'),
    interactive: isOn('interactive'),
    from: text('from'),
    failOn: maybe(text('fail-on'), (value) => oneOf('fail-on', value, ['error', 'warning', 'info', 'hint'])),
    reportFormat:
      command === 'report'
        ? oneOf('format', text('format') ?? 'html', ['html', 'markdown', 'json', 'csv'])
        : 'html',
    score: isOn('score') || isOn('min-score'),
    minScore: wholeNumber('min-score', text('min-score')),
    history: months(text('history')),
    compare: text('compare'),
    outputFile: text('output-file'),
    maxWarnings: wholeNumber('max-warnings', text('max-warnings')),
    maxNew: wholeNumber('max-new', text('max-new')),
    noFail: isOn('no-fail'),
    baseline: text('baseline'),
    noBaseline: isOn('no-baseline'),
    reason: text('reason'),
    owner: text('owner'),
    expires: maybe(text('expires'), dayOf),
    since: text('since'),
    scope: oneOf('scope', text('scope') ?? 'paragraph', ['file', 'paragraph', 'line']),
    cache: isOn('cache') || isOn('cache-location'),
    cacheLocation: text('cache-location') ?? '.customer-lens-cache',
    shard,
    watch: isOn('watch'),
    profileRules: isOn('profile-rules'),
    timeBudget: wholeNumber('time-budget', text('time-budget')),
    filesFrom: text('files-from'),
    ignorePath: text('ignore-path'),
    fixDryRun: isOn('fix-dry-run'),
    include: includedBy(text('include')),
    quiet: isOn('quiet'),
    stdin: isOn('stdin'),
    stdinFilename: text('stdin-filename'),
    config: text('config'),
    noConfig: isOn('no-config'),
    profile: text('profile'),
    rules: given.get('rules') ?? [],
    noIgnore: isOn('no-ignore'),
    stdio: isOn('stdio'),
    color: isOn('no-color') ? false : isOn('color') ? true : undefined,
    help: isOn('help'),
    version: isOn('version'),
  }
}

function includedBy(given: string | undefined): readonly Safety[] {
  if (given === undefined) return ['safe']
  if (given === 'fill')
    throw new WrongUse('--include fill: only you can fill the «gaps»; fix --interactive asks for them')
  return ['safe', oneOf('include', given, ['review'])]
}

function parse(args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, flag]) => [
      name,
      {
        type: 'value' in flag ? ('string' as const) : ('boolean' as const),
        multiple: true,
        ...('short' in flag ? {short: flag.short} : {}),
      },
    ]),
  )
  return parseArgs({args: [...args], options, strict: false, allowPositionals: true, tokens: true})
}

function valuesOf(
  tokens: ReturnType<typeof parse>['tokens'],
  command: Command,
): ReadonlyMap<FlagName, string[]> {
  const known = flagsOf(command)
  const given = new Map<FlagName, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const flag = known.find(([name]) => name === token.name)
    if (flag === undefined) throw new WrongUse(unknownFlag(token.rawName, token.name, command))
    const [name, {value: placeholder}] = flag
    const isMissing =
      token.value === undefined ||
      token.value === '' ||
      (token.inlineValue === false && /^-./.test(token.value) && token.value !== '-')
    if (placeholder !== undefined && isMissing)
      throw new WrongUse(`${token.rawName} needs a value: ${token.rawName} ${placeholder}`)
    if (placeholder === undefined && token.value !== undefined)
      throw new WrongUse(`${token.rawName} takes no value; leave out "=${token.value}"`)
    given.set(name, [...(given.get(name) ?? []), token.value ?? ''])
  }
  return given
}

function outputsOf(
  given: readonly string[],
  outputFile: string | undefined,
  allowed: {readonly isShard: boolean; readonly hasTemplate: boolean; readonly command: Command},
): readonly Output[] {
  const known = formatsOf(allowed.command, allowed.isShard)
  const outputs = given.map((one) => {
    const [, name = '', file] = /^([^=]*)(?:=(.*))?$/s.exec(one) ?? []
    if (file === '') throw new WrongUse(`--format ${one} names no file after the "="`)
    return {format: oneOf('format', name, known), file: file ?? (given.length === 1 ? outputFile : undefined)}
  })
  if (outputs.filter(({file}) => file === undefined).length > 1)
    throw new WrongUse(
      'only one format can go to standard output; give the others a file: --format sarif=out.sarif',
    )
  if (outputFile !== undefined && outputs.every(({file}) => file !== outputFile))
    throw new WrongUse(
      '--output-file goes with one format; with several give each a file: --format sarif=out.sarif',
    )
  if (outputs.some(({format}) => format === 'template') && !allowed.hasTemplate)
    throw new WrongUse('--format template needs --template FILE')
  return outputs
}

function formatsOf(command: Command, isShard: boolean): readonly FormatName[] {
  if (command === 'rules') return ['text', 'json']
  if (command === 'exercise') return ['text', 'json', 'markdown']
  return isShard ? [...formatNames, 'part'] : formatNames
}

function shardOf(given: string | undefined): Shard | undefined {
  if (given === undefined) return undefined
  const [, index = '', of = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(given) ?? []
  if (Number(index) < 1 || Number(index) > Number(of))
    throw new WrongUse(`--shard is "${given}"; it must be like 3/8, the third of eight parts`)
  return {index: Number(index), of: Number(of)}
}

function dayOf(given: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given))) return given
  throw new WrongUse(`--expires is "${given}"; it must be a day, like 2027-01-31`)
}

function maybe<Value>(given: string | undefined, read: (given: string) => Value): Value | undefined {
  return given === undefined ? undefined : read(given)
}

function unknownFlag(given: string, name: string, command: Command): string {
  if (Object.hasOwn(flags, name)) {
    const owners = flags[name as FlagName].for.map((owner) => `"${owner}"`)
    return `${given} does not go with "${command}"; it belongs to ${owners.join(' and ')}`
  }
  const near = didYouMean(
    given,
    flagsOf(command).map(([known]) => `--${known}`),
  )
  return `there is no flag ${given}${near || '; see customer-lens --help'}`
}

function oneOf<Value extends string>(name: FlagName, given: string, known: readonly Value[]): Value {
  const value = known.find((one) => one === given)
  if (value === undefined)
    throw new WrongUse(
      `--${name} is "${given}"; it must be one of ${known.join(', ')}${didYouMean(given, known)}`,
    )
  return value
}

function months(given: string | undefined): number | undefined {
  const [, count] = /^(\d{1,3})m$/.exec(given ?? '0m') ?? []
  if (count === undefined || (given !== undefined && Number(count) === 0))
    throw new WrongUse(`--history is "${given}"; it must be a number of months, for instance 12m`)
  return given === undefined ? undefined : Number(count)
}

function wholeNumber(name: FlagName, given: string | undefined): number | undefined {
  if (given === undefined || /^\d{1,9}$/.test(given)) return given === undefined ? undefined : Number(given)
  throw new WrongUse(`--${name} is "${given}"; it must be a whole number, 0 or more`)
}
