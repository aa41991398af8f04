/** All that the command line asks of the outside, so that tests can bring a world of their own. */
export interface World {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: () => Promise<Uint8Array>
  /** Standard input as it comes. */
  readonly chunks: () => AsyncIterable<Uint8Array>
  /** Opened only when somebody is to be asked. */
  readonly terminal: () => Promise<Terminal>
  readonly stdout: Output
  readonly stderr: Output
  /** Milliseconds; only differences count. */
  readonly now: () => number
  /** 2026-11-25 */
  readonly today: () => string
}

export interface Output {
  readonly write: (text: string) => void
  /** Resolves when the reader has taken what was written; absent where writing never has to wait. */
  readonly drained?: () => Promise<void>
  readonly isTTY: boolean
  /** Width of the terminal, where there is one. */
  readonly columns: number | undefined
}

export interface Terminal {
  /** Answers to `ask` can begin with a given text. */
  readonly canEdit: boolean
  /** One line; undefined when nobody answers any more: Ctrl-C, Ctrl-D, a closed window. */
  readonly ask: (prompt: string, given?: string) => Promise<string | undefined>
  readonly close: () => void
}

/** 0: passed; 1: the gate failed; 2: wrong use, broken config, or a file that could not be read. */
export type ExitCode = 0 | 1 | 2
