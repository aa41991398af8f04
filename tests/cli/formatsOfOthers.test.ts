/** The formats that others read, each held to its schema or given to a program that reads it. */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {parse as parseCsv} from 'csv-parse/sync'
import {XMLParser, XMLValidator} from 'fast-xml-parser'
import {parse as parseJunit} from 'junit2json'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {gfm} from 'micromark-extension-gfm'
import {expect, test} from 'vitest'
import {fileSchema} from '../../cli/resultSchema.ts'
import {bad, type Files, fine, makeFolder, only, runAt, runIn} from './runIn.ts'

// The package says that it has an ES module, but that one imports itself without extensions.
const {RDFormatValidator} = createRequire(import.meta.url)(
  '@umbrelladocs/rdformat-validator',
) as typeof import('@umbrelladocs/rdformat-validator')

/** Everything that is hard to write down: signs of XML, Markdown, CSV and workflow commands, bytes beyond ASCII, control characters. */
const hard = `日本 🎉 é, <b>&amp; "50 %": @team #12 drive adoption, | and \u0001 boost usage of «this».`
const docs: Files = {
  'customer-lens.yaml': `profiles: {"**": strategy}\nrules: {conquest: error, broadcast: warning}\n`,
  'docs/old.md': `# Old\n\n${bad}`,
  'docs/plan.md': `# Plan\n\nThe product roadmap is late. ${bad}\n${hard}\n\nWe own the customer.\n\nThe product roadmap again.\n\n${fine}`,
  'docs/with space, comma: 100%.md': `- The app allows tenants to pay.\n- =SUM(A1) drive adoption\n\n<!-- customer-lens-ignore-next: a quote -->\nWe own the customer.\n`,
  'empty.md': '',
}

async function printed(format: string): Promise<string> {
  const folder = makeFolder(docs)
  await runAt(folder, 'baseline create docs/old.md --reason agreed --owner Ada')
  const {out, err} = await runAt(folder, `--format ${format}`)
  expect(err).toMatch(/^failed: \d errors?, --fail-on error allows none\n$/)
  return out
}

interface Sarif {
  readonly runs: readonly {
    readonly tool: {readonly driver: {readonly rules: readonly {readonly id: string}[]}}
    readonly results: readonly SarifResult[]
  }[]
}
interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly baselineState: string
  readonly suppressions?: readonly {readonly kind: string; readonly justification?: string}[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly fixes?: readonly object[]
  readonly locations: readonly {
    readonly physicalLocation: {readonly artifactLocation: {readonly uri: string}}
  }[]
}

// Draft 4 names itself in words that Ajv does not know; the rest it reads the same.
const {
  $schema: _,
  id: __,
  ...sarifSchema
} = JSON.parse(readFileSync('tests/schemas/sarif-2.1.0.json', 'utf8')) as Record<string, unknown>
const isSarif = new Ajv({strict: false, validateFormats: false, unicodeRegExp: false}).compile(sarifSchema)

test('SARIF follows the schema of OASIS, and tells old from new', async () => {
  const log = JSON.parse(await printed('sarif')) as Sarif
  expect([isSarif(log), isSarif.errors]).toEqual([true, null])
  const {tool, results} = log.runs[0] ?? {tool: {driver: {rules: []}}, results: []}
  for (const {ruleId, ruleIndex} of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  expect(
    results.filter(({baselineState}) => baselineState === 'unchanged').map(({suppressions}) => suppressions),
  ).toEqual([
    [{kind: 'external', status: 'accepted', justification: 'agreed', properties: {owner: 'Ada'}}],
    [{kind: 'inSource', status: 'accepted', justification: 'a quote'}],
  ])
  expect(results.some(({fixes = []}) => fixes.length > 0)).toBe(true)
  expect(new Set(results.map(({partialFingerprints}) => partialFingerprints['customerLens/v1'])).size).toBe(
    results.length,
  )
  expect(results.map(({locations}) => locations[0]?.physicalLocation.artifactLocation.uri)).toContain(
    'docs/with%20space%2C%20comma%3A%20100%25.md',
  )
})

test('SARIF without findings is SARIF', async () => {
  const {out} = await runIn({'a.md': fine}, '--format sarif')
  expect(isSarif(JSON.parse(out))).toBe(true)
})

test('JUnit is read by junit2json, with a suite for each document', async () => {
  const out = await printed('junit')
  expect(XMLValidator.validate(out)).toBe(true)
  const suites = (await parseJunit(out)) as {
    testsuite: {name: string; tests: number; failures: number; skipped: number; testcase: object[]}[]
  }
  for (const {tests, testcase} of suites.testsuite) expect(testcase).toHaveLength(tests)
  expect(suites.testsuite.map(({name, failures, skipped}) => [name, failures, skipped])).toEqual([
    ['docs/old.md', 0, 1],
    ['docs/plan.md', 4, 0],
    ['docs/with space, comma: 100%.md', 2, 1],
    ['empty.md', 0, 0],
  ])
})

test('Checkstyle is well-formed, and says what JSON says', async () => {
  const out = await printed('checkstyle')
  expect(XMLValidator.validate(out)).toBe(true)
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'error' || name === 'file',
  })
  const {checkstyle} = parser.parse(out) as {
    checkstyle: {file: {name: string; error?: {line: string; message: string; severity: string}[]}[]}
  }
  const lines = checkstyle.file.flatMap(({name, error = []}) =>
    error.map(({line, severity}) => `${name}:${line} ${severity}`),
  )
  expect(lines).toEqual([
    'docs/plan.md:3 info',
    'docs/plan.md:3 warning',
    'docs/plan.md:5 warning',
    'docs/plan.md:5 warning',
    'docs/plan.md:7 error',
    'docs/with space, comma: 100%.md:1 info',
    'docs/with space, comma: 100%.md:2 warning',
  ])
})

test('rdjson is valid, and its columns count bytes', async () => {
  const out = await printed('rdjson')
  const {valid, errors} = await new RDFormatValidator({strictMode: true}).validateString(out)
  expect([valid, errors]).toEqual([true, []])
  const {diagnostics} = JSON.parse(out) as {
    diagnostics: {
      location: {path: string; range: {start: {line: number; column: number}; end: {column: number}}}
    }[]
  }
  const texts = diagnostics.map(({location: {path, range}}) => {
    const line = Buffer.from(String(docs[path]).split('\n')[range.start.line - 1] ?? '')
    return line.subarray(range.start.column - 1, range.end.column - 1).toString()
  })
  expect(texts).toEqual([
    ...['product roadmap', 'drive adoption', 'drive adoption', 'boost usage', 'own the customer'],
    ...['The app allows tenants to', 'drive adoption'],
  ])
})

test('GitLab gets what its report asks for, each issue with a fingerprint of its own', async () => {
  const issues = JSON.parse(await printed('gitlab')) as {fingerprint: string}[]
  const isReport = new Ajv().compile({
    type: 'array',
    items: {
      type: 'object',
      required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
      properties: {
        severity: {enum: ['info', 'minor', 'major', 'critical', 'blocker']},
        location: {
          type: 'object',
          required: ['path', 'lines'],
          properties: {
            path: {type: 'string', pattern: '^[^./]'},
            lines: {type: 'object', required: ['begin'], properties: {begin: {type: 'integer', minimum: 1}}},
          },
        },
      },
    },
  })
  expect([isReport(issues), isReport.errors]).toEqual([true, null])
  expect(new Set(issues.map(({fingerprint}) => fingerprint)).size).toBe(issues.length)
})

/** As the runner of GitHub Actions reads a workflow command. */
function readCommand(line: string) {
  const [, kind = '', list = '', data = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? []
  const plain = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%')
  const properties = Object.fromEntries(list.split(',').map((pair) => pair.split('=').map(plain)))
  return {kind, properties: properties as Record<string, string>, message: plain(data)}
}

test('GitHub annotations come back as they were', async () => {
  const commands = (await printed('github')).trimEnd().split('\n').map(readCommand)
  expect(
    commands.map(
      ({kind, properties}) => `${kind} ${properties['file']}:${properties['line']}:${properties['col']}`,
    ),
  ).toEqual([
    'error docs/plan.md:7:4',
    'warning docs/plan.md:3:47',
    'warning docs/plan.md:5:37',
    'warning docs/plan.md:5:61',
    'warning docs/with space, comma: 100%.md:2:12',
    'notice docs/with space, comma: 100%.md:1:3',
  ])
})

test('GitHub annotations keep within ten of a kind, and count the rest', async () => {
  const files = Object.fromEntries(
    Array.from({length: 30}, (_, i) => [`${i}.md`, bad.replace('mobile', `mobile ${i}`)]),
  )
  const {out} = await runIn({...files, 'customer-lens.yaml': only('warning')}, '--format github')
  const lines = out.trimEnd().split('\n')
  expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10)
  expect(lines.at(-1)).toBe(
    '30 findings of level warning; GitHub shows 10 of a kind, the surest ones are above',
  )
})

test('CSV is read back cell by cell, and no cell is a formula', async () => {
  const out = await printed('csv')
  const rows = parseCsv(out, {columns: true, record_delimiter: '\r\n'}) as Record<string, string>[]
  expect(rows.map(({path, state, text}) => `${path} ${state} ${text}`)).toContain(
    'docs/old.md baseline drive adoption',
  )
  expect(rows.flatMap((row) => Object.values(row)).filter((cell) => /^[=+@\t]/.test(cell))).toEqual([])
  const formula = await runIn({'=1+1.md': bad}, '--format csv')
  expect(formula.out.split('\r\n')[1]).toMatch(/^'=1\+1\.md,/)
})

test('NDJSON is the JSON of each document, a line each', async () => {
  const lines = (await printed('ndjson')).trimEnd().split('\n')
  const whole = JSON.parse(await printed('json')) as {files: object[]}
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual(whole.files)
  for (const line of lines) expect(fileSchema.safeParse(JSON.parse(line)).success).toBe(true)
})

test('compact has one line for each finding, with its level', async () => {
  const lines = (await printed('compact')).trimEnd().split('\n')
  expect(lines).toHaveLength(7)
  for (const line of lines)
    expect(line).toMatch(/^.+:\d+:\d+: (?:error|warning|info|hint): .+ \[[\w-]+\/[\w-]+\]$/)
})

test('Markdown is a page of sections; the words of documents mark nothing up and call nobody', async () => {
  const out = await printed('markdown')
  expect(out).toMatch(/^<!-- customer-lens -->\n### Customer Lens: \d new findings in 4 documents\n/)
  const tree = fromMarkdown(out, {extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()]})
  const kinds = JSON.stringify(tree).matchAll(/"type":"(\w+)"/g)
  expect([...new Set([...kinds].map(([, kind]) => kind))].sort()).toEqual(
    [
      'break',
      'blockquote',
      'emphasis',
      'heading',
      'html',
      'inlineCode',
      'list',
      'listItem',
      'paragraph',
      'root',
      'strong',
      'table',
      'tableCell',
      'tableRow',
      'text',
    ]
      .filter((kind) => kind !== 'break')
      .sort(),
  )
  expect(out).not.toMatch(/@team|#12|<b>&amp;/)
})

test('Markdown stays short enough for a comment, whatever the run', async () => {
  const files = Object.fromEntries(
    Array.from({length: 200}, (_, i) => [
      `${'long/'.repeat(20)}${i}.md`,
      `${'word '.repeat(400)}. ${bad}`.repeat(3),
    ]),
  )
  const {out} = await runIn({...files, 'customer-lens.yaml': only('warning')}, '--format markdown')
  expect(out.length).toBeLessThan(65_536)
  expect(out).toContain('more in the full report')
})

const page = `{{version}}\n{{#files}}# {{path}}\n{{#findings}}{{path}}:{{line}} {{{level}}} "{{text}}"\n{{/findings}}{{/files}}{{summary.warning}} warnings, passed: {{gate.passed}}\n`

test('a template gets the documents one by one', async () => {
  const files = {'a.md': bad, 'b.md': fine, 't.txt.mustache': page, 'customer-lens.yaml': only('warning')}
  const {out} = await runIn(files, '--format template --template t.txt.mustache a.md b.md')
  expect(out.replace(/^.*\n/, '')).toBe(
    '# a.md\na.md:1 warning "drive adoption"\n# b.md\n1 warnings, passed: true\n',
  )
})

test.for([
  ['{{#files}}', 'the template is broken: '],
  ['{{version}}', 'the template has no {{#files}} … {{/files}}'],
])('a broken template: %s', async ([text = '', message = '']) => {
  const ran = await runIn({'a.md': bad, t: text}, '--format template --template t a.md')
  expect(ran).toMatchObject({code: 2, out: '', err: expect.stringContaining(message)})
})

test('several formats at once, each to its own file, one of them to the screen', async () => {
  const folder = makeFolder({'a.md': bad})
  const ran = await runAt(
    folder,
    '--format text --format sarif=out/a.sarif --format json=out/b.json --format csv=c.csv',
  )
  expect(ran).toMatchObject({code: 0, err: ''})
  for (const [format, file] of [
    ['sarif', 'out/a.sarif'],
    ['json', 'out/b.json'],
    ['csv', 'c.csv'],
  ])
    expect(readFileSync(join(folder, file ?? ''), 'utf8')).toBe(
      (await runAt(folder, `--format ${format}`)).out,
    )
  expect(ran.out).toBe((await runAt(folder, '')).out)
})
