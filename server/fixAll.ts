/** `source.fixAll.customer-lens`: only what needs no reading, as small changes, so that the cursor stays where it is. */

import {diffLines} from 'diff'
import type {CodeAction} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {type Edit, fix} from '../engine/index.ts'
import type {Checkup} from './checks.ts'
import {workspaceEdit} from './edits.ts'
import type {Session} from './session.ts'

export const fixAllKind = 'source.fixAll.customer-lens'

export function fixAllAction(
  document: TextDocument,
  checkup: Checkup,
  session: Session,
): readonly CodeAction[] {
  const edits = fixEdits(document.getText(), checkup)
  if (edits.length === 0) return []
  return [{title: session.words.fixAll, kind: fixAllKind, edit: workspaceEdit(document, edits, session)}]
}

export function fixEdits(
  source: string,
  {state, checked, document, lens, options}: Checkup,
): readonly Edit[] {
  const hasSafe = checked.findings.some(({suggestions}) => suggestions.some(({safety}) => safety === 'safe'))
  if (state !== 'checked' || !hasSafe) return []
  return changesBetween(source, fix(source, document.format, lens, options).text)
}

/** Line by line, and inside a line only what differs. */
export function changesBetween(before: string, after: string): readonly Edit[] {
  const edits: Edit[] = []
  let at = 0
  let removed = ''
  let added = ''
  const flush = () => {
    if (removed !== added) edits.push(trimmed(at - removed.length, removed, added))
    removed = ''
    added = ''
  }
  for (const part of diffLines(before, after)) {
    if (part.added) added += part.value
    else {
      if (!part.removed) flush()
      else removed += part.value
      at += part.value.length
    }
  }
  flush()
  return edits
}

function trimmed(start: number, removed: string, added: string): Edit {
  const shorter = Math.min(removed.length, added.length)
  let head = 0
  while (head < shorter && removed[head] === added[head]) head++
  let tail = 0
  while (tail < shorter - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail++
  return {
    start: start + head,
    end: start + removed.length - tail,
    text: added.slice(head, added.length - tail),
  }
}
