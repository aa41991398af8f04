/** Code lenses: the counts and the index of the document, and those of each section where that is asked for. */

import type {CodeLens, Command} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Finding} from '../engine/index.ts'
import type {Checkup} from './checks.ts'
import {compoundsOf} from './exercise.ts'
import type {Standing} from './protocol.ts'
import {sectionsOf} from './sections.ts'
import type {Session} from './session.ts'

export async function codeLenses(
  source: TextDocument,
  checkup: Checkup,
  session: Session,
): Promise<readonly CodeLens[]> {
  const {
    state,
    checked: {findings},
    document,
  } = checkup
  const {words, scores, client, settings, places} = session
  const {uri} = source
  const {codeLens, headingCodeLens} = await settings.for(uri)
  if (state !== 'checked') return []
  const compounds = new Set(compoundsOf(checkup).map(({start, rule}) => `${start} ${rule}`))
  return [
    ...(codeLens ? lensesAt(0, findings, scores.known(uri)) : []),
    ...(headingCodeLens
      ? sectionsOf(document).flatMap(({start, end, text}) => {
          const own = findings.filter((finding) => finding.start >= start && finding.start < end)
          const standing = scores.ofSection(text)
          return lensesAt(start, own, standing?.index === undefined ? undefined : standing)
        })
      : []),
  ]

  function lensesAt(
    at: number,
    own: readonly Finding[],
    standing: Standing | undefined,
  ): readonly CodeLens[] {
    const range = places.rangeOf(source, {start: at, end: at})
    const index = titleOf(standing, own.length > 0)
    const commands = [
      ...(own.length > 0 ? [commandOf(counts(own), client.options.findingsCommand)] : []),
      ...(index === undefined ? [] : [commandOf(index, client.options.reportCommand)]),
    ]
    return commands.map((command) => ({range, command}))
  }

  function counts(own: readonly Finding[]): string {
    const inventory = own.filter(({start, rule}) => compounds.has(`${start} ${rule}`)).length
    return words.found(own.length - inventory, inventory)
  }

  /** Why there is no index is worth a word only beside others. */
  function titleOf(standing: Standing | undefined, isBeside: boolean): string | undefined {
    if (standing === undefined || standing.silent === 'genre') return undefined
    if (standing.index !== undefined) return words.index(standing.index, standing.band)
    return isBeside ? words.noIndex : undefined
  }

  function commandOf(title: string, command = ''): Command {
    return {title, command, arguments: [uri]}
  }
}
