/** The editor says what the command line says, place by place. */

import {execFileSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join, resolve} from 'node:path'
import {expect, test} from 'vitest'
import type {Diagnostic} from 'vscode-languageserver-protocol/node'
import {generate} from '../../bench/generate.ts'
import {random} from '../../bench/random.ts'
import {corpus} from '../engine/corpus.ts'
import {type Editor, editorIn, modern} from './editor.ts'

interface Place {
  readonly rule: string
  readonly level: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

const levels = ['', 'error', 'warning', 'info', 'hint']

const placeOf = ({code, severity, range: {start, end}}: Diagnostic): Place => ({
  rule: String(code),
  level: levels[severity ?? 0] ?? '',
  line: start.line + 1,
  column: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
})

function fromCommandLine(
  folder: string,
  args: readonly string[],
  input?: string,
): ReadonlyMap<string, readonly Place[]> {
  const out = execFileSync(
    process.execPath,
    [resolve('dist/cli.cjs'), 'check', '--format', 'json', ...args],
    {
      cwd: folder,
      input,
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  )
  const {files} = JSON.parse(out) as {files: {path: string; findings: Place[]}[]}
  return new Map(
    files.map(({path, findings}) => [
      path,
      findings.map(({rule, level, line, column, endLine, endColumn}) => ({
        rule,
        level,
        line,
        column,
        endLine,
        endColumn,
      })),
    ]),
  )
}

/** 200 documents: real ones where there are some, else made ones. */
function fill(folder: string): readonly string[] {
  if (corpus.length === 0) {
    generate(folder, {files: 200, megabytes: 1, seed: 5})
    return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.md'))
  }
  for (const {path, text} of corpus) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), text)
  }
  return corpus.map(({path}) => path)
}

const utf16 = {...modern, general: {positionEncodings: ['utf-16']}}

test('over 200 documents', async () => {
  const editor = await editorIn({}, {capabilities: utf16, settings: {maxFindings: 1e9, maxFileSize: 1e9}})
  const paths = fill(editor.folder)
  const expected = fromCommandLine(editor.folder, ['--no-ignore', '.'])
  let findings = 0
  for (const path of paths) {
    const places = expected.get(path)
    if (places === undefined) continue
    findings += places.length
    const uri = await editor.open(path, readFileSync(join(editor.folder, path), 'utf8'))
    expect((await editor.pull(uri)).map(placeOf), path).toEqual(places)
  }
  expect(expected.size).toBeGreaterThanOrEqual(190)
  expect(findings).toBeGreaterThan(200)
})

test('after each hundred of 1,000 random edits', async () => {
  const editor = await editorIn({}, {capabilities: utf16})
  const start = `# Plan\r\n\r\n${typed.join('')}`
  const uri = await editor.open('docs/plan.md', start)
  const {between} = random(7)
  for (let edit = 1; edit <= 1000; edit++) {
    await randomEdit(editor, uri, between)
    if (edit % 100 > 0) continue
    const text = editor.document(uri).getText()
    const expected = fromCommandLine(editor.folder, ['--stdin', '--stdin-filename', 'docs/plan.md'], text)
    expect((await editor.pull(uri)).map(placeOf)).toEqual(expected.get('docs/plan.md'))
  }
})

const typed = [
  'We drive adoption of the platform. ',
  'The product roadmap comes first.\n\n',
  '- The user 🚀 completes onboarding.\r\n',
  '**pro**ducts &amp; `code` ',
  '\n\n## Goals\n\n',
  '<!-- customer-lens-ignore-next -->\n',
  '| a | b |\n|---|---|\n| We target farmers | ok |\n',
  '```\n',
  'é\u0301👩‍👩‍👧 ',
  '> Quoted. ',
]

async function randomEdit(
  editor: Editor,
  uri: string,
  between: (from: number, to: number) => number,
): Promise<void> {
  const text = editor.document(uri).getText()
  const at = whole(text, between(0, text.length))
  const isLong = text.length > 6000
  const end =
    between(0, 3) === 0 || isLong
      ? whole(text, Math.min(text.length, at + between(0, isLong ? 400 : 40)))
      : at
  await editor.edit(uri, at, end, typed[between(0, typed.length - 1)] ?? '')
}

/** Editors put no cursor into the middle of a character or of a line ending. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) || text.slice(at - 1, at + 1) === '\r\n' ? at - 1 : at
}
