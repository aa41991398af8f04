import {readdirSync, readFileSync, statSync} from 'node:fs'
import {dirname, join, normalize} from 'node:path'
import {expect, test} from 'vitest'

/** Who may import whom, from the edges inwards. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  engine: ['engine'],
  rules: ['rules', 'engine'],
  cli: ['cli', 'rules', 'engine'],
}

const sources = Object.keys(allowed).flatMap((folder) =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path)),
)

const imports = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name = '']) => name)

test('imports run inwards only', () => {
  const wrong = sources.flatMap((file) =>
    imports(file)
      .filter((name) => name.startsWith('.'))
      .map((name) => normalize(join(dirname(file), name)))
      .filter((target) => !allowed[file.split('/')[0] ?? '']?.includes(target.split('/')[0] ?? ''))
      .filter((target) => target !== 'package.json')
      .map((target) => `${file} → ${target}`),
  )
  expect(wrong).toEqual([])
})

test('the engine knows no file system', () => {
  const engine = sources.filter((file) => file.startsWith('engine/'))
  expect(engine.filter((file) => imports(file).some((name) => name.startsWith('node:')))).toEqual([])
})

test('files are small', () => {
  const own = sources.filter((file) => !file.includes('.generated.'))
  const lines = own.map((file) => readFileSync(file, 'utf8').split('\n').length).sort((a, b) => a - b)
  expect(lines.at(-1)).toBeLessThanOrEqual(300)
  expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(80)
  expect(own.every((file) => statSync(file).size > 0)).toBe(true)
})
