/** The command line as a function: arguments and a world in, an exit code out. */

import type {Command, commands} from './flags.ts'
import {help} from './help.ts'
import {type Options, readOptions} from './options.ts'
import {version} from './version.ts'
import type {ExitCode, World} from './world.ts'
import {isWrongUse} from './wrongUse.ts'

export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  try {
    const options = readOptions(args)
    if (options.help) return print(help(options.command), world)
    if (options.version) return print(`${version}\n`, world)
    const command = await load[options.command]()
    return await command(options, world)
  } catch (error) {
    world.stderr.write(`customer-lens: ${isWrongUse(error) ? error.message : mistake(error)}\n`)
    return 2
  }
}

function print(text: string, world: World): ExitCode {
  world.stdout.write(text)
  return 0
}

/** Ours, not the caller's. The stack helps whoever reads the report. */
function mistake(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const lines = stack
    .split('\n')
    .slice(0, 4)
    .map((line) => line.slice(0, 200))
  return `this is a mistake in Customer Lens, please report it\n${lines.join('\n')}`
}

type Run = (options: Options, world: World) => Promise<ExitCode>

/** Loaded on demand: most runs need one of them. */
const load: {readonly [Name in Command]: () => Promise<Run>} = {
  check: async () => (await import('./commands/check.ts')).check,
  baseline: async () => (await import('./commands/baseline.ts')).baseline,
  merge: async () => (await import('./commands/merge.ts')).merge,
  pipe: async () => (await import('./commands/pipe.ts')).pipe,
  fix: async () => (await import('./commands/fix.ts')).fix,
  exercise: async () => (await import('./commands/exercise.ts')).exercise,
  explain: async () => (await import('./commands/explain.ts')).explain,
  report: async () => (await import('./commands/report.ts')).report,
  rules: async () => (await import('./commands/rules.ts')).rules,
  init: async () => (await import('./commands/init.ts')).init,
  'print-config': async () => (await import('./commands/printConfig.ts')).printConfig,
  lsp: async () => (await import('./commands/lsp.ts')).lsp,
  'test-rules': async () => (await import('./commands/testRules.ts')).testRules,
}

// A command that nobody can run, or a loader for none, does not compile; neither does one without help.
load satisfies Record<keyof typeof commands, unknown>
