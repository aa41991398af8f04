/**
 * Whether a text tells what its writers do, or tells its reader what to do. "Interview five users before you start" is
 * good advice and no proof that anybody was asked: of such sentences readers took one in six for evidence.
 */

import type {Document} from '../document.ts'
import type {Sentence} from '../sentence.ts'

export interface OwnAccount {
  /** The text as a whole tells what its writers do. */
  readonly whole: () => boolean
  /** Whether a sentence of this stretch may: asked before any sentence is cut. */
  readonly mayTell: (text: string) => boolean
  /** This sentence of it does. */
  readonly tells: (sentence: Sentence) => boolean
}

/** The whole text is counted once, and only when the first sentence asks. */
export function ownAccount({source}: Document): OwnAccount {
  let known: boolean | undefined
  return {whole, mayTell, tells}

  function whole(): boolean {
    known ??= isAccount(source)
    return known
  }

  function mayTell(text: string): boolean {
    return we.test(text) || whole()
  }

  function tells({text, start, end}: Sentence): boolean {
    const said = text.slice(start, end)
    return we.test(said) || (whole() && !you.test(said))
  }
}

/** It speaks more of the writers than of the reader, and not just in passing; a few lines need not say who writes. */
function isAccount(source: string): boolean {
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
