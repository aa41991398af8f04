/** The document with the customer in the place of the product, and what to think about at each compound. */

import {TextDocument} from 'vscode-languageserver-textdocument'
import {
  applyEdits,
  type Exercise as Compound,
  type Edit,
  type Finding,
  type Span,
  substitutions,
} from '../engine/index.ts'
import type {Checkup} from './checks.ts'
import {exercise} from './hover.ts'
import type {Exercise} from './protocol.ts'
import type {Session} from './session.ts'

/** Findings of the table make the inventory; other rules have an exercise too, but it is about one sentence. */
export function compoundsOf({checked, lens}: Checkup): readonly (Finding & {readonly exercise: Compound})[] {
  const tables = new Set(lens.ruleSet.rules.flatMap(({id, table}) => (table === undefined ? [] : [id])))
  return checked.findings.flatMap((finding) => {
    const {rule, exercise: compound} = finding
    return compound !== undefined && tables.has(rule) ? [{...finding, exercise: compound}] : []
  })
}

export function exerciseOf(uri: string, checkup: Checkup, session: Session): Exercise {
  const {document, lens} = checkup
  const edits = substitutions(document, lens)
  const text = applyEdits(document.source, edits)
  const read = TextDocument.create(uri, 'markdown', 0, text)
  const move = mover(edits)
  const notes = compoundsOf(checkup).flatMap((finding) => {
    const markdown = exercise(finding.exercise, session)
    return (finding.places ?? [finding]).map((place) => ({
      range: session.places.rangeOf(read, move(place)),
      markdown,
    }))
  })
  return {text, notes}
}

/** From places in the source to places in the text read. */
function mover(edits: readonly Edit[]): (span: Span) => Span {
  const moved = (at: number, isEnd: boolean) => {
    let shift = 0
    for (const {start, end, text} of edits) {
      if (end > at || (end === at && !isEnd && start === at)) break
      shift += text.length - (end - start)
    }
    return at + shift
  }
  return ({start, end}) => ({start: moved(start, false), end: moved(end, true)})
}
