/** SARIF 2.1.0, written finding by finding. */

import type {Span} from '../../engine/index.ts'
import type {Lines} from '../lines.ts'
import type {PlacedFinding, Suppressed, Suppression} from '../results.ts'
import type {Format, RuleInfo, RunInfo} from './formats.ts'

const levels = {error: 'error', warning: 'warning', info: 'note', hint: 'note', off: 'none'} as const

export function sarif(): Format {
  let results = 0
  let hasPast = false
  let numbers: ReadonlyMap<string, number> = new Map()
  const write = (result: object) => `${results++ === 0 ? '\n' : ',\n'}${JSON.stringify(result)}`
  return {
    begin: (run) => {
      hasPast = run.hasPast
      numbers = new Map(run.ruleInfo.map(({id}, i) => [id, i]))
      return head(run)
    },
    file: ({path, findings, suppressed = []}, lines) => {
      const page = pageOf(path, lines)
      const past = (state: 'new' | 'unchanged') => (hasPast ? {baselineState: state} : {})
      return [
        ...findings.map((one) => write({...resultOf(one, page, numbers), ...past('new')})),
        ...suppressed.map((one) => write({...suppressedOf(one, page, numbers), ...past('unchanged')})),
      ].join('')
    },
    end: () => '\n]}]}\n',
  }
}

function head({version, ruleInfo}: RunInfo): string {
  const driver = {name: 'customer-lens', version, semanticVersion: version, rules: ruleInfo.map(ruleOf)}
  const run = JSON.stringify({tool: {driver}, columnKind: 'utf16CodeUnits'}).slice(0, -1)
  return `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[${run},"results":[`
}

function ruleOf({id, level, summary, why}: RuleInfo): object {
  return {
    id,
    shortDescription: {text: summary},
    fullDescription: {text: why.trim()},
    help: {text: `${summary}\n\n${why.trim()}`, markdown: `**${summary}**\n\n${why.trim()}`},
    defaultConfiguration: {level: level in levels ? levels[level as keyof typeof levels] : 'note'},
  }
}

interface Page {
  readonly artifactLocation: object
  readonly lines: Lines
}

function pageOf(path: string, lines: Lines): Page {
  const uri = path.split('/').map(encodeURIComponent).join('/')
  return {
    artifactLocation: /^\/|^[A-Za-z]%3A/.test(uri) ? {uri: `file://${uri}`} : {uri, uriBaseId: '%SRCROOT%'},
    lines,
  }
}

function resultOf(finding: PlacedFinding, page: Page, numbers: ReadonlyMap<string, number>): object {
  const {rule, level, confidence, message, text, suggestions, places = [], fingerprint} = finding
  const [first] = suggestions
  const whole = suggestions.filter(({safety}) => safety !== 'fill')
  const ruleIndex = numbers.get(rule)
  const others = places.slice(1)
  return {
    ruleId: rule,
    ...(ruleIndex === undefined ? {} : {ruleIndex}),
    level: levels[level],
    message: {text: first?.safety === 'fill' ? `${message}\n→ ${first.text}` : message},
    locations: [{physicalLocation: placeOf(finding, page, text)}],
    ...(others.length === 0
      ? {}
      : {relatedLocations: others.map((one, i) => ({id: i + 1, physicalLocation: placeOf(one, page)}))}),
    ...(fingerprint === undefined ? {} : {partialFingerprints: {'customerLens/v1': fingerprint}}),
    ...(whole.length === 0
      ? {}
      : {
          fixes: whole.map(({title, text: inserted, ...span}) => ({
            description: {text: title},
            artifactChanges: [
              {
                artifactLocation: page.artifactLocation,
                replacements: [{deletedRegion: regionOf(span, page), insertedContent: {text: inserted}}],
              },
            ],
          })),
        }),
    rank: Math.round(confidence * 100),
    properties: {level, confidence},
  }
}

function suppressedOf(
  {suppression, ...finding}: Suppressed,
  page: Page,
  numbers: ReadonlyMap<string, number>,
): object {
  return {...resultOf(finding, page, numbers), suppressions: [suppressionOf(suppression)]}
}

function suppressionOf({by, reason, owner, expires}: Suppression): object {
  return {
    kind: by === 'comment' ? 'inSource' : 'external',
    status: 'accepted',
    ...(reason === undefined ? {} : {justification: reason}),
    ...(owner === undefined && expires === undefined ? {} : {properties: {owner, expires}}),
  }
}

function placeOf(span: Span, page: Page, text?: string): object {
  const snippet = text === undefined ? {} : {snippet: {text}}
  return {artifactLocation: page.artifactLocation, region: {...regionOf(span, page), ...snippet}}
}

function regionOf({start, end}: Span, {lines}: Page): object {
  const from = lines.positionOf(start)
  const to = lines.positionOf(end)
  return {startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column}
}
