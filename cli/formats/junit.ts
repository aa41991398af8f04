/** JUnit's XML: a document is a suite, a finding a test that failed; hints pass, and what was set aside is skipped. */

import type {FileResult, PlacedFinding, Suppressed} from '../results.ts'
import type {Format} from './formats.ts'
import {wayOut} from './wayOut.ts'
import {attributes, xml} from './xml.ts'

export function junit(): Format {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="customer-lens">\n',
    file: suite,
    end: () => '</testsuites>\n',
  }
}

function suite(result: FileResult): string {
  const {path, findings, suppressed = []} = result
  const failed = findings.filter(({level}) => level !== 'hint')
  const tests = Math.max(1, findings.length + suppressed.length)
  const head = attributes({
    ...{name: path, tests, failures: failed.length, errors: 0, skipped: suppressed.length, time: 0},
  })
  const cases = [
    ...findings.map((finding) => found(path, finding)),
    ...suppressed.map((one) => skipped(path, one)),
  ]
  const body =
    cases.length === 0
      ? [`    <testcase${attributes({name: 'no findings', classname: path, time: 0})}/>\n`]
      : cases
  return `  <testsuite${head}>\n${body.join('')}  </testsuite>\n`
}

function found(path: string, finding: PlacedFinding): string {
  const {level, message, line, column, text, suggestions} = finding
  const [best] = suggestions
  const detail = xml(`${path}:${line}:${column}\n${text}${best === undefined ? '' : `\n→ ${wayOut(best)}`}`)
  const inside =
    level === 'hint'
      ? `<system-out>${xml(message)}&#10;${detail}</system-out>`
      : `<failure${attributes({message, type: level})}>${detail}</failure>`
  return `    <testcase${nameOf(path, finding)}>${inside}</testcase>\n`
}

function skipped(path: string, finding: Suppressed): string {
  const {by, reason} = finding.suppression
  const message = reason === undefined ? `set aside by a ${by}` : `set aside by a ${by}: ${reason}`
  return `    <testcase${nameOf(path, finding)}><skipped${attributes({message})}/></testcase>\n`
}

function nameOf(path: string, {rule, line, column}: PlacedFinding): string {
  return attributes({name: `${rule} at ${line}:${column}`, classname: path, time: 0})
}
