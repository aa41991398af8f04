/** The commands beside `check`. */

import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readConfig} from '../../engine/config/readConfig.ts'
import {bad, type Files, fine, makeFolder, only, rule, runAt, runIn} from './runIn.ts'

test('explain RULE tells what the rule file says, under any of its names', async () => {
  const {out, code, err} = await runIn({}, `explain ${rule}`)
  expect([code, err]).toEqual([0, ''])
  for (const part of [
    rule,
    '\nLevel\n  info',
    '\nWhy\n',
    '\nImagine\n',
    '\nSource\n',
    '  bad ',
    '  better ',
    '  good ',
  ])
    expect(out).toContain(part)
  expect((await runIn({}, 'explain drive-adoption')).out).toBe(out)
})

test('explain PACK names its rules', async () => {
  expect((await runIn({}, 'explain conquest')).err).toMatch(
    /"conquest" is a pack; its rules are conquest\/captive, /,
  )
})

test('explain FILE:LINE shows what stands and what an exception has cleared', async () => {
  const text = `# Plan\n\n${bad}We will “drive adoption” they said.\n\n${fine}`
  const files = {'docs/a.md': text, 'customer-lens.yaml': only('warning')}
  const look = async (line: number, flags = '') =>
    (await runIn(files, `explain docs/a.md:${line}${flags}`)).out
  expect(await look(3)).toMatch(
    /drive-adoption {2}warning {2}“drive adoption” {2}3:18\n {2}pattern {2}\{drive\|.*\n {2}verdict {2}reported\n/,
  )
  expect(await look(4)).toMatch(
    /“drive adoption” {2}4:10\n.*\n {2}verdict {2}fine: cleared by quoted \(G\d+: .*\)\n/,
  )
  expect(await look(6)).toMatch(/No pattern of any rule matches here\.\n$/)
  expect(await look(3, ' --profile legal --no-config')).toContain('verdict  off in the profile legal')
})

test('explain FILE:LINE knows ignore comments and the end of the file', async () => {
  const files = {'a.md': `<!-- customer-lens-ignore-next ${rule}: as an example -->\n\n${bad}`}
  expect((await runIn(files, 'explain a.md:3')).out).toContain('verdict  set aside by an ignore comment')
  expect(await runIn(files, 'explain a.md:30')).toMatchObject({
    code: 2,
    err: 'customer-lens: a.md has 4 lines; there is no line 30\n',
  })
})

test('rules lists every rule, as a table or as JSON', async () => {
  const table = await runIn({}, 'rules')
  expect(table.out).toMatch(/^broadcast\/drive-adoption +info {5}Use of our offer/m)
  const list = JSON.parse((await runIn({}, 'rules --format json')).out) as {id: string; level: string}[]
  expect(list.find(({id}) => id === rule)).toMatchObject({pack: 'broadcast', level: 'info'})
  expect(table.out.split('\n').filter((line) => line.includes('/')).length).toBe(list.length + 1)
})

test('print-config shows every setting and where it comes from', async () => {
  const files = {
    'customer-lens.yaml': `extends: base.yaml\nprofiles: {"docs/**": spec}\nyouMeans: {docs: employee}\noverrides: [{files: docs/a.md, rules: {conquest: error}}]\n`,
    'base.yaml': 'customers: {primary: tenant}\nrules: {broadcast: off}\n',
    'docs/a.md': fine,
  }
  const {out, err, code} = await runIn(files, 'print-config docs/a.md')
  expect([code, err]).toEqual([0, ''])
  for (const line of [
    'config: ["base.yaml","customer-lens.yaml"] # the last one wins',
    'profile: "spec" # customer-lens.yaml, profiles "docs/**"',
    'youMeans: "employee" # customer-lens.yaml, youMeans "docs"',
    'customers: {"primary":"tenant","also":[],"avoid":[]}',
  ])
    expect(out.split('\n')).toContain(line)
  expect(out).toMatch(/^ {2}conquest\/captive: error +# customer-lens\.yaml, overrides\[0\]$/m)
  expect(out).toMatch(/^ {2}broadcast\/push: off +# base\.yaml, rules$/m)
  expect(out).toMatch(/^ {2}agency\/self-praise: \w+ +# the rule$/m)
})

test('print-config of a file that is not there yet, ignored, with a profile by flag', async () => {
  const files = {'customer-lens.yaml': 'ignore: [new.md]\n'}
  const {out, code} = await runIn(files, 'print-config new.md --profile docs')
  expect(code).toBe(0)
  expect(out).toContain('ignored: true # customer-lens.yaml\nprofile: "docs" # --profile\n')
  expect(out).toMatch(/^ {2}conquest\/captive: off +# profile docs$/m)
})

const tenants: Files = {
  'a.md': `Tenants need warm flats. Tenants often ask for repairs. The tenants’ needs differ. Residents pay rent and residents complain.
We met the team member, a team member, the team member. Members want news; members need help. See the Tenant First Day, our Tenant First Day and the Tenant First Day.`,
}

test('init proposes what it reads in the documents, as a config that holds', async () => {
  const {out, err, code, folder} = await runIn(tenants, 'init')
  expect([code, err]).toEqual([0, ''])
  expect(out).toBe(
    'Customers\n  tenant (3 ×)\n  resident (2 ×)\nNames\n  Tenant First Day (3 ×)\n"member" occurs 3 × as "team member", which is no customer\n\nWritten to customer-lens.yaml. Please check every line.\n',
  )
  const {value, problems} = readConfig(readFileSync(join(folder, 'customer-lens.yaml'), 'utf8'), 'x.yaml')
  expect(problems).toEqual([])
  expect(value).toEqual({
    customers: {primary: 'tenant', also: ['resident']},
    own: {names: ['Tenant First Day']},
  })
})

test('init with little to read still writes a config to start from', async () => {
  const {folder, code} = await runIn({'docs/a.md': 'Hello.\n'}, 'init docs')
  expect(code).toBe(0)
  expect(readConfig(readFileSync(join(folder, 'docs/customer-lens.yaml'), 'utf8'), 'x.yaml')).toMatchObject({
    value: {},
    problems: [],
  })
})

test.for(['customer-lens.yaml', 'customer-lens.yml', 'customer-lens.json'])(
  'init never touches %s',
  async (name) => {
    const folder = makeFolder({...tenants, [name]: '{}'})
    const {code, err} = await runAt(folder, 'init')
    expect(code).toBe(2)
    expect(err).toMatch(
      /^customer-lens\.\w+ is there already and stays as it is\. The proposal would be:\n\n# Customer Lens/,
    )
    expect(readFileSync(join(folder, name), 'utf8')).toBe('{}')
  },
)

test('init without documents writes nothing', async () => {
  const {code, folder} = await runIn({}, 'init')
  expect([code, existsSync(join(folder, 'customer-lens.yaml'))]).toEqual([2, false])
})

const synergy = `summary: A word that hides what happens.
level: warning
match: ["synergy:noun"]
message: '“{text}” hides what happens.'
why: Nobody can picture it.
examples:
  - bad: We expect <synergies>.
    better: We share one van.
  - good: We expect rain.
`

test('test-rules runs the examples and points at those that fail', async () => {
  const folder = makeFolder({'mine/words/synergy.yaml': synergy})
  expect(await runAt(folder, 'test-rules mine')).toMatchObject({
    code: 0,
    out: '2 examples, 0 failures\n',
    err: '',
  })
  const broken = synergy
    .replace('<synergies>', 'synergies and <rain>')
    .replace('expect rain', 'expect synergy')
  writeFileSync(join(folder, 'mine/words/synergy.yaml'), broken)
  expect(await runAt(folder, 'test-rules mine')).toMatchObject({
    code: 1,
    out: [
      'mine/words/synergy.yaml:7  bad: “rain” was not found',
      'mine/words/synergy.yaml:7  bad: “synergies” was found but is not marked',
      'mine/words/synergy.yaml:9  good: must be silent, but “synergy” was found',
      '2 examples, 3 failures\n',
    ].join('\n'),
  })
})

test('test-rules says what is broken in a rule and goes on', async () => {
  const files = {
    'mine/a/one.yaml': synergy,
    'mine/a/two.yaml': synergy.replace('level: warning', 'level: loud'),
  }
  const {code, err, out} = await runIn(files, 'test-rules mine')
  expect([code, out]).toEqual([2, '2 examples, 0 failures\n'])
  expect(err).toMatch(/^mine\/a\/two\.yaml:2:8 {2}"level" is "loud"; it must be one of/)
})
