/** Leave a place or a file alone, with a reason that the writer is asked for where the client can. */

import type {CodeAction} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import {type Document, type Edit, type Finding, ignoreEdits, type Span} from '../engine/index.ts'
import type {Checkup} from './checks.ts'
import {snippetEdit} from './edits.ts'
import type {Session} from './session.ts'

export function ignoreActions(
  finding: Finding,
  place: Span,
  source: TextDocument,
  {document}: Checkup,
  session: Session,
): readonly CodeAction[] {
  const {rule} = finding
  if (rule.startsWith('ignore/')) return []
  const {words} = session
  const [here] = ignoreEdits(document, {...finding, places: [place]}, words.reason)
  const whole = wholeFile(document, rule, words.reason)
  return [
    ...(here === undefined ? [] : [action(words.ignoreHere(rule), here)]),
    action(words.ignoreInFile(rule), whole),
  ]

  function action(title: string, edit: Edit): CodeAction {
    const start = edit.text.indexOf(words.reason)
    const slot = {start, end: start + words.reason.length, name: words.reason}
    return {title, edit: snippetEdit(source, edit, [slot], session)}
  }
}

/** Before everything else, but for a byte order mark and front matter, which must come first. */
function wholeFile({source, format, frontMatter}: Document, rule: string, reason: string): Edit {
  const ending = /\r\n?|\n/.exec(source)?.[0] ?? '\n'
  const what = `customer-lens-ignore-file ${rule}: ${reason}`
  const comment = format === 'mdx' ? `{/* ${what} */}` : `<!-- ${what} -->`
  const start =
    frontMatter === undefined ? (source.startsWith('\uFEFF') ? 1 : 0) : lineAfter(source, frontMatter.end)
  return {start, end: start, text: `${comment}${ending}${ending}`}
}

/** The line after the closing fence. */
function lineAfter(source: string, end: number): number {
  const fence = /(?:---|\+\+\+)[ \t]*(?:\r\n?|\n|$)/g
  fence.lastIndex = end
  return fence.test(source) ? fence.lastIndex : source.length
}
