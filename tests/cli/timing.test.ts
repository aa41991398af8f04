/** `--profile-rules` and `--time-budget`, with a clock of our own. */

import {expect, test} from 'vitest'
import {bad, fine, makeFolder, only, rule, runAt, runIn} from './runIn.ts'

/** Each look at the clock takes a millisecond. */
function clock(): () => number {
  let time = 0
  return () => time++
}

const files = {
  'customer-lens.yaml': only('warning'),
  'a.md': Array.from({length: 20}, (_, i) => bad.replace('mobile', `mobile ${i}`)).join('\n'),
  'b.md': `${fine}\n${bad}`,
}

test('--profile-rules names the rules with their time, on standard error', async () => {
  const plain = await runIn(files, '')
  const ran = await runIn(files, '--profile-rules', {now: clock()})
  expect(ran.out).toBe(plain.out)
  expect(ran.err).toMatch(
    /^broadcast\/drive-adoption {2} +\d+\.0 ms {2}100 % {2} +\d+ sentences\n1 rule took \d+ of \d+ ms; /,
  )
})

test('a rule that takes too long is stopped loudly, in that document alone', async () => {
  const ran = await runIn(files, '--time-budget 5 --format json', {now: clock()})
  expect(ran.code).toBe(2)
  expect(ran.err).toBe(
    `a.md: ${rule} took more than 5 ms and was stopped, so some of its findings may be missing; raise --time-budget, or report the rule\n`,
  )
  const {files: results} = JSON.parse(ran.out) as {files: {findings: {places?: object[]}[]}[]}
  const places = results.map(({findings}) =>
    findings.reduce((sum, {places = [{}]}) => sum + places.length, 0),
  )
  expect(places[0]).toBeGreaterThan(0)
  expect(places[0]).toBeLessThan(20)
  expect(places[1]).toBe(1)
})

test('what was cut short is not remembered', async () => {
  const folder = makeFolder(files)
  expect((await runAt(folder, '--time-budget 5 --cache', {now: clock()})).code).toBe(2)
  const {out} = await runAt(folder, '--cache')
  expect(out).toBe((await runAt(folder, '')).out)
})

test('a budget that is kept changes nothing', async () => {
  const plain = await runIn(files, '--format json')
  expect(await runIn(files, '--time-budget 100000 --format json', {now: clock()})).toMatchObject({
    out: plain.out,
    err: '',
    code: 0,
  })
})
