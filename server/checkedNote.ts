/** What our own client shows in its views, sent after each check. */

import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Block} from '../engine/index.ts'
import type {Checkup} from './checks.ts'
import {compoundsOf} from './exercise.ts'
import type {Checked} from './protocol.ts'
import type {Session} from './session.ts'

export function checkedNote(source: TextDocument, checkup: Checkup, session: Session): Checked {
  const {state, checked, document} = checkup
  const rangeOf = (span: {readonly start: number; readonly end: number}) =>
    session.places.rangeOf(source, span)
  const section = sections(document.source, document.blocks)
  return {
    uri: source.uri,
    state,
    profile: checked.profile,
    words: checked.words,
    findings: checked.findings.map((finding) => ({
      rule: finding.rule,
      level: finding.level,
      message: finding.message,
      text: finding.text,
      range: rangeOf(finding),
      section: section(finding.start),
    })),
    inventory: compoundsOf(checkup).map(({exercise, places, start, end}) => ({
      original: exercise.original,
      imagined: exercise.imagined ?? '',
      implication: exercise.implication ?? '',
      question: exercise.question ?? '',
      ranges: (places ?? [{start, end}]).map(rangeOf),
    })),
  }
}

/** The heading above a place, without its marks. */
function sections(source: string, blocks: readonly Block[]): (at: number) => string {
  const headings = blocks.filter(({kind}) => kind === 'heading')
  return (at) => {
    const above = headings.findLast(({start}) => start <= at)
    return above === undefined ? '' : source.slice(above.lines[0], above.lines[1])
  }
}
