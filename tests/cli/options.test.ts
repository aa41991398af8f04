/** Wrong use: one sentence that names the slip and the way out, and exit code 2. */

import {expect, test} from 'vitest'
import {version} from '../../cli/version.ts'
import {runIn} from './runIn.ts'

const slips: Readonly<Record<string, string>> = {
  '--fromat json': 'there is no flag --fromat, did you mean "--format"?',
  '--entirely-wrong': 'there is no flag --entirely-wrong; see customer-lens --help',
  '--format xml':
    '--format is "xml"; it must be one of text, compact, json, ndjson, sarif, junit, checkstyle, github, gitlab, rdjson, markdown, csv, template',
  '--format jsn':
    '--format is "jsn"; it must be one of text, compact, json, ndjson, sarif, junit, checkstyle, github, gitlab, rdjson, markdown, csv, template, did you mean "json"?',
  '--format': '--format needs a value: --format NAME[=FILE]',
  // What a variable that is not set leaves behind.
  'check ': 'one of the names is empty; is a variable not set?',
  'report a.md ': 'one of the names is empty; is a variable not set?',
  '--config ': '--config needs a value: --config FILE',
  '--config --quiet': '--config needs a value: --config FILE',
  '--quiet=yes': '--quiet takes no value; leave out "=yes"',
  '--fail-on fatal': '--fail-on is "fatal"; it must be one of error, warning, info, hint',
  '--max-warnings many': '--max-warnings is "many"; it must be a whole number, 0 or more',
  '--max-warnings -1': '--max-warnings needs a value: --max-warnings N',
  'rules --quiet': '--quiet does not go with "rules"; it belongs to "check" and "merge"',
  '--format text --format json':
    'only one format can go to standard output; give the others a file: --format sarif=out.sarif',
  '--format text=a --format json=b --output-file c':
    '--output-file goes with one format; with several give each a file: --format sarif=out.sarif',
  '--format json=': '--format json= names no file after the "="',
  '--format template': '--format template needs --template FILE',
  '--format template --template nope.txt': '--template nope.txt is gone',
  '--shard 4/3': '--shard is "4/3"; it must be like 3/8, the third of eight parts',
  '--shard 0/3': '--shard is "0/3"; it must be like 3/8, the third of eight parts',
  '--scope line': '--scope needs --since',
  '--baseline a --no-baseline': '--baseline and --no-baseline exclude each other',
  '--max-new 0': '--max-new needs a baseline or --since; make one with: customer-lens baseline create',
  '--baseline nope.json': '--baseline nope.json: no such file; make it with: customer-lens baseline create',
  'baseline create --expires soon': '--expires is "soon"; it must be a day, like 2027-01-31',
  'baseline crate':
    'baseline takes one of create, update, audit, prune first, did you mean "create"?; then files and folders, if not all',
  'baseline update':
    'there is no customer-lens-baseline.json here or above; make it with: customer-lens baseline create',
  '-x': 'there is no flag -x; see customer-lens --help',
  explain: 'explain takes one rule or one place: explain conquest/captive, explain docs/plan.md:12',
  'explain capitve': 'there is no rule "capitve", did you mean "captive"?',
  'explain conquest/capitve': 'there is no rule "conquest/capitve", did you mean "conquest/captive"?',
  'explain nope.md:3': 'nope.md: no such file',
  'print-config': 'print-config takes one file: print-config docs/plan.md',
  'test-rules': 'test-rules takes one folder: test-rules my-rules',
  'init a b': 'init takes one folder, or none for the one you are in',
}

test.for(Object.entries(slips))('%s', async ([args, message]) => {
  expect(await runIn({'a.md': ''}, args)).toMatchObject({
    code: 2,
    out: '',
    err: `customer-lens: ${message}\n`,
  })
})

test('--help and --version say what they are asked, of any command', async () => {
  expect(await runIn({}, '--version')).toMatchObject({code: 0, out: `${version}\n`, err: ''})
  expect((await runIn({}, '-h')).out).toMatch(/^customer-lens \[check\]/)
  expect((await runIn({}, 'test-rules --help')).out).toMatch(/^customer-lens test-rules FOLDER\n/)
})
