/** Stretches between quotation marks: a customer's words, or a word that is mentioned and not used. */

import type {Span} from './document.ts'

const closing: Readonly<Record<string, string>> = {'"': '"', '“': '”', '„': '“'}

/** Pairs of quotation marks, the marks inside the span. Single ones count around a few words only: most are apostrophes. */
export function quotations(text: string): readonly Span[] {
  const spans: Span[] = []
  const mark = /["“„]|(?<![\p{L}\p{N}])['‘]\p{L}[^'‘’"“”„.!?\n]{1,40}['’](?![\p{L}\p{N}])/gu
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const end =
      found[0].length > 1 ? mark.lastIndex : text.indexOf(closing[found[0]] ?? '"', found.index + 1) + 1
    if (end === 0) break
    spans.push({start: found.index, end})
    mark.lastIndex = end
  }
  return spans
}

/** True where the stretch lies between the marks of a quotation; the spans ascend and do not overlap. */
export function isWithin(spans: readonly Span[], start: number, end: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return end < (spans[low - 1]?.end ?? 0)
}
