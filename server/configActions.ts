/** Changes to the project's config that a finding may call for: another level, a word of the team's own. */

import type {CodeAction, WorkspaceEdit} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Edit, Finding, Span} from '../engine/index.ts'
import {absolute} from '../project/paths.ts'
import type {Change} from './configEdits.ts'
import {workspaceEdit} from './edits.ts'
import {pathOf, uriOf} from './paths.ts'
import type {Session} from './session.ts'
import type {Kind} from './words.ts'

export async function configActions(
  {rule, level, text}: Finding,
  asked: Span,
  document: TextDocument,
  session: Session,
): Promise<readonly CodeAction[]> {
  if (rule.startsWith('ignore/')) return []
  const config = await configFor(document, session)
  if (config === undefined) return []
  const {words} = session
  const changes: readonly (readonly [string, Change])[] = [
    ...wordsToAdd(document, asked, text).map(
      ([word, kind]) => [words.addAs(word, kind), {path: paths[kind], value: word, add: true}] as const,
    ),
    ...(['hint', 'off'] as const)
      .filter((other) => other !== level)
      .map((other) => [words.setLevel(rule, other), {path: ['rules', rule], value: other}] as const),
  ]
  // It needs YAML, which most documents never do.
  const {configEdit} = await import('./configEdits.ts')
  return changes.flatMap(([title, change]) => {
    const small = configEdit(config.text, config.uri, change)
    const edit = small === undefined ? undefined : editOf(config, small, session)
    return edit === undefined ? [] : [{title, edit}]
  })
}

const paths: Readonly<Record<Kind, readonly string[]>> = {
  product: ['own', 'products'],
  company: ['own', 'company'],
  customer: ['customers', 'also'],
  phrase: ['own', 'names'],
}

/** What the writer has selected, if it is a name or a term; always the phrase that was found. */
function wordsToAdd(
  document: TextDocument,
  {start, end}: Span,
  found: string,
): readonly (readonly [string, Kind])[] {
  const selected = document.getText().slice(start, end).trim()
  const isTerm = selected !== found && /^\p{L}[\p{L}\p{N}'’&.-]*(?: [\p{L}\p{N}'’&.-]+){0,3}$/u.test(selected)
  const terms = isTerm
    ? (['product', 'company', 'customer'] as const).map((kind) => [selected, kind] as const)
    : []
  return [...terms, ...(/[\r\n]/.test(found) || found.length > 80 ? [] : [[found, 'phrase'] as const])]
}

interface ConfigFile {
  readonly uri: string
  readonly text: string
  /** Open in the editor, with its version. */
  readonly open: TextDocument | undefined
  readonly isNew: boolean
}

/** The file that was found for the document, or a new one in its workspace folder. */
async function configFor(document: TextDocument, session: Session): Promise<ConfigFile | undefined> {
  const {projects, settings, client, host, documents} = session
  const folder = projects.folderOf(pathOf(document.uri))
  const path = pathOf(document.uri, folder)
  const {configFile} = await settings.for(document.uri)
  const {settings: found} = await projects.of(path, configFile)
  const file =
    found.config?.file ?? (configFile === '' ? `${folder}/customer-lens.yaml` : absolute(folder, configFile))
  const uri = uriOf(file, document.uri)
  const read = await host.disk.readText(file)
  if (read === undefined) {
    const canCreate = client.createsFiles && client.versionedEdits && folder !== ''
    return canCreate ? {uri, text: '', open: undefined, isNew: true} : undefined
  }
  return 'text' in read ? {uri, text: read.text, open: documents.get(uri), isNew: false} : undefined
}

function editOf({uri, text, open, isNew}: ConfigFile, edit: Edit, session: Session): WorkspaceEdit {
  if (open !== undefined) return workspaceEdit(open, [edit], session)
  const closed = TextDocument.create(uri, 'yaml', 0, text)
  const edits = [{range: session.places.rangeOf(closed, edit), newText: edit.text}]
  if (!session.client.versionedEdits) return {changes: {[uri]: edits}}
  const written = {textDocument: {uri, version: null}, edits}
  return {
    documentChanges: isNew ? [{kind: 'create', uri, options: {ignoreIfExists: true}}, written] : [written],
  }
}
