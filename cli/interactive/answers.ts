/** Turns what a person answers into edits. */

import {
  type Document,
  type Edit,
  type Finding,
  fillSlots,
  ignoreEdits,
  type Suggestion,
} from '../../engine/index.ts'
import {harmless} from '../screen.ts'
import type {Terminal} from '../world.ts'
import {sentenceAround} from './stretch.ts'

/** gone: there is nobody any more; back: the person thought better of it. */
export type Answer = {readonly edits: readonly Edit[]} | 'back' | 'gone'

/** Asks for the words of each gap; an empty answer leads back. */
export async function take(suggestion: Suggestion, source: string, terminal: Terminal): Promise<Answer> {
  const {start, end, slots = []} = suggestion
  const values: string[] = []
  for (const {name} of slots) {
    const value = await terminal.ask(`  ${harmless(name)}: `)
    if (value === undefined) return 'gone'
    if (value.trim() === '') return 'back'
    values.push(value)
  }
  return {edits: [{start, end, text: fillSlots(suggestion, values, source.slice(start, end))}]}
}

/** The sentence, to be written anew. */
export async function byHand(finding: Finding, source: string, terminal: Terminal): Promise<Answer> {
  const {start, end} = sentenceAround(source, finding)
  const before = source.slice(start, end)
  const given = before.replace(/\s+/g, ' ')
  // A document may hold what a terminal would obey.
  const canShow = terminal.canEdit && harmless(given) === given
  const text = await terminal.ask(canShow ? '  edit: ' : '  the sentence anew: ', canShow ? given : '')
  if (text === undefined) return 'gone'
  return text.trim() === '' || text.trim() === given ? 'back' : {edits: [{start, end, text: text.trim()}]}
}

export async function setAside(finding: Finding, document: Document, terminal: Terminal): Promise<Answer> {
  const reason = await terminal.ask('  why (it goes into the comment): ')
  if (reason === undefined) return 'gone'
  return reason.trim() === '' ? 'back' : {edits: ignoreEdits(document, finding, reason)}
}
