/**
 * What is found in a document as it stands: worked out once for each version. What the version before has found in a
 * paragraph is kept while nothing changes that it depends on, so that it equals a fresh run.
 */

import type {TextDocument} from 'vscode-languageserver-textdocument'
import {
  type Checked,
  type CheckOptions,
  check,
  type Document,
  type Format,
  type Lens,
  type Memory,
  openMemory,
  openReading,
  readDocument,
} from '../engine/index.ts'
import {checkOptionsOf} from '../project/checkOptions.ts'
import {knownFormat} from '../project/format.ts'
import {pathOf, within} from './paths.ts'
import type {Projects} from './projects.ts'
import type {State} from './protocol.ts'
import {isAtLeast, type Settings, type SettingsSource} from './settings.ts'

/** A check of one version of a document. */
export interface Checkup {
  readonly state: State
  readonly document: Document
  readonly lens: Lens
  readonly options: CheckOptions
  /** What the editor shows: without what its settings hold back. */
  readonly checked: Checked
  readonly all: Checked
  /** What is remembered of the words; only of open documents. */
  readonly memory: Memory | undefined
}

export interface Checks {
  readonly of: (document: TextDocument) => Promise<Checkup>
  /** Settings, config or rules have changed: nothing of before holds. */
  readonly forget: () => void
  readonly close: (uri: string) => void
  /** Grows with `forget`; results with the same version and generation are the same. */
  readonly generation: () => number
}

export function openChecks(projects: Projects, settings: SettingsSource): Checks {
  const known = new Map<string, {readonly version: number; readonly checkup: Promise<Checkup>}>()
  const memories = new Map<string, WeakMap<Lens, Memory>>()
  const memoryFor = (uri: string) => (lens: Lens) => {
    const ofDocument = memories.get(uri) ?? new WeakMap<Lens, Memory>()
    memories.set(uri, ofDocument)
    const memory = ofDocument.get(lens) ?? openMemory()
    ofDocument.set(lens, memory)
    return memory
  }
  let generation = 0
  return {
    of: (document) => {
      const {uri, version} = document
      const before = known.get(uri)
      if (before?.version === version) return before.checkup
      const checkup = checkText(
        uri,
        document.languageId,
        document.getText(),
        projects,
        settings,
        memoryFor(uri),
      )
      known.set(uri, {version, checkup})
      return checkup
    },
    forget: () => {
      known.clear()
      memories.clear()
      generation++
    },
    close: (uri) => {
      known.delete(uri)
      memories.delete(uri)
    },
    generation: () => generation,
  }
}

/** Also for files that are not open, whose language nobody has named. */
export async function checkText(
  uri: string,
  language: string,
  text: string,
  projects: Projects,
  source: SettingsSource,
  memoryFor?: (lens: Lens) => Memory,
): Promise<Checkup> {
  const settings = await source.for(uri)
  const folder = projects.folderOf(pathOf(uri))
  const path = pathOf(uri, folder)
  const {settings: project, isLeftOut} = await projects.of(path, settings.configFile)
  const name = within(projects.folderOf(path), path) ?? path
  const {lens} = project
  const profile = Object.hasOwn(lens.ruleSet.profiles, settings.profile) ? settings.profile : undefined
  const options = checkOptionsOf(name, project, profile)
  const state = stateOf(text, settings, isLeftOut)
  const memory = memoryFor?.(lens)
  const shared = {state, lens, options, memory}
  if (state !== 'checked')
    return {...shared, document: readDocument('', 'text'), checked: nothing, all: nothing}
  const document = readDocument(text, formatFor(path, language))
  const all = check(document, lens, options, openReading(document, memory))
  return {...shared, document, checked: quieter(all, settings), all}
}

/** Markdown, MDX and plain text, by what the editor says or by the end of the name. */
export function isProse({uri, languageId}: Pick<TextDocument, 'uri' | 'languageId'>): boolean {
  return Object.hasOwn(byLanguage, languageId) || knownFormat(pathOf(uri)) !== undefined
}

const byLanguage: Readonly<Record<string, Format>> = {
  markdown: 'markdown',
  mdx: 'mdx',
  plaintext: 'text',
  text: 'text',
}

function formatFor(path: string, language: string): Format {
  return knownFormat(path) ?? byLanguage[language] ?? 'text'
}

const nothing: Checked = {
  profile: 'off',
  profileConfidence: 1,
  genres: [],
  words: 0,
  findings: [],
  suppressed: [],
}

function stateOf(text: string, settings: Settings, isLeftOut: boolean): State {
  if (!settings.enable || isLeftOut) return 'off'
  if (text.length > settings.maxFileSize * 1000) return 'large'
  return text.slice(0, 8192).includes('\0') ? 'binary' : 'checked'
}

function quieter(checked: Checked, {minimumLevel, maxFindings}: Settings): Checked {
  const findings = checked.findings.filter(({level}) => isAtLeast(level, minimumLevel))
  return {...checked, findings: findings.slice(0, maxFindings)}
}
