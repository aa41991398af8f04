/** A Mustache template of your own. What stands between `{{#files}}` and `{{/files}}` is written document by document. */

import mustache from 'mustache'
import type {FileResult} from '../results.ts'
import {WrongUse} from '../wrongUse.ts'
import type {Format, FormatOptions} from './formats.ts'

/** `head` knows `version` and `rules`, `document` what the JSON format says of a file, `foot` the summary and the gate. */
interface Pieces {
  readonly head: string
  readonly document: string
  readonly foot: string
}

export function template({template}: FormatOptions): Format {
  const {head, document, foot} = piecesOf(template)
  const render = (text: string, view: object) => mustache.render(text, view, {}, {escape: String})
  return {
    begin: ({version, rules}) => render(head, {version, rules}),
    file: (result) => render(document, viewOf(result)),
    end: ({summary, failures}) => render(foot, {summary, gate: {passed: failures.length === 0, failures}}),
  }
}

/** Each finding knows its document, so that a line needs no second look. */
function viewOf(result: FileResult): object {
  const {path, findings} = result
  return {
    ...result,
    findings: findings.map((finding) => ({...finding, path, suggestion: finding.suggestions[0]?.text})),
  }
}

function piecesOf(text: string): Pieces {
  let tokens: ReturnType<typeof mustache.parse>
  try {
    tokens = mustache.parse(text)
  } catch (error) {
    throw new WrongUse(`the template is broken: ${error instanceof Error ? error.message : String(error)}`)
  }
  const section = tokens.find(([kind, name]) => kind === '#' && name === 'files')
  const [, , start, bodyStart, , bodyEnd] = section ?? []
  if (start === undefined || bodyStart === undefined || bodyEnd === undefined)
    throw new WrongUse(
      'the template has no {{#files}} … {{/files}}; what stands between them is written for each document',
    )
  const end = text.indexOf('}}', bodyEnd) + 2
  return {head: text.slice(0, start), document: text.slice(bodyStart, bodyEnd), foot: text.slice(end)}
}
