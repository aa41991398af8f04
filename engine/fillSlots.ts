/** A fill with the writer's words in its «gaps». */

import type {Suggestion} from './finding.ts'
import {fixArticle} from './inflect/article.ts'
import {capitalise} from './inflect/casing.ts'

/**
 * The suggestion's text with a value for each of its slots, in their order; a slot without a value stays as it is.
 *
 * A value at the start takes the capital of `original`, and "a" or "an" before a slot follows its value.
 */
export function fillSlots(
  {text, slots = []}: Suggestion,
  values: readonly string[],
  original: string,
): string {
  let filled = text
  // From the back, so that places in front stay right.
  for (const [i, {start, end}] of [...slots.entries()].reverse()) {
    const value = values[i]?.trim() ?? ''
    if (value === '') continue
    const written = start === 0 && /^\p{Lu}/u.test(original) ? capitalise(value) : value
    filled = fixArticle(filled.slice(0, start) + written + filled.slice(end), start)
  }
  return filled
}
