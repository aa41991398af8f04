/** What the formats print: the JSON contract, and pages for people. */

import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import {expect, test} from 'vitest'
import {bad, type Files, makeFolder, only, runAt, runIn} from './runIn.ts'

const business: Files = {
  'b/plan.md': `# Plan\n\nThe product roadmap is late. ${bad}\nThe product roadmap again.\n`,
  'a.md': bad.repeat(3),
  'c.md': '',
  'd.txt': `\uFEFF${bad}`,
}

const validate = new Ajv({strict: false}).compile(
  JSON.parse(readFileSync('schema/result.schema.json', 'utf8')) as object,
)

test('JSON follows its schema, the same bytes each time', async () => {
  const folder = makeFolder(business)
  const {out} = await runAt(folder, '--format json')
  expect([validate(JSON.parse(out)), validate.errors]).toEqual([true, null])
  expect((await runAt(folder, '--format json')).out).toBe(out)
  expect(Object.keys(JSON.parse(out) as object)).toEqual(['version', 'tool', 'files', 'summary', 'gate'])
})

test('JSON of nothing follows its schema too', async () => {
  const {out} = await runIn({}, '--format json nope.md')
  expect(validate(JSON.parse(out))).toBe(true)
})

test('every offset is exact, whatever the line endings', async () => {
  const text = `One.\r\n\r\nTwo.\r\r${bad.trim()}\u2028 x\n\n${bad}`
  const {out} = await runIn({'a.md': text, 'customer-lens.yaml': only('warning')}, '--format json a.md')
  const [file] = (JSON.parse(out) as {files: {findings: Record<string, unknown>[]}[]}).files
  const places = (file?.findings ?? []).map(({start, end, line, column, endLine, endColumn}) => [
    text.slice(Number(start), Number(end)),
    `${line}:${column}-${endLine}:${endColumn}`,
  ])
  expect(places).toEqual([
    ['drive adoption', '5:18-5:32'],
    ['drive adoption', '7:18-7:32'],
  ])
})

test('text for people', async () => {
  const files = {
    'b/plan.md': '# Plan\n\nThe product roadmap is late: we own the customer.\nThe product roadmap again.\n',
    'a.md': bad,
    'c.md': 'Tenants are well.\n',
  }
  expect((await runIn(files, '')).out).toMatchInlineSnapshot(`
    "a.md  handbook
      1:18  info  “drive adoption” puts our figures first. Say what customers will achieve.  broadcast/drive-adoption
          This launch will drive adoption of the mobile app.
                           ^^^^^^^^^^^^^^
          → help «which customers» «achieve what», and so drive adoption  (fill in the «gaps»)

    b/plan.md  strategy
      3:33  warning  “own the customer” can sound as if customers belong to us. Say what we are responsible for in their eyes.  conquest/own-customer
          The product roadmap is late: we own the customer.
                                          ^^^^^^^^^^^^^^^^
          → answer to customers for «which promise»  (fill in the «gaps»)
      exercise: read the customer for the product and imagine it  (hint, substitution/product-compound)
        3:5       product roadmap ×2 → customer roadmap

    3 findings in 2 of 3 files, 26 words: 1 warning, 1 info, 1 hint
    "
  `)
})

test('of one rule three are shown whole, the rest with its place and words', async () => {
  const verbs = ['drive', 'boost', 'grow', 'lift', 'spur', 'fuel']
  const paragraphs = verbs.map((verb) => `This launch will ${verb} adoption of the mobile app.`)
  const {out} = await runIn({'plan.md': `# Plan\n\n${paragraphs.join('\n\n')}\n`}, '')
  expect(out.match(/puts our figures first/g)).toHaveLength(3)
  expect(out).toMatch(
    /3 more of {2}broadcast\/drive-adoption {2}\(info\)\n {4}9:18 {6}lift adoption\n {4}11:18 {5}spur adoption\n {4}13:18 {5}fuel adoption\n/,
  )
})

test('hints that are no compounds ask a question', async () => {
  const {out} = await runIn(
    {'plan.md': '# Plan\n\nWe delight our customers. The product roadmap is late.\n'},
    '',
  )
  expect(out).toContain('3:31      product roadmap → customer roadmap')
  expect(out).toMatch(
    /worth a thought {2}\(hint, proof\/hollow-claim\)\n {4}3:1 {7}We delight our customers: \S/,
  )
})

test('the mark stands under its words: tabs, wide characters, long lines, escape sequences', async () => {
  const long = 'Tenants told us about their day and what they need from us. '
  const lines = [
    `\t- drive sign-ups`,
    `日本語 🎉 é: ${bad}`,
    long.repeat(5) + bad + long.repeat(5),
    `\u001B[31m ${bad}`,
  ]
  const files = {'a.txt': lines.join('\n\n'), 'customer-lens.yaml': only('warning')}
  const {out} = await runIn(files, 'a.txt')
  const shown = out.split('\n').filter((line) => line.startsWith('      ') && !line.includes('→'))
  expect(shown.join('\n')).toMatchInlineSnapshot(`
    "      - drive sign-ups
            ^^^^^^^^^^^^^^
          日本語 🎉 é: This launch will drive adoption of the mobile app.
                                        ^^^^^^^^^^^^^^
          …out their day and what they need from us. This launch will drive adoption of the mobile app.
                                                                      ^^^^^^^^^^^^^^
          �[31m This launch will drive adoption of the mobile app.
                                 ^^^^^^^^^^^^^^"
  `)
})
