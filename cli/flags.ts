/** All commands and flags with the sentence that help says about them. Names follow ESLint where it has one. */

import {formatNames} from './formats/names.ts'

export const commands = {
  check: {use: '[FILES, FOLDERS or GLOBS]', about: 'check documents; what runs when no command is given'},
  baseline: {
    use: 'create|update|audit|prune [FILES]',
    about: 'set the findings of today aside, so that only new ones count',
  },
  merge: {use: 'PARTS', about: 'make one report of the parts that --shard wrote'},
  pipe: {use: '', about: 'read documents as lines of JSON, answer each with a line of JSON'},
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
const reading = ['check', 'fix', 'exercise', 'report', 'baseline'] as const
const reporting = ['check', 'merge'] as const
const configured = [...reading, 'pipe', 'explain', 'print-config'] as const

export const flags = {
  format: {
    value: 'NAME[=FILE]',
    short: 'f',
    many: true,
    about: `how to print: ${formatNames.join(', ')}; may be given again, each to a file of its own; a report is html, markdown, json or csv`,
    for: [...reporting, 'exercise', 'report', 'rules'],
  },
  'output-file': {
    value: 'FILE',
    short: 'o',
    about: 'write there instead',
    for: [...reporting, 'exercise', 'report', 'rules'],
  },
  template: {value: 'FILE', about: 'a Mustache template, for --format template', for: reporting},
  score: {about: 'print the customer-first index of each document too', for: ['check']},
  'min-score': {value: 'N', about: 'exit with 1 when the index of a document is below that', for: reporting},
  history: {value: '12m', about: 'draw the index over so many months of git history', for: ['report']},
  compare: {value: 'REF', about: 'say what changed since a commit or branch, and why', for: ['report']},
  'fail-on': {
    value: 'LEVEL',
    about:
      'exit with 1 on a finding of this level or above: hint, info, warning, error (default; no rule is an error until you say so)',
    for: reporting,
  },
  'max-warnings': {value: 'N', about: 'exit with 1 on more warnings than that', for: reporting},
  'max-new': {
    value: 'N',
    about: 'exit with 1 on more new findings than that; needs a baseline or --since',
    for: reporting,
  },
  'no-fail': {about: 'say what would fail, and exit with 0', for: reporting},
  baseline: {
    value: 'FILE',
    about: 'the findings that are set aside; customer-lens-baseline.json by default, found upwards',
    for: [...reporting, 'baseline'],
  },
  'no-baseline': {about: 'set nothing aside', for: reporting},
  reason: {value: 'TEXT', about: 'why the findings added to the baseline are there', for: ['baseline']},
  owner: {value: 'NAME', about: 'who looks after them', for: ['baseline']},
  expires: {value: 'YYYY-MM-DD', about: 'the day from which they count again', for: ['baseline']},
  since: {value: 'REF', about: 'report only what changed since the branch left REF', for: ['check']},
  scope: {
    value: 'file|paragraph|line',
    about: 'how much around a change counts as changed; paragraph by default',
    for: ['check'],
  },
  cache: {about: 'remember results by content, and check only what is new', for: ['check']},
  'cache-location': {
    value: 'FOLDER',
    about: 'where to remember them; .customer-lens-cache by default',
    for: ['check'],
  },
  shard: {value: 'N/OF', about: 'check one part of the documents, for merge', for: ['check']},
  watch: {about: 'stay, and check each document again when it is saved', for: ['check']},
  'profile-rules': {about: 'say at the end which rules took how long', for: ['check']},
  'time-budget': {
    value: 'MS',
    about: 'milliseconds that a rule may take in one document; what is cut short is said and exits with 2',
    for: ['check'],
  },
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
  quiet: {about: 'report warnings and errors only', for: reporting},
  stdin: {about: 'read one document from standard input', for: ['check', 'fix', 'exercise']},
  'stdin-filename': {
    value: 'FILE',
    about: 'the name it would have, for its format and config',
    for: ['check', 'fix', 'exercise'],
  },
  'files-from': {
    value: 'FILE',
    about: 'a list of files, one a line or separated by NUL; - reads it from standard input',
    for: reading,
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
  'no-ignore': {about: 'read ignored files too', for: [...reading, 'init']},
  'ignore-path': {
    value: 'FILE',
    about: 'one more file of the kind of .gitignore; its patterns count from where you are',
    for: reading,
  },
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
