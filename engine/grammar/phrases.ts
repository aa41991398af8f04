/** Finds the base noun phrases among the units: "the customer's new data", "3,000 target customers", "we", "who". */

import {codeOf} from './readings.ts'

/** Units `start` up to `end` (exclusive), head at unit `head`. */
export interface Chunk {
  readonly start: number
  readonly end: number
  readonly head: number
}

export function chunksOf(codes: Uint8Array): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (let at = 0; at < codes.length; ) {
    const chunk = pronouns.has(codes[at] ?? 0) ? {start: at, end: at + 1, head: at} : chunkAt(codes, at)
    if (chunk) chunks.push(chunk)
    at = chunk ? chunk.end : at + 1
  }
  return chunks
}

const pronouns: ReadonlySet<number> = new Set([codeOf.subject, codeOf.object, codeOf.relative])
const isNominal = (code: number | undefined) =>
  code !== undefined && code >= codeOf.noun && code <= codeOf.name

function chunkAt(codes: Uint8Array, start: number): Chunk | undefined {
  let head = -1
  let articled = false
  let counted = -1
  let end = start
  for (let at = start; at < codes.length; at++) {
    const code = codes[at] ?? 0
    if (isNominal(code)) head = at
    else if (code === codeOf.genitive) {
      // "the customer's data" goes on, "it is the customer's" ends here.
      if (head < 0) break
      if (!goesOn(codes[at + 1])) return {start, end: at + 1, head}
      head = -1
      articled = true
    } else if (code === codeOf.determiner || code === codeOf.possessive) {
      if (head >= 0 || counted >= 0) break
      articled = true
    } else if (code === codeOf.number) counted = at
    else if (code === codeOf.adjective) {
      if (head >= 0) break
    } else if (!(head < 0 && at > start && linksAdjectives(codes, at))) break
    end = at + 1
  }
  if (head >= 0) return {start, end, head}
  if (counted >= 0) return {start, end, head: counted}
  return articled && end > start ? {start, end, head: end - 1} : undefined
}

function goesOn(code: number | undefined): boolean {
  return isNominal(code) || code === codeOf.adjective || code === codeOf.number || code === codeOf.adverb
}

/** "a very good plan", "fast, honest and simple answers": what stands here leads to one more adjective. */
function linksAdjectives(codes: Uint8Array, at: number): boolean {
  const code = codes[at]
  const next = codes[at + 1]
  if (code === codeOf.adverb)
    return next === codeOf.adjective || next === codeOf.number || next === codeOf.adverb || isNominal(next)
  const links = code === codeOf.comma || code === codeOf.conjunction
  if (!links || codes[at - 1] !== codeOf.adjective) return false
  let to = at + 1
  if (code === codeOf.comma && next === codeOf.conjunction) to++
  if (codes[to] !== codeOf.adjective) return false
  while (codes[to] === codeOf.adjective) to++
  return isNominal(codes[to]) || codes[to] === codeOf.comma || codes[to] === codeOf.conjunction
}
