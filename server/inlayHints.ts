/** Off by default: who acts, in front of each verb. */

import type {InlayHint, Range} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {actorsIn} from '../engine/index.ts'
import type {Checkup} from './checks.ts'
import type {Session} from './session.ts'

export async function inlayHints(
  range: Range,
  source: TextDocument,
  {state, document}: Checkup,
  session: Session,
): Promise<readonly InlayHint[]> {
  const {inlayHints: isOn} = await session.settings.for(source.uri)
  if (!isOn || state !== 'checked') return []
  const {places} = session
  const span = {start: places.offsetAt(source, range.start), end: places.offsetAt(source, range.end)}
  return actorsIn(document, span).map(({verb, subject, name}) => ({
    position: places.rangeOf(source, verb).start,
    label: `${name}:`,
    tooltip: document.source.slice(subject.start, subject.end),
    paddingRight: true,
  }))
}
