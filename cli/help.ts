/** The text of `--help`, made from the table of flags. */

import {type Command, commands, flagsOf} from './flags.ts'

export function help(command: Command): string {
  const {use, about} = commands[command]
  const head =
    command === 'check'
      ? `customer-lens [check] ${use}\n\nFinds sentences that put the company and its product where the customer should be.\n\nCommands\n${table(
          Object.entries(commands).map(([name, one]) => [`${name} ${one.use}`.trim(), one.about]),
        )}\n`
      : `${`customer-lens ${command} ${use}`.trimEnd()}\n\n${capital(about)}.\n`
  const flags = flagsOf(command).map(([name, flag]) => [
    `${flag.short === undefined ? '    ' : `-${flag.short}, `}--${name}${flag.value === undefined ? '' : ` ${flag.value}`}`,
    flag.about,
  ])
  return `${head}\nFlags\n${table(flags)}\n${command === 'check' ? foot : ''}`
}

const foot = `
Exit codes: 0 passed; 1 the gate failed (--fail-on, --max-warnings, --min-score); 2 wrong use, broken config or an unreadable file.
Config: customer-lens.yaml, found from each document upwards. Start one with: customer-lens init
`

function table(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map(([name = '']) => name.length))
  return rows.map(([name = '', about = '']) => `  ${name.padEnd(width)}  ${about}`).join('\n')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
