/** What all features work with, once the client has introduced itself. */

import type {Connection, TextDocuments} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Checks} from './checks.ts'
import type {Client} from './client.ts'
import type {Focus} from './focus.ts'
import type {Host} from './host.ts'
import type {Places} from './places.ts'
import type {Projects} from './projects.ts'
import type {Scores} from './scores.ts'
import type {SettingsSource} from './settings.ts'
import type {Words} from './words.ts'

export interface Session {
  readonly connection: Connection
  readonly host: Host
  readonly client: Client
  readonly places: Places
  readonly documents: TextDocuments<TextDocument>
  readonly settings: SettingsSource
  readonly projects: Projects
  readonly checks: Checks
  readonly scores: Scores
  readonly words: Words
  readonly focus: Focus
}

/** The address of a rule's page, where there is one. */
export function pageOf(rule: string, {client, host}: Session): string | undefined {
  const page = client.options.rulesPage ?? host.rulesPage
  return page === undefined || rule.startsWith('ignore/') ? page : `${page}#${rule.replaceAll('/', '')}`
}
