/** Gates: what fails a run, and the last line, which says by how much. */

import {expect, test} from 'vitest'
import {bad, fine, only, rule, runIn} from './runIn.ts'

const goals = 'profiles: {"strategy/**": strategy, "hand/**": handbook}\n'
const files = {
  'strategy/a.md': `${bad}\n${bad.replace('mobile', 'web')}`,
  'hand/b.md': `${fine}\n${bad.replace('mobile', 'new')}`,
}

/** Flags and config of a project with three warnings, two of them in strategy; then the last line, empty when it passes. */
const cases: readonly (readonly [args: string, config: string, last: string])[] = [
  ['', '', ''],
  ['--fail-on warning', '', 'failed: 3 findings of level warning or above, --fail-on warning allows none'],
  ['--max-warnings 3', '', ''],
  ['--max-warnings 1', '', 'failed: 3 warnings, 2 more than --max-warnings 1 allows'],
  ['--no-fail --max-warnings 1', '', 'would have failed: 3 warnings, 2 more than --max-warnings 1 allows'],
  [
    '',
    'gates: {"*": {maxWarnings: 2}}',
    'failed: 3 warnings, 1 more than gates."*".maxWarnings 2 in customer-lens.yaml allows',
  ],
  ['--max-warnings 5', 'gates: {"*": {maxWarnings: 2}}', ''],
  ['', 'gates: {strategy: {maxWarnings: 2}}', ''],
  [
    '',
    'gates: {strategy: {maxWarnings: 1}}',
    'failed: 2 warnings in strategy documents, 1 more than gates.strategy.maxWarnings 1 in customer-lens.yaml allows',
  ],
  [
    '--fail-on error',
    'gates: {handbook: {failOn: info}, strategy: {maxWarnings: 0}}',
    'failed: 2 warnings in strategy documents, 2 more than gates.strategy.maxWarnings 0 in customer-lens.yaml allows; ' +
      '1 finding of level info or above in handbook documents, gates.handbook.failOn info in customer-lens.yaml allows none',
  ],
  ['', 'gates: {"*": {maxNew: 0}}', ''],
]

test.for(cases)('%s %s', async ([args, config, last]) => {
  const ran = await runIn({...files, 'customer-lens.yaml': only('warning', goals + config)}, args)
  const sorted = (line: string) =>
    line
      .replace(/\n$/, '')
      .replace(/^failed: /, '')
      .split('; ')
      .sort()
  expect(sorted(ran.err)).toEqual(sorted(last))
  expect(ran.code).toBe(last.startsWith('failed') ? 1 : 0)
})

test('the gate stands in the JSON too', async () => {
  const {out} = await runIn({'a.md': bad, 'customer-lens.yaml': only('error')}, '--format json')
  expect((JSON.parse(out) as {gate: unknown}).gate).toEqual({
    passed: false,
    failures: ['1 error, --fail-on error allows none'],
  })
})

test('an unreadable file fails even with --no-fail, and the others are checked', async () => {
  const ran = await runIn({'a.md': bad, 'b.md': new Uint8Array([0xff, 0x80, 0x41])}, '--no-fail')
  expect(ran).toMatchObject({code: 2, out: expect.stringContaining(rule)})
})

test('a gate for a kind of document that nobody knows is a mistake with a place', async () => {
  const ran = await runIn({'a.md': fine, 'customer-lens.yaml': 'gates: {strateg: {maxNew: 0}}\n'}, '')
  expect(ran).toMatchObject({code: 2})
  expect(ran.err).toMatch(
    /^customer-lens\.yaml:1:18 {2}there is no profile "strateg", did you mean "strategy"\?\n/,
  )
})

test('print-config shows the gates', async () => {
  const {out} = await runIn({'customer-lens.yaml': 'gates: {"*": {maxNew: 0}}\n'}, 'print-config a.md')
  expect(out).toContain('gates."*": {"maxNew":0} # customer-lens.yaml\n')
})
