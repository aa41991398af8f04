/**
 * Whether a text tells what its writers do, or tells its reader what to do. "Interview five users before you start" is
 * good advice and no proof that anybody was asked: of such sentences readers took one in six for evidence.
 */

import type {Document} from '../document.ts'
import type {Sentence} from '../sentence.ts'

/** Tells for each sentence of a document whether it can be evidence of what the writers do. */
export function ownAccount({source}: Document): (sentence: Sentence) => boolean {
  let isOwn: boolean | undefined
  return ({text, start, end}) => {
    const said = text.slice(start, end)
    if (we.test(said)) return true
    isOwn ??= isAccount(source)
    return isOwn && !you.test(said)
  }
}

/** It speaks more of the writers than of the reader, and not just in passing; a few lines need not say who writes. */
export function isAccount(source: string): boolean {
  const words = countOf(source, /\s\S/)
  const [ours, yours] = [countOf(source, we), countOf(source, you)]
  return words < fewWords ? ours >= yours : ours > yours && ours > leastShare * words
}

const fewWords = 150
const leastShare = 0.003

const we = /\b(?:we|our|ours|us)\b/i
const you = /\b(?:you|your|yours)\b/i

function countOf(text: string, words: RegExp): number {
  const each = new RegExp(words, `${words.flags}g`)
  let count = 0
  while (each.test(text)) count++
  return count
}
