import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {marketplace} from '../../build/marketplace.ts'
import {builtin} from '../../rules/index.ts'
import {defaults, readSettings} from '../../server/settings.ts'

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const manifest = read('package.json')
const english: Readonly<Record<string, string>> = read('package.nls.json')
const german: Readonly<Record<string, string>> = read('package.nls.de.json')
const {commands, configuration, walkthroughs, snippets} = manifest.contributes
const settings: readonly [string, Readonly<Record<string, unknown>>][] = Object.entries(
  configuration.properties,
)
const client = readdirSync('client')
  .map((file) => readFileSync(`client/${file}`, 'utf8'))
  .join('\n')

describe('settings', () => {
  test('are few', () => expect(settings.length).toBeLessThan(25))
  test.each(settings)(
    '%s has a default, a description and a link',
    (_, {default: value, markdownDescription, type}) => {
      expect(value).toBeDefined()
      expect(type).toBeDefined()
      const text = english[String(markdownDescription).replaceAll('%', '')] ?? ''
      expect(text.length).toBeGreaterThan(20)
      if (text.includes('#')) expect(text).toMatch(/`#[\w.]+#`/)
    },
  )
  test('have the defaults that the server has', () => {
    const given: Record<string, unknown> = {}
    for (const [id, {default: value}] of settings) {
      const [, first = '', second] = id.split('.')
      if (second === undefined) given[first] = value
      else given[first] = {...(given[first] as object | undefined), [second]: value}
    }
    expect(readSettings(given)).toEqual(defaults)
  })
})

test('every command has a title and somebody who runs it', () => {
  for (const {command, title, category} of commands) {
    expect([category, title]).toEqual(['Customer Lens', expect.stringMatching(/^%command\./)])
    expect(client).toContain(command.replace('customerLens.', ''))
  }
})

describe('languages', () => {
  const keys = [...JSON.stringify(manifest).matchAll(/%([\w.-]+)%/g)].map(([, key = '']) => key)
  test('English says all that the manifest asks for, and no more', () =>
    expect([...new Set(keys)].sort()).toEqual(Object.keys(english).sort()))
  test('German says the same', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort())
    expect(Object.values(german).every((text) => text !== '')).toBe(true)
  })
  test('the program speaks both', () => {
    const said = [...client.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(([, text = '']) => text)
    expect(said.length).toBeGreaterThan(8)
    for (const file of ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.de.json'])
      expect(Object.keys(read(file)).sort()).toEqual([...new Set(said)].sort())
  })
})

test('files that the manifest names are there', () => {
  const named = [manifest.icon, ...snippets.map(({path}: {path: string}) => path)]
  const pages = walkthroughs[0].steps.map(({media}: {media: {markdown: string}}) => media.markdown)
  for (const file of [...named, ...pages]) expect(existsSync(file), file).toBe(true)
  expect(walkthroughs[0].steps).toHaveLength(3)
})

test('the tables of the marketplace page are fresh', () => {
  const page = readFileSync('MARKETPLACE.md', 'utf8')
  expect(marketplace(page, manifest, english, builtin)).toBe(page)
  for (const [, picture = ''] of page.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
    expect(existsSync(picture)).toBe(true)
})

test('the VSIX holds these files', () => {
  const {stdout} = spawnSync('node_modules/.bin/vsce', ['ls', '--no-dependencies'], {encoding: 'utf8'})
  expect(stdout.trim().split('\n').sort()).toMatchInlineSnapshot(`
    [
      "CHANGELOG.md",
      "LICENSE",
      "MARKETPLACE.md",
      "README.md",
      "dist/cli.cjs",
      "dist/client.browser.cjs",
      "dist/client.browser.cjs.js",
      "dist/client.cjs",
      "dist/files.cjs",
      "dist/main.cjs",
      "dist/rules.json",
      "dist/server.cjs",
      "dist/server.worker.js",
      "dist/signals.json",
      "l10n/bundle.l10n.de.json",
      "l10n/bundle.l10n.json",
      "media/config.md",
      "media/exercise.md",
      "media/exercise.png",
      "media/fix.md",
      "media/icon.png",
      "media/sample.md",
      "media/suggestions.png",
      "media/view.svg",
      "package.json",
      "package.nls.de.json",
      "package.nls.json",
      "rules/README.md",
      "schema/config.schema.json",
      "schema/rule.schema.json",
      "snippets/markdown.json",
      "snippets/mdx.json",
    ]
  `)
})
