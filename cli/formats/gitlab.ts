/** GitLab's code quality report. */

import {hash} from '../../engine/hash.ts'
import type {PlacedFinding} from '../results.ts'
import type {Format} from './formats.ts'

const severities = {error: 'critical', warning: 'major', info: 'minor', hint: 'info'} as const

export function gitlab(): Format {
  let issues = 0
  return {
    begin: () => '[',
    file: ({path, findings}) =>
      findings
        .map((finding) => `${issues++ === 0 ? '\n' : ',\n'}${JSON.stringify(issue(path, finding))}`)
        .join(''),
    end: () => '\n]\n',
  }
}

function issue(path: string, {rule, level, message, line, endLine, fingerprint = ''}: PlacedFinding): object {
  return {
    description: message,
    check_name: rule,
    // The same boilerplate in two documents is two issues.
    fingerprint: hash(`${path}\n${fingerprint}`),
    severity: severities[level],
    location: {path: path.replace(/^(?:\.\/)+/, ''), lines: {begin: line, end: endLine}},
  }
}
