/** Findings as diagnostics. */

import {type Diagnostic, DiagnosticSeverity, DiagnosticTag} from 'vscode-languageserver'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Finding, FindingLevel} from '../engine/index.ts'
import type {Checkup} from './checks.ts'
import type {FileProblems} from './projects.ts'
import {pageOf, type Session} from './session.ts'

export const source = 'customer-lens'

export function diagnosticsOf(
  document: TextDocument,
  {checked}: Checkup,
  session: Session,
): readonly Diagnostic[] {
  return checked.findings.map((finding) => diagnosticOf(document, finding, session))
}

export function diagnosticOf(document: TextDocument, finding: Finding, session: Session): Diagnostic {
  const {places, client, words} = session
  const {rule, level, message, places: spots = []} = finding
  const href = pageOf(rule, session)
  const others = client.relatedInformation ? spots.slice(1, mostPlaces) : []
  return {
    range: places.rangeOf(document, finding),
    severity: severities[level],
    source,
    code: rule,
    message,
    ...(href === undefined ? {} : {codeDescription: {href}}),
    ...(rule === 'ignore/unused' ? {tags: [DiagnosticTag.Unnecessary]} : {}),
    ...(others.length === 0
      ? {}
      : {
          relatedInformation: others.map((span) => ({
            location: {uri: document.uri, range: places.rangeOf(document, span)},
            message: words.alsoHere,
          })),
        }),
  }
}

/** What is wrong in a config or rule file. */
export function problemsOf(
  document: TextDocument,
  {problems}: FileProblems,
  {places}: Session,
): readonly Diagnostic[] {
  return problems.map(({start, end, message}) => ({
    range: places.rangeOf(document, {start, end: Math.max(end, start)}),
    severity: DiagnosticSeverity.Error,
    source,
    message,
  }))
}

const mostPlaces = 20

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const satisfies Record<FindingLevel, DiagnosticSeverity>
