/** `--profile-rules` and `--time-budget`: how long each rule takes, and what happens to one that takes too long. */

import type {Meter} from '../../engine/index.ts'
import {counted, grouped} from '../../project/counted.ts'
import type {Setting, Steps} from '../steps.ts'

export function withTiming(steps: Steps, setting: Setting): Steps {
  const {options, world, troubles, checkOne, score} = setting
  const {profile, timeBudget = Number.POSITIVE_INFINITY} = options
  const times = new Map<string, RuleTime>()
  let total = 0
  return {
    ...steps,
    check: (job, source) => {
      const begun = world.now()
      let isCut = false
      const meter = meterOf(world.now, times, timeBudget, (rule) => {
        isCut = true
        troubles.say(
          `${job.target.path}: ${rule} took more than ${timeBudget} ms and was stopped, so some of its findings may be missing; raise --time-budget, or report the rule`,
        )
      })
      const checked = checkOne(job, source.text, {profile, inFull: true, meter, score})
      total += world.now() - begun
      return isCut ? {...checked, isCut: true} : checked
    },
    after: () => {
      if (options.profileRules) world.stderr.write(page(times, total))
      return steps.after()
    },
  }
}

interface RuleTime {
  readonly milliseconds: number
  readonly searches: number
}

/** For one document. */
function meterOf(
  now: () => number,
  times: Map<string, RuleTime>,
  budget: number,
  onCut: (rule: string) => void,
): Meter {
  const spent = new Map<string, number>()
  return {
    now,
    spend: (rule, milliseconds) => {
      const time = times.get(rule) ?? {milliseconds: 0, searches: 0}
      times.set(rule, {milliseconds: time.milliseconds + milliseconds, searches: time.searches + 1})
      const sum = (spent.get(rule) ?? 0) + milliseconds
      spent.set(rule, sum)
      if (sum <= budget) return true
      onCut(rule)
      return false
    },
  }
}

function page(times: ReadonlyMap<string, RuleTime>, total: number): string {
  const rows = [...times].sort(([a, m], [b, n]) => n.milliseconds - m.milliseconds || (a < b ? -1 : 1))
  const all = rows.reduce((sum, [, {milliseconds}]) => sum + milliseconds, 0)
  const width = Math.max(4, ...rows.map(([rule]) => rule.length))
  const lines = rows.map(
    ([rule, {milliseconds, searches}]) =>
      `${rule.padEnd(width)}  ${milliseconds.toFixed(1).padStart(9)} ms  ${percent(milliseconds, all)}  ${grouped(searches).padStart(9)} sentences\n`,
  )
  return `${lines.join('')}${counted(rows.length, 'rule')} took ${all.toFixed(0)} of ${total.toFixed(0)} ms; the rest is reading and looking for words\n`
}

function percent(part: number, whole: number): string {
  return `${String(whole === 0 ? 0 : Math.round((100 * part) / whole)).padStart(3)} %`
}
