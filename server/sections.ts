/** Sections of a document, each from its heading to the next one that is no deeper, and what each scores by itself. */

import {check, type Document, openReading, readDocument, type Scorer, type Span} from '../engine/index.ts'
import type {Checkup} from './checks.ts'
import type {Standing} from './protocol.ts'
import {standingOf} from './standing.ts'

export interface Section extends Span {
  readonly text: string
}

export function sectionsOf({blocks, source}: Document): readonly Section[] {
  const headings = blocks.filter(({kind}) => kind === 'heading')
  return headings.map(({start, depth}, i) => {
    const next = headings.slice(i + 1).find((other) => other.depth <= depth)
    const end = next?.start ?? source.length
    return {start, end, text: source.slice(start, end)}
  })
}

/** As if the section were a document of its own, of the kind that the whole one is. */
export function sectionStanding(
  text: string,
  {document: {format}, lens, options, all: {profile}}: Checkup,
  scorer: Scorer,
): Standing {
  const {path, youMeans} = options
  const reading = openReading(readDocument(text, format))
  const checked = check(reading.document, lens, {...options, profile}, reading)
  return standingOf(scorer.score(reading, checked, {path, ...(youMeans ? {youMeans} : {})}))
}
