/** Wrong use: one sentence that names the slip and the way out, and exit code 2. */

import {expect, test} from 'vitest'
import {version} from '../../cli/version.ts'
import {runIn} from './runIn.ts'

const slips: Readonly<Record<string, string>> = {
  '--fromat json': 'there is no flag --fromat, did you mean "--format"?',
  '--entirely-wrong': 'there is no flag --entirely-wrong; see customer-lens --help',
  '--format xml': '--format is "xml"; it must be one of text, compact, json',
  '--format jsn': '--format is "jsn"; it must be one of text, compact, json, did you mean "json"?',
  '--format': '--format needs a value: --format text|compact|json',
  '--config --quiet': '--config needs a value: --config FILE',
  '--quiet=yes': '--quiet takes no value; leave out "=yes"',
  '--fail-on fatal': '--fail-on is "fatal"; it must be one of error, warning, info, hint',
  '--max-warnings many': '--max-warnings is "many"; it must be a whole number, 0 or more',
  '--max-warnings -1': '--max-warnings needs a value: --max-warnings N',
  'rules --quiet': '--quiet does not go with "rules"; it belongs to "check"',
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
  expect(await runIn({}, args)).toMatchObject({code: 2, out: '', err: `customer-lens: ${message}\n`})
})

test('--help and --version say what they are asked, of any command', async () => {
  expect(await runIn({}, '--version')).toMatchObject({code: 0, out: `${version}\n`, err: ''})
  expect((await runIn({}, '-h')).out).toMatch(/^customer-lens \[check\]/)
  expect((await runIn({}, 'test-rules --help')).out).toMatch(/^customer-lens test-rules FOLDER\n/)
})
