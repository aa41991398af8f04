import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join, normalize, sep} from 'node:path'
import {describe, expect, test} from 'vitest'
import * as engine from '../engine/index.ts'

/** Who may import whom, from the edges inwards: whole folders, or single files. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  engine: ['engine'],
  rules: ['rules', 'engine/index.ts'],
  report: ['report', 'engine'],
  project: ['project', 'rules', 'engine'],
  cli: ['cli', 'server/node', 'project', 'report', 'rules', 'engine'],
  server: ['server', 'project', 'report', 'rules', 'engine'],
  client: ['client', 'server/protocol'],
  build: ['build', 'cli', 'server', 'project', 'report', 'rules', 'engine'],
  eval: ['eval', 'bench', 'rules', 'engine'],
  bench: ['bench', 'build', 'cli', 'server', 'project', 'report', 'rules', 'engine'],
}

/** What the engine needs from the registry. It must run in a browser, so nothing here may need Node. */
const engineNeeds = ['character-entities', 'indefinite', 'nlcst', 'pluralize', 'unified', 'yaml', 'zod']

interface Source {
  readonly file: string
  readonly folder: string
  readonly lines: number
  readonly imports: readonly string[]
}

const sources = Object.keys(allowed).filter(existsSync).flatMap(sourcesIn)

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => /\.(?:[cm]?ts|[cm]?js|tsx)$/.test(path) && !path.includes('node_modules'))
    .filter((path) => !path.includes('.generated.'))
    .map((path) => {
      const file = join(folder, path).replaceAll(sep, '/')
      const text = readFileSync(file, 'utf8')
      return {file, folder, lines: text.split('\n').length, imports: importsOf(text)}
    })
}

/** Static and dynamic imports, `export … from`, imports for their effect, `require` and types named in place. */
function importsOf(text: string): readonly string[] {
  const found = text.matchAll(/(?:\bfrom|\bimport|\brequire)\s*\(?\s*'([\w@.][\w@./:-]*)'/g)
  return [...found].map(([, name = '']) => name)
}

/** "engine/check.ts" for "../engine/check.ts" in "cli/run.ts"; undefined for what comes from elsewhere. */
function targetOf(name: string, file: string): string | undefined {
  return name.startsWith('.') ? normalize(join(dirname(file), name)).replaceAll(sep, '/') : undefined
}

const isBelow = (target: string, place: string) => target === place || target.startsWith(`${place}/`)

describe('imports', () => {
  test('are all seen', () => {
    const text =
      "import a from './a.ts'\nimport './b.ts'\nexport {c} from './c.ts'\nawait import('./d.ts')\nlet e: typeof import('./e.ts')\n" +
      "import {\n  f,\n} from './f.ts'\nrequire('./g.cjs')"
    expect(importsOf(text)).toEqual(
      ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `./${name}.ts`).concat('./g.cjs'),
    )
  })

  test('run inwards only', () => {
    const wrong = sources.flatMap(({file, folder, imports}) =>
      imports
        .flatMap((name) => targetOf(name, file) ?? [])
        .filter((target) => target !== 'package.json')
        .filter(
          (target) => !allowed[folder]?.some((place) => isBelow(target, place) || target === `${place}.ts`),
        )
        .map((target) => `${file} → ${target}`),
    )
    expect(wrong).toEqual([])
  })

  test('lead to files that exist', () => {
    const lost = sources.flatMap(({file, imports}) =>
      imports
        .flatMap((name) => targetOf(name, file) ?? [])
        .filter((target) => !target.includes('.generated.') && !existsSync(target))
        .map((target) => `${file} → ${target}`),
    )
    expect(lost).toEqual([])
  })

  test('go in no circle between the files of two folders of the engine', () => {
    expect(circles(sources.filter(({folder}) => folder === 'engine'))).toEqual([])
  })
})

/** Pairs of folders inside the engine that import each other's code; types may go both ways. */
function circles(files: readonly Source[]): readonly string[] {
  const folderOf = (file: string) => dirname(file)
  const pairs = new Set(
    files.flatMap(({file}) =>
      valueImports(readFileSync(file, 'utf8'))
        .flatMap((name) => targetOf(name, file) ?? [])
        .filter(
          (target) =>
            folderOf(target) !== folderOf(file) &&
            folderOf(target) !== 'engine' &&
            folderOf(file) !== 'engine',
        )
        .map((target) => `${folderOf(file)} → ${folderOf(target)}`),
    ),
  )
  return [...pairs].filter((pair) => pairs.has(pair.split(' → ').reverse().join(' → '))).sort()
}

function valueImports(text: string): readonly string[] {
  return importsOf(text.replaceAll(/import type [^']*'[^']*'/g, ''))
}

test('the engine knows no Node, no editor, and few packages', () => {
  const packages = sources
    .filter(({folder}) => folder === 'engine')
    .flatMap(({imports}) => imports.filter((name) => !name.startsWith('.')))
  expect([...new Set(packages)].filter((name) => !engineNeeds.includes(name))).toEqual([])
})

describe('files are small', () => {
  const lines = sources.map((source) => source.lines).sort((a, b) => a - b)
  test('none over 300 lines', () =>
    expect(sources.filter((source) => source.lines > 300).map(({file}) => file)).toEqual([]))
  test('half of them under 80', () => expect(lines[Math.floor(lines.length / 2)]).toBeLessThan(80))
  test('none empty', () => expect(sources.filter((source) => source.lines < 3)).toEqual([]))
})

test('each file says in its first line what it is for', () => {
  const silent = sources.filter(({file}) => !/^(?:#!.*\n)?(?:\/\*\*|\/\/ )/.test(readFileSync(file, 'utf8')))
  expect(silent.map(({file}) => file)).toEqual([])
})

test('the engine has one door, and it opens on these names', () => {
  expect(Object.keys(engine).sort()).toEqual([
    'actorsIn',
    'applyEdits',
    'blockMemory',
    'check',
    'checkExamples',
    'compile',
    'didYouMean',
    'everywhere',
    'examine',
    'fillSlots',
    'fingerprints',
    'fix',
    'ignoreEdits',
    'ignoredBy',
    'inferProfile',
    'limits',
    'matchesGlobs',
    'mergeConfigs',
    'openMemory',
    'openReading',
    'partNames',
    'plainVocabulary',
    'readDocument',
    'readProse',
    'readVocabulary',
    'reasons',
    'resolveFor',
    'retextPlugin',
    'scorerOf',
    'sentenceOf',
    'singular',
    'substitutions',
    'toSource',
  ])
})
