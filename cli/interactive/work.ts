/** One document under revision: what to ask about next, every change saved at once, every step undone on demand. */

import {applyEdits, check, type Document, type Edit, type Finding, readDocument} from '../../engine/index.ts'
import {checkOptionsOf} from '../../project/checkOptions.ts'
import {encodeLike} from '../../project/decode.ts'
import {formatOf} from '../../project/format.ts'
import type {Job, Source} from '../documents.ts'
import {replaceFile} from '../replaceFile.ts'

export interface Work {
  readonly document: () => Document
  /** Undefined when all have been asked about. */
  readonly next: () => Finding | undefined
  /** How many are still to be asked about, the next one included. */
  readonly left: () => number
  readonly skip: () => void
  /** Saves the document with the edits; the reason why it could not, if there is one. */
  readonly change: (edits: readonly Edit[]) => string | undefined
  /** Takes back the last step: what it was, or why that cannot be done. */
  readonly undo: () => {readonly was: 'change' | 'skip'} | {readonly trouble: string}
}

interface State extends Source {
  /** Findings up to here have been asked about. */
  readonly start: number
  readonly rule: string
}

/** `start`: findings before it are not asked about. */
export function openWork(
  {target, settings}: Job,
  source: Source,
  profile: string | undefined,
  start: number,
): Work {
  const options = checkOptionsOf(target.path, settings, profile)
  const past: State[] = []
  let now: State = {...source, start, rule: ''}
  let document = readDocument(now.text, formatOf(target.absolute))
  let findings = ask()

  return {
    document: () => document,
    next: () => findings.find(isAhead),
    left: () => findings.filter(isAhead).length,
    skip: () => {
      const finding = findings.find(isAhead)
      if (finding === undefined) return
      past.push(now)
      now = {...now, start: finding.start, rule: finding.rule}
    },
    change: (edits) => {
      const text = applyEdits(now.text, edits)
      const bytes = encodeLike(now.bytes, text)
      const trouble = replaceFile(target.absolute, now.bytes, bytes)
      if (trouble !== undefined) return trouble
      past.push(now)
      // What a rewrite uncovers is asked about as well.
      moveTo({text, bytes, start: Math.max(now.start, edits[0]?.start ?? 0), rule: ''})
      return undefined
    },
    undo: () => {
      const before = past.at(-1)
      if (before === undefined) return {trouble: 'there is nothing to undo in this document'}
      if (before.text === now.text) {
        now = before
        past.pop()
        return {was: 'skip'}
      }
      const trouble = replaceFile(target.absolute, now.bytes, before.bytes)
      if (trouble !== undefined) return {trouble}
      past.pop()
      moveTo(before)
      return {was: 'change'}
    },
  }

  function moveTo(state: State): void {
    now = state
    document = readDocument(now.text, formatOf(target.absolute))
    findings = ask()
  }

  /** Hints are an inventory or doubtful, and remarks on ignore comments are for an editor. */
  function ask(): readonly Finding[] {
    return check(document, settings.lens, options).findings.filter(
      ({level, pack}) => level !== 'hint' && pack !== 'ignore',
    )
  }

  function isAhead({start: at, rule}: Finding): boolean {
    return at > now.start || (at === now.start && rule > now.rule)
  }
}
