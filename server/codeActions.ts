/** What a writer can do about a finding, in an order that stays the same: better words first, then silence. */

import {type CodeAction, CodeActionKind, type CodeActionParams} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Finding, Safety, Span, Suggestion} from '../engine/index.ts'
import type {Checkup} from './checks.ts'
import {configActions} from './configActions.ts'
import {diagnosticOf} from './diagnostics.ts'
import {snippetEdit, workspaceEdit} from './edits.ts'
import {explainAction} from './explain.ts'
import {fixAllAction, fixAllKind} from './fixAll.ts'
import {ignoreActions} from './ignoreActions.ts'
import type {Session} from './session.ts'

export async function codeActions(
  {range, context}: CodeActionParams,
  document: TextDocument,
  checkup: Checkup,
  session: Session,
): Promise<readonly CodeAction[]> {
  const wants = (kind: string) =>
    context.only === undefined ||
    context.only.some((one) => kind === one || kind.startsWith(`${one}.`) || one === '')
  const asked = {
    start: session.places.offsetAt(document, range.start),
    end: session.places.offsetAt(document, range.end),
  }
  const touched = checkup.checked.findings.filter((finding) => placeAt(finding, asked) !== undefined)
  const actions: CodeAction[] = []
  if (wants(CodeActionKind.QuickFix)) {
    for (const finding of touched)
      actions.push(...(await actionsFor(finding, asked, document, checkup, session)))
  }
  const isAsked = context.only?.some((one) => one.startsWith('source')) === true
  const hasSafe = touched.some(({suggestions}) => suggestions.some(({safety}) => safety === 'safe'))
  if (wants(fixAllKind) && (isAsked || hasSafe)) actions.push(...fixAllAction(document, checkup, session))
  return actions
}

/** The spot of a finding that a stretch touches: its own or one that it stands for. */
export function placeAt({start, end, places}: Finding, asked: Span): Span | undefined {
  return (places ?? [{start, end}]).find((place) => place.start <= asked.end && place.end >= asked.start)
}

async function actionsFor(
  finding: Finding,
  asked: Span,
  document: TextDocument,
  checkup: Checkup,
  session: Session,
): Promise<readonly CodeAction[]> {
  const place = placeAt(finding, asked) ?? finding
  const diagnostics = [diagnosticOf(document, finding, session)]
  const actions: readonly CodeAction[] = [
    ...suggestionActions(finding, document, session),
    ...allOfRule(finding, document, checkup, session),
    ...ignoreActions(finding, place, document, checkup, session),
    ...(await configActions(finding, asked, document, session)),
    ...explainAction(finding, session),
  ]
  return actions.map((action) => ({kind: CodeActionKind.QuickFix, diagnostics, ...action}))
}

const order: readonly Safety[] = ['safe', 'review', 'fill']

function suggestionActions(
  {suggestions}: Finding,
  document: TextDocument,
  session: Session,
): readonly CodeAction[] {
  const sorted = suggestions.toSorted((a, b) => order.indexOf(a.safety) - order.indexOf(b.safety))
  return sorted.map((suggestion, i) => ({
    title: suggestion.title,
    ...(i === 0 && suggestion.safety === 'safe' ? {isPreferred: true} : {}),
    edit: snippetEdit(document, suggestion, suggestion.slots ?? [], session),
  }))
}

/** Finished wordings only: nobody wants the same gap twenty times. */
function allOfRule(
  {rule}: Finding,
  document: TextDocument,
  {checked}: Checkup,
  session: Session,
): readonly CodeAction[] {
  const chosen: Suggestion[] = []
  let reached = 0
  for (const finding of checked.findings) {
    if (finding.rule !== rule) continue
    const best = finding.suggestions.find(({safety}) => safety !== 'fill')
    if (best === undefined || best.start < reached) continue
    chosen.push(best)
    reached = best.end
  }
  if (chosen.length < 2) return []
  return [
    {title: session.words.applyAll(chosen.length, rule), edit: workspaceEdit(document, chosen, session)},
  ]
}
