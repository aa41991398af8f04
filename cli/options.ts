/** Reads the arguments. What is wrong with them is said in one sentence, with the nearest right word. */

import {parseArgs} from 'node:util'
import {didYouMean, type FindingLevel, type Safety} from '../engine/index.ts'
import {type Command, commands, type FlagName, flags, flagsOf} from './flags.ts'

export interface Options {
  readonly command: Command
  /** What is left: files, folders, globs, a rule. */
  readonly targets: readonly string[]
  readonly format: 'text' | 'compact' | 'json'
  readonly reportFormat: 'html' | 'markdown' | 'json' | 'csv'
  readonly score: boolean
  readonly minScore: number | undefined
  /** Months of git history. */
  readonly history: number | undefined
  readonly compare: string | undefined
  readonly outputFile: string | undefined
  readonly failOn: FindingLevel
  readonly maxWarnings: number | undefined
  readonly exerciseFormat: 'text' | 'json' | 'markdown'
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

/** The caller asked for something that cannot be done; the message says what to do instead. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

/** By its name, because a command that is a file apart in `dist/` has a class of its own. */
export function isWrongUse(error: unknown): error is WrongUse {
  return error instanceof Error && error.name === 'WrongUse'
}

export function readOptions(args: readonly string[]): Options {
  const {tokens, positionals} = parse(args)
  const [first, ...rest] = positionals
  const command = first !== undefined && Object.hasOwn(commands, first) ? (first as Command) : undefined
  const given = valuesOf(tokens, command ?? 'check')
  const text = (name: FlagName) => given.get(name)?.at(-1)
  const isOn = (name: FlagName) => given.has(name)
  if (isOn('config') && isOn('no-config')) throw new WrongUse('--config and --no-config exclude each other')
  if (isOn('from') && !isOn('interactive')) throw new WrongUse('--from needs --interactive')
  return {
    command: command ?? 'check',
    targets: command === undefined ? positionals : rest,
    format:
      command === 'exercise' || command === 'report'
        ? 'text'
        : oneOf('format', text('format') ?? 'text', ['text', 'compact', 'json']),
    exerciseFormat:
      command === 'exercise'
        ? oneOf('format', text('format') ?? 'text', ['text', 'json', 'markdown'])
        : 'text',
    read: text('read'),
    interactive: isOn('interactive'),
    from: text('from'),
    reportFormat:
      command === 'report'
        ? oneOf('format', text('format') ?? 'html', ['html', 'markdown', 'json', 'csv'])
        : 'html',
    score: isOn('score') || isOn('min-score'),
    minScore: wholeNumber('min-score', text('min-score')),
    history: months(text('history')),
    compare: text('compare'),
    outputFile: text('output-file'),
    failOn: oneOf('fail-on', text('fail-on') ?? 'error', ['error', 'warning', 'info', 'hint']),
    maxWarnings: wholeNumber('max-warnings', text('max-warnings')),
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
    const isMissing = token.value === undefined || (token.inlineValue === false && /^-./.test(token.value))
    if (placeholder !== undefined && isMissing)
      throw new WrongUse(`${token.rawName} needs a value: ${token.rawName} ${placeholder}`)
    if (placeholder === undefined && token.value !== undefined)
      throw new WrongUse(`${token.rawName} takes no value; leave out "=${token.value}"`)
    given.set(name, [...(given.get(name) ?? []), token.value ?? ''])
  }
  return given
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
