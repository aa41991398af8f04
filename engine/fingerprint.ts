/** Names for findings that survive what does not change them: moved paragraphs, reflowed lines, edits elsewhere. */

import type {Document, Span} from './document.ts'
import type {Finding} from './finding.ts'
import {joinHalves} from './fingerprintHalves.ts'
import {hash} from './hash.ts'
import {toSource} from './readDocument.ts'
import {openReading, type Reading} from './reading.ts'

/**
 * One fingerprint for each place of each finding, in the order of `places`: `sentence.spot`. The sentence's half is made
 * from the rule and the words around the place, the spot's half from the headings above and from how often the same stood
 * there before. Who has checked the document hands in the reading, so that nothing is read twice.
 */
export function fingerprints(
  document: Document,
  findings: readonly Finding[],
  reading = openReading(document),
): readonly (readonly string[])[] {
  if (findings.length === 0) return []
  const spots = spotsOf(reading)
  const times = new Map<string, number>()
  const named = new Map<string, string>()
  const name = (rule: string, place: Span): string => {
    const {sentence, headings} = spots(place)
    const base = `${rule}\n${sentence}\n${headings}`
    const time = times.get(base) ?? 0
    times.set(base, time + 1)
    return joinHalves(hash(`${rule}\n${sentence}`), hash(`${headings}\n${time}`).slice(0, 8))
  }
  // Counted in reading order, whatever finding a place has been gathered into.
  const all = findings.flatMap(({rule, places, start, end}) =>
    (places ?? [{start, end}]).map((place) => ({rule, place, key: `${rule} ${place.start} ${place.end}`})),
  )
  for (const {rule, place, key} of all.toSorted((a, b) => a.place.start - b.place.start))
    if (!named.has(key)) named.set(key, name(rule, place))
  return findings.map(({rule, places, start, end}) =>
    (places ?? [{start, end}]).map((place) => named.get(`${rule} ${place.start} ${place.end}`) ?? ''),
  )
}

interface Spot {
  readonly sentence: string
  readonly headings: string
}

function spotsOf(reading: Reading): (place: Span) => Spot {
  const {blocks, source} = reading.document
  const known = new Map<number, string>()
  const headingText = (heading: number): string => {
    const text = known.get(heading) ?? plain(reading.block(heading).prose.text)
    known.set(heading, text)
    return text
  }
  return (place) => {
    const index = lastStartingAt(blocks, place.start)
    const block = blocks[index]
    const headings = reading.outline().headings(index).map(headingText).join('\n')
    // A remark on a comment stands in no sentence.
    const isInside = block !== undefined && place.start < block.end
    const sentence = isInside ? sentenceAround(reading, index, place) : undefined
    return {headings, sentence: plain(sentence ?? source.slice(place.start, place.end))}
  }
}

function sentenceAround(reading: Reading, index: number, {start}: Span): string | undefined {
  const {prose, sentences} = reading.block(index)
  const around = sentences.findLast((one) => toSource(prose, one.start, one.end).start <= start)
  return around && prose.text.slice(around.start, around.end)
}

/** Index of the last block that starts at or before an offset, -1 for none. */
function lastStartingAt(blocks: readonly Span[], offset: number): number {
  let low = -1
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Letters and figures in one case: what reflowing, typography and a full stop cannot change. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$€£]+/gu, ' ')
    .trim()
}
