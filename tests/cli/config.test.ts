/** Config files: where they are found, what they extend and override, and what is said about slips in them. */

import {expect, test} from 'vitest'
import {bad, type Files, found, only, rule, runIn} from './runIn.ts'

/** The level of the one finding in each of these files, `-` for none. */
async function levels(files: Files, args = ''): Promise<Readonly<Record<string, string>>> {
  const ran = await runIn(files, `--format json ${args}`.trimEnd())
  expect(ran.err.replace(/^failed: .*\n/, '')).toBe('')
  const entries = Object.entries(found(ran.out)).map(([path, [first]]) => [path, first?.split(':')[0] ?? '-'])
  return Object.fromEntries(entries)
}

const levelOnly = (level: string) => `${rule}: ${level}`

test('the nearest config upwards holds', async () => {
  const files = {
    'a.md': bad,
    'x/b.md': bad,
    'x/y/c.md': bad,
    'customer-lens.yaml': only('warning'),
    'x/customer-lens.json': `{"rules": {"${rule}": "error"}}`,
  }
  expect(await levels(files)).toEqual({'a.md': 'warning', 'x/b.md': 'error', 'x/y/c.md': 'error'})
})

test('.yml and a key in package.json are configs, a package.json without it is none', async () => {
  const files = {
    'a.md': bad,
    'customer-lens.yml': only('warning'),
    'x/package.json': `{\n\t"name": "x",\n\t"customer-lens": {"rules": {"${rule}": "hint"}}\n}`,
    'x/b.md': bad,
    'y/package.json': '{"name": "y", "devDependencies": {"customer-lens": "1"}}',
    'y/c.md': bad,
  }
  expect(await levels(files)).toEqual({'a.md': 'warning', 'x/b.md': 'hint', 'y/c.md': 'warning'})
})

test('extends: the file itself has the last word, lists add up', async () => {
  const files = {
    'customer-lens.yaml': 'extends: [base/one.yaml, base/two.yaml]\nprofiles: {"legal/**": legal}\n',
    'base/one.yaml': only('warning'),
    'base/two.yaml': `rules: {${levelOnly('error')}}\nprofiles: {"quiet/**": "off"}\noverrides: [{files: soft/**, rules: {${levelOnly('hint')}}}]\n`,
    'a.md': bad,
    'soft/b.md': bad,
  }
  expect(await levels(files)).toEqual({'a.md': 'error', 'soft/b.md': 'hint'})
})

test('overrides and profiles by glob: a later one wins', async () => {
  const files = {
    'customer-lens.yaml': `profiles: {"**": strategy, "legal": legal}\noverrides:\n  - {files: "*.txt", rules: {${levelOnly('warning')}}}\n  - {files: [x/**, "!x/keep.txt"], rules: {${levelOnly('error')}}}\n`,
    'a.md': bad,
    'legal/b.md': bad,
    'x/c.txt': bad,
    'x/keep.txt': bad,
  }
  expect(await levels(files)).toEqual({
    'a.md': 'info',
    'legal/b.md': '-',
    'x/c.txt': 'error',
    'x/keep.txt': 'warning',
  })
})

test('globs of a config count from its own folder, wherever one stands', async () => {
  const files = {
    'docs/customer-lens.yaml': `extends: ../base.yaml\noverrides: [{files: plans/*.md, rules: {${levelOnly('error')}}}]\n`,
    'base.yaml': `overrides: [{files: docs/notes/**, rules: {${levelOnly('hint')}}}]\n`,
    'docs/plans/a.md': bad,
    'docs/notes/b.md': bad,
  }
  expect(await levels(files, 'docs/plans/a.md docs/notes/b.md')).toEqual({
    'docs/plans/a.md': 'error',
    'docs/notes/b.md': 'hint',
  })
})

test('own words reach the rewrites and own packs the findings', async () => {
  const files = {
    'customer-lens.yaml':
      'customers: {primary: tenant}\npacks: [rules]\nrules: {"*": "off", mine/synergy: warning}\n',
    'rules/mine/synergy.yaml': synergy,
    'a.md': 'We expect synergies.\n',
  }
  const ran = await runIn(files, '--format json')
  expect(ran).toMatchObject({code: 0, err: ''})
  expect(ran.out).toContain('"text":"what tenants get"')
})

test('--rules brings packs from the command line', async () => {
  const files = {'my/mine/synergy.yaml': synergy, 'a.md': 'We expect synergies.\n'}
  expect(found((await runIn(files, '--format json --rules my a.md')).out)).toEqual({
    'a.md': ['warning: synergies'],
  })
})

test('an old name of a rule still sets its level', async () => {
  const files = {
    'customer-lens.yaml': 'packs: [rules]\nrules: {mine/old: error}\n',
    'rules/mine/synergy.yaml': synergy,
    'a.md': 'We expect synergies.\n',
  }
  expect(await levels(files)).toEqual({'a.md': 'error'})
})

const synergy = `summary: A word that hides what happens.
level: warning
was: [mine/old]
match: ["synergy:noun"]
message: '“{text}” hides what happens.'
why: Nobody can picture it.
rewrite: [{review: "what {customers} get"}]
examples:
  - bad: We expect <synergies>.
  - good: We expect rain.
`

/** Everything printed on standard error, exactly. */
const slips: Readonly<Record<string, readonly [Files, string]>> = {
  'an unknown key': [
    {'customer-lens.yaml': '# ours\nrules: {}\nprofils: {}\n'},
    'customer-lens.yaml:3:1  unknown key "profils", did you mean "profiles"?\n',
  ],
  'an unknown level': [
    {'customer-lens.yaml': 'rules:\n  conquest: warn\n'},
    'customer-lens.yaml:2:13  "rules.conquest" is "warn"; it must be one of error, warning, info, hint, off\n',
  ],
  'an unknown rule, pack and profile': [
    {
      'customer-lens.yaml':
        'rules: {conqest: error}\noverrides:\n  - {files: x, rules: {conquest/captve: error}, profile: legl}\nprofiles: {"a/**": nothing}\n',
    },
    'customer-lens.yaml:1:18  there is no rule or pack "conqest", did you mean "conquest"?\n' +
      'customer-lens.yaml:3:41  there is no rule or pack "conquest/captve", did you mean "conquest/captive"?\n' +
      'customer-lens.yaml:3:58  there is no profile "legl", did you mean "legal"?\n' +
      'customer-lens.yaml:4:20  there is no profile "nothing"; the profiles are strategy, spec, handbook, public, docs, legal, instructions, off\n',
  ],
  'broken YAML': [
    {'customer-lens.yaml': 'rules: {conquest: error\n'},
    'customer-lens.yaml:1:24  this is not valid YAML: Flow map in block collection must be sufficiently indented and end with a }\n',
  ],
  'a base that is not there': [
    {'customer-lens.yaml': '\nextends: base.yaml\n'},
    'customer-lens.yaml:2:10  "extends" names "base.yaml", and there is no such file\n',
  ],
  'a circle': [
    {'customer-lens.yaml': 'extends: base.yaml\n', 'base.yaml': 'extends: [customer-lens.yaml]\n'},
    'base.yaml:1:11  "extends" goes in a circle: customer-lens.yaml → base.yaml → customer-lens.yaml\n',
  ],
  'a slip in a base': [
    {'customer-lens.yaml': 'extends: base.yaml\n', 'base.yaml': 'ofers: [policy]\n'},
    'base.yaml:1:1  unknown key "ofers", did you mean "offers"?\n',
  ],
  'a slip in package.json': [
    {'package.json': '{\n  "customer-lens": {"ofers": []}\n}\n'},
    'package.json:2:21  unknown key "ofers", did you mean "offers"?\n',
  ],
  'a pack that is not there': [
    {'customer-lens.yaml': 'packs: [rules]\n'},
    'rules: no such folder of rules\n',
  ],
  'a pack without rules': [
    {'customer-lens.yaml': 'packs: [rules]\n', 'rules/readme.txt': ''},
    'rules: no rules here; a rule is a file like rules/my-pack/my-rule.yaml\n',
  ],
  'a slip in a rule of a pack': [
    {
      'customer-lens.yaml': 'packs: [rules]\n',
      'rules/mine/synergy.yaml': synergy.replace('message:', 'mesage:'),
    },
    'rules/mine/synergy.yaml:5:1  unknown key "mesage", did you mean "message"?\n',
  ],
}

test.for(Object.entries(slips))('%s is said once, and everything else works', async ([, [files, err]]) => {
  const ran = await runIn({'a.md': bad, 'b.md': bad, ...files}, '--format json a.md b.md')
  expect(ran.err).toBe(err)
  expect([ran.code, found(ran.out)['b.md']]).toEqual([2, ['info: drive adoption']])
})
