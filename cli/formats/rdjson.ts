/** reviewdog's diagnostic format. Its columns count bytes of UTF-8. */

import type {Span} from '../../engine/index.ts'
import type {Lines} from '../lines.ts'
import type {PlacedFinding} from '../results.ts'
import type {Format} from './formats.ts'

const severities = {error: 'ERROR', warning: 'WARNING', info: 'INFO', hint: 'INFO'} as const

export function rdjson(): Format {
  let diagnostics = 0
  return {
    begin: () => '{"source":{"name":"customer-lens"},"diagnostics":[',
    file: ({path, findings}, lines) =>
      findings
        .map((one) => `${diagnostics++ === 0 ? '\n' : ',\n'}${JSON.stringify(diagnostic(path, one, lines))}`)
        .join(''),
    end: () => '\n]}\n',
  }
}

function diagnostic(path: string, finding: PlacedFinding, lines: Lines): object {
  const {rule, level, message, suggestions} = finding
  // A wording with gaps is no replacement; it belongs to the message.
  const whole = suggestions.filter(({safety}) => safety !== 'fill')
  const [gapped] = whole.length > 0 ? [] : suggestions
  return {
    message: gapped === undefined ? message : `${message}\n→ ${gapped.text}`,
    location: {path, range: rangeOf(finding, lines)},
    severity: severities[level],
    code: {value: rule},
    ...(whole.length === 0
      ? {}
      : {suggestions: whole.map((one) => ({range: rangeOf(one, lines), text: one.text}))}),
  }
}

function rangeOf({start, end}: Span, lines: Lines): object {
  return {start: inBytes(start, lines), end: inBytes(end, lines)}
}

function inBytes(offset: number, lines: Lines): object {
  const {line, column} = lines.positionOf(offset)
  return {line, column: Buffer.byteLength(lines.line(line).text.slice(0, column - 1)) + 1}
}
