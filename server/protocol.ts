/** What our own client and the server say to each other beyond LSP. Other clients need none of it. */

import type {Range} from 'vscode-languageserver-types'

/** What a client may send as `initializationOptions`; all of it may be absent. */
export interface InitializationOptions {
  /** Where `rules/README.md` can be opened: a URI. */
  readonly rulesPage?: string
  /** The command of the client that explains a rule; it gets the rule's name. */
  readonly explainCommand?: string
  /** The command of the client that shows the findings of a document; it gets the document's URI. */
  readonly findingsCommand?: string
  /** The command of the client that shows the report on a document; it gets the document's URI. */
  readonly reportCommand?: string
  /** True for a client that wants `checked` and `scored` notifications. */
  readonly checked?: boolean
  /** True for a client that reads files for us, because we run where there is no disk. */
  readonly files?: boolean
  /** True for a client that asks for the whole workspace itself and must not be told to do so all the time. */
  readonly workspaceOnDemand?: boolean
}

/** Server → client, after each check of an open document. */
export const checked = 'customerLens/checked'

export interface Checked {
  readonly uri: string
  readonly state: State
  readonly profile: string
  readonly words: number
  readonly findings: readonly FindingInfo[]
  readonly inventory: readonly Compound[]
}

/** off: the config or a setting leaves the document out; large: above the limit; binary: no text. */
export type State = 'checked' | 'off' | 'large' | 'binary'

export interface FindingInfo {
  readonly rule: string
  readonly level: 'error' | 'warning' | 'info' | 'hint'
  readonly message: string
  readonly text: string
  readonly range: Range
  /** The heading above it; empty before the first. */
  readonly section: string
}

/** One compound of the substitution exercise. */
export interface Compound {
  readonly original: string
  readonly imagined: string
  readonly implication: string
  readonly question: string
  readonly ranges: readonly Range[]
}

/** Server → client, when the writer has paused: the index of an open document as it stands. */
export const scored = 'customerLens/scored'

export interface Scored extends Standing {
  readonly uri: string
}

/** An index with its band, or why there is none. */
export interface Standing {
  readonly index?: number
  readonly band: number
  readonly silent?: 'few words' | 'genre' | 'few signals'
}

/** Client → server: the report on an open document, as a page. `ReportRequest` → `string | null`. */
export const report = 'customerLens/report'

export interface ReportRequest extends DocumentRequest {
  /** Allows the page's own style and script, and nothing else. */
  readonly nonce: string
}

/** Client → server: the document with the customer in the place of the product. `DocumentRequest` → `Exercise | null`. */
export const exercise = 'customerLens/exercise'

export interface DocumentRequest {
  readonly uri: string
}

export interface Exercise {
  readonly text: string
  /** Places in that text, each with what to think about. */
  readonly notes: readonly {readonly range: Range; readonly markdown: string}[]
}

/** Client → server: everything about a rule as Markdown. `{rule}` → `string | null`. */
export const explain = 'customerLens/explain'

/** Client → server: a config file for a workspace folder. `{folder}` → `string`. */
export const proposeConfig = 'customerLens/proposeConfig'

/** Server → client, where there is no disk: the text of a file. `{path}` → `string | null`. */
export const readFile = 'customerLens/readFile'

/** Server → client, where there is no disk: YAML files or documents below a folder. `FilesRequest` → `string[] | null`. */
export const listFiles = 'customerLens/listFiles'

export interface FilesRequest {
  /** Absolute, with forward slashes. */
  readonly folder: string
  readonly kind: 'yaml' | 'documents'
}

/** Client → server: all rules in use. → `{id, summary}[]`. */
export const rules = 'customerLens/rules'
