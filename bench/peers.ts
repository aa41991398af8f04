/** The tools we are measured against, each with the command that checks a folder of Markdown. */

import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {bundle} from './bundle.ts'
import {markdownFiles} from './corpus.ts'
import {random} from './random.ts'
import {type Run, runNode} from './runNode.ts'
import {words} from './words.ts'

export interface Peer {
  readonly name: string
  /** How many times as fast we must be. */
  readonly factor: number
  /** Megabytes that it can take without taxing our patience. */
  readonly megabytes: number
  readonly run: (folder: string) => Run
}

export function peers(scratch: string): readonly Peer[] {
  install()
  const textlintConfig = writeTextlintConfig(join(scratch, 'textlint'))
  const parser = bundle('parserAlone.mjs', scratch)
  return [
    {
      name: '@lezer/markdown with GFM, parsing only',
      factor: 1 / 4,
      megabytes: Number.POSITIVE_INFINITY,
      run: (folder) => runNode([parser, folder], {codes: [0]}),
    },
    {
      name: 'write-good 1.0.8',
      factor: 10,
      megabytes: Number.POSITIVE_INFINITY,
      // Its exit code is the number of its remarks.
      run: (folder) => runNode([tool('write-good/bin/write-good.js'), ...markdownFiles(folder)]),
    },
    {
      name: 'textlint 15.8.0 with prh, 100 rules',
      factor: 20,
      megabytes: 2,
      run: (folder) =>
        runNode([tool('textlint/bin/textlint.js'), '--config', textlintConfig, '--format', 'json', folder], {
          cwd: import.meta.dirname,
          codes: [0, 1],
        }),
    },
    {
      name: 'alex 11.0.1',
      factor: 50,
      megabytes: 1,
      run: (folder) => runNode([tool('alex/cli.js'), folder], {codes: [0, 1]}),
    },
  ]
}

function tool(path: string): string {
  return join(import.meta.dirname, 'node_modules', path)
}

function install(): void {
  if (existsSync(tool('textlint/package.json'))) return
  const options = {stdio: 'inherit', shell: process.platform === 'win32'} as const
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--prefix', import.meta.dirname], options)
}

/** A hundred phrases such as a style guide has, each a pattern with an optional plural. */
function writeTextlintConfig(folder: string): string {
  mkdirSync(folder, {recursive: true})
  const {pick} = random(3)
  const phrases = new Set<string>()
  while (phrases.size < 100) phrases.add(`${pick(words['quality'] ?? [])} ${pick(words['thing'] ?? [])}`)
  const rules = [...phrases].map(
    (phrase) => `  - expected: plain ${phrase}\n    pattern: /\\b${phrase}s?\\b/i\n`,
  )
  writeFileSync(join(folder, 'prh.yml'), `version: 1\nrules:\n${rules.join('')}`)
  const config = join(folder, 'textlintrc.json')
  writeFileSync(config, JSON.stringify({rules: {prh: {rulePaths: [join(folder, 'prh.yml')]}}}))
  return config
}
