/** Links from the rules that ignore comments name to their pages. */

import type {DocumentLink} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Checkup} from './checks.ts'
import {pageOf, type Session} from './session.ts'

export function documentLinks(
  source: TextDocument,
  {document, lens}: Checkup,
  session: Session,
): readonly DocumentLink[] {
  const known = new Set(lens.ruleSet.rules.map(({id}) => id))
  return document.comments.flatMap(({start, end, text}) => {
    if (!text.startsWith('customer-lens-ignore')) return []
    const comment = document.source.slice(start, end)
    const names = comment.slice(0, comment.includes(':') ? comment.indexOf(':') : undefined)
    return [...names.matchAll(/[\w-]+\/[\w-]+/g)].flatMap(({0: rule, index}) => {
      const target = known.has(rule) ? pageOf(rule, session) : undefined
      if (target === undefined) return []
      const range = session.places.rangeOf(source, {
        start: start + index,
        end: start + index + rule.length,
      })
      return [{range, target, tooltip: session.words.page(rule)}]
    })
  })
}
