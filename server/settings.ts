/** The editor's settings for a document, read once until they change. What is wrong in them counts as absent. */

import type {Connection} from 'vscode-languageserver'
import type {FindingLevel} from '../engine/index.ts'
import {once} from '../project/once.ts'
import {isRecord} from './client.ts'

export interface Settings {
  readonly enable: boolean
  readonly run: 'onType' | 'onSave'
  /** Empty for the one that is found from the document upwards. */
  readonly configFile: string
  /** Empty for the one that config or text suggest. */
  readonly profile: string
  readonly minimumLevel: FindingLevel
  readonly focusMode: boolean
  readonly codeLens: boolean
  readonly headingCodeLens: boolean
  readonly inlayHints: boolean
  /** In thousands of characters. */
  readonly maxFileSize: number
  readonly maxFindings: number
}

export const section = 'customerLens'

export const defaults: Settings = {
  enable: true,
  run: 'onType',
  configFile: '',
  profile: '',
  minimumLevel: 'hint',
  focusMode: false,
  codeLens: true,
  headingCodeLens: false,
  inlayHints: false,
  maxFileSize: 5000,
  maxFindings: 1000,
}

export interface SettingsSource {
  readonly for: (uri: string) => Promise<Settings>
  /** After a change; `given` comes with the notification from clients that cannot be asked. */
  readonly forget: (given: unknown) => void
}

export function settingsSource(connection: Connection, canAsk: boolean, initial: unknown): SettingsSource {
  const byUri = new Map<string, Promise<Settings>>()
  let pushed = readSettings(initial)
  return {
    for: (uri) => (canAsk ? once(byUri, uri, () => ask(uri)) : Promise.resolve(pushed)),
    forget: (given) => {
      byUri.clear()
      if (!canAsk) pushed = readSettings(isRecord(given) ? (given[section] ?? given) : undefined)
    },
  }

  async function ask(uri: string): Promise<Settings> {
    try {
      return readSettings(await connection.workspace.getConfiguration({scopeUri: uri, section}))
    } catch {
      return defaults
    }
  }
}

export function readSettings(given: unknown): Settings {
  if (!isRecord(given)) return defaults
  const group = (name: string) => (isRecord(given[name]) ? given[name] : {})
  const flag = (value: unknown, other: boolean) => (typeof value === 'boolean' ? value : other)
  const word = (value: unknown, other: string) => (typeof value === 'string' ? value : other)
  const count = (value: unknown, other: number) => (typeof value === 'number' && value > 0 ? value : other)
  return {
    enable: flag(given['enable'], defaults.enable),
    run: given['run'] === 'onSave' ? 'onSave' : 'onType',
    configFile: word(given['configFile'], ''),
    profile: word(given['profile'], ''),
    minimumLevel: levels.find((level) => level === given['minimumLevel']) ?? defaults.minimumLevel,
    focusMode: flag(given['focusMode'], defaults.focusMode),
    codeLens: flag(group('codeLens')['document'], defaults.codeLens),
    headingCodeLens: flag(group('codeLens')['headings'], defaults.headingCodeLens),
    inlayHints: flag(group('inlayHints')['subjects'], defaults.inlayHints),
    maxFileSize: count(given['maxFileSize'], defaults.maxFileSize),
    maxFindings: count(given['maxFindings'], defaults.maxFindings),
  }
}

const levels: readonly FindingLevel[] = ['hint', 'info', 'warning', 'error']

export function isAtLeast(level: FindingLevel, least: FindingLevel): boolean {
  return levels.indexOf(level) >= levels.indexOf(least)
}
