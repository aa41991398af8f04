/** All commands and flags with the sentence that help says about them. Names follow ESLint where it has one. */

export const commands = {
  check: {use: '[FILES, FOLDERS or GLOBS]', about: 'check documents; what runs when no command is given'},
  fix: {use: '[FILES, FOLDERS or GLOBS]', about: 'apply the suggestions that need no reading'},
  exercise: {
    use: '[FILES, FOLDERS or GLOBS]',
    about: 'count what is named after the product, and imagine it named after the customer',
  },
  explain: {use: 'RULE | FILE:LINE', about: 'tell all about a rule, or why a line is reported or not'},
  report: {
    use: '[FILES, FOLDERS or GLOBS]',
    about: 'how documents speak about customers: index, ladder and next moves, as one page',
  },
  rules: {use: '', about: 'list all rules'},
  init: {use: '[FOLDER]', about: 'read the documents once and propose a customer-lens.yaml'},
  'print-config': {use: 'FILE', about: 'show the settings for a file and where each comes from'},
  lsp: {use: '--stdio', about: 'serve an editor: language server protocol over standard input and output'},
  'test-rules': {use: 'FOLDER', about: 'run the examples of your own rules'},
} satisfies Record<string, {readonly use: string; readonly about: string}>

export type Command = keyof typeof commands

interface Flag {
  /** What stands for the value in help; absent for a switch. */
  readonly value?: string
  readonly short?: string
  readonly many?: true
  readonly about: string
  readonly for: readonly Command[]
}

const all = Object.keys(commands) as readonly Command[]
const configured = ['check', 'fix', 'exercise', 'report', 'explain', 'print-config'] as const

export const flags = {
  format: {
    value: 'text|compact|json',
    short: 'f',
    about: 'how to print; exercise knows markdown too; a report is html, markdown, json or csv',
    for: ['check', 'exercise', 'report', 'rules'],
  },
  'output-file': {
    value: 'FILE',
    short: 'o',
    about: 'write there instead',
    for: ['check', 'exercise', 'report', 'rules'],
  },
  score: {about: 'print the customer-first index of each document too', for: ['check']},
  'min-score': {value: 'N', about: 'exit with 1 when the index of a document is below that', for: ['check']},
  history: {value: '12m', about: 'draw the index over so many months of git history', for: ['report']},
  compare: {value: 'REF', about: 'say what changed since a commit or branch, and why', for: ['report']},
  'fail-on': {
    value: 'LEVEL',
    about:
      'exit with 1 on a finding of this level or above: hint, info, warning, error (default; no rule is an error until you say so)',
    for: ['check'],
  },
  'max-warnings': {value: 'N', about: 'exit with 1 on more warnings than that', for: ['check']},
  read: {
    value: 'FILE',
    about: 'print that document with the customer in the place of the product, and mark it',
    for: ['exercise'],
  },
  interactive: {short: 'i', about: 'ask about each suggestion; what is done is saved at once', for: ['fix']},
  from: {value: 'FILE:LINE', about: 'with --interactive: begin there', for: ['fix']},
  'fix-dry-run': {about: 'print what would change as a diff, and change nothing', for: ['fix']},
  include: {
    value: 'review',
    about: 'apply finished wordings too, which should be read afterwards',
    for: ['fix'],
  },
  quiet: {about: 'report warnings and errors only', for: ['check']},
  stdin: {about: 'read one document from standard input', for: ['check', 'fix', 'exercise']},
  'stdin-filename': {
    value: 'FILE',
    about: 'the name it would have, for its format and config',
    for: ['check', 'fix', 'exercise'],
  },
  config: {value: 'FILE', short: 'c', about: 'use this config for all files', for: configured},
  'no-config': {about: 'use no config', for: configured},
  profile: {value: 'NAME', about: 'take all documents for this kind', for: configured},
  rules: {
    value: 'FOLDER',
    many: true,
    about: 'a folder with rule packs of your own; may be given again',
    for: [...configured, 'rules'],
  },
  'no-ignore': {about: 'read ignored files too', for: ['check', 'fix', 'exercise', 'report', 'init']},
  color: {about: 'colours, even when the output is no terminal', for: all},
  'no-color': {about: 'no colours', for: all},
  stdio: {about: 'speak over standard input and output', for: ['lsp']},
  clientProcessId: {value: 'ID', about: 'end when that process of the editor is gone', for: ['lsp']},
  help: {short: 'h', about: 'this text', for: all},
  version: {short: 'v', about: 'the version', for: all},
} satisfies Record<string, Flag>

export type FlagName = keyof typeof flags

export function flagsOf(command: Command): readonly (readonly [FlagName, Flag])[] {
  const entries = Object.entries(flags) as [FlagName, Flag][]
  return entries.filter(([, flag]) => flag.for.includes(command))
}
