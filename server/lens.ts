/** Code lenses: how many remarks and compounds the document has, and under each heading where that is asked for. */

import type {CodeLens} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Finding} from '../engine/index.ts'
import type {Checkup} from './checks.ts'
import {compoundsOf} from './exercise.ts'
import type {Session} from './session.ts'

export async function codeLenses(
  document: TextDocument,
  checkup: Checkup,
  session: Session,
): Promise<readonly CodeLens[]> {
  const {
    state,
    checked,
    document: {blocks},
  } = checkup
  const compounds = new Set(compoundsOf(checkup).map(({start, rule}) => `${start} ${rule}`))
  const {codeLens, headingCodeLens} = await session.settings.for(document.uri)
  if (state !== 'checked' || checked.findings.length === 0) return []
  const headings = blocks.filter(({kind}) => kind === 'heading')
  const sections = headings.map(({start}, i) => ({
    start,
    end:
      headings.slice(i + 1).find(({depth}) => depth <= (headings[i]?.depth ?? 0))?.start ??
      Number.POSITIVE_INFINITY,
  }))
  return [
    ...(codeLens ? [lensAt(0, checked.findings)] : []),
    ...(headingCodeLens
      ? sections.flatMap(({start, end}) => {
          const own = checked.findings.filter((finding) => finding.start >= start && finding.start < end)
          return own.length === 0 ? [] : [lensAt(start, own)]
        })
      : []),
  ]

  function lensAt(at: number, findings: readonly Finding[]): CodeLens {
    const own = findings.filter(({start, rule}) => compounds.has(`${start} ${rule}`)).length
    const title = session.words.found(findings.length - own, own)
    return {
      range: session.places.rangeOf(document, {start: at, end: at}),
      command: {
        title,
        command: session.client.options.findingsCommand ?? '',
        arguments: [document.uri],
      },
    }
  }
}
