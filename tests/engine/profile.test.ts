import {describe, expect, test} from 'vitest'
import {type Format, inferProfile, readDocument} from '../../engine/index.ts'
import {common, found, lensOf, type Options, type RulePart} from './tinyLens.ts'

describe('the profile of a document', () => {
  const check = (path: string, text: string, expected: string, format: Format = 'markdown') =>
    expect(inferProfile(path, readDocument(text, format), common.profiles).profile).toBe(expected)

  test('is named in the front matter', () =>
    check('api/reference.md', '---\nprofile: strategy\n---\n', 'strategy'))
  test('under our own name', () => check('', '---\ntitle: x\ncustomer-lens: "legal"\n---\n', 'legal'))
  test('in TOML', () => check('', "+++\nprofile = 'spec'\n+++\n", 'spec'))
  test('but only a profile that exists', () => check('', '---\nprofile: poem\n---\n', 'handbook'))
  test('also one named like something of JavaScript’s', () =>
    check('', '---\nprofile: constructor\n---\n', 'handbook'))
  test('only at the start of a line', () => check('', '---\nmy-profile: spec\n---\n', 'handbook'))
  test('only in front matter', () => check('', 'profile: spec', 'handbook'))
  test('can be read off the path', () => check('docs/product/OKRs-2026.md', '', 'strategy'))
  test('whatever the slashes', () => check('C:\\legal\\terms.md', '', 'legal'))
  test('by whole words', () => check('unspecified/planet.md', '', 'handbook'))
  test('can be read off the headings', () =>
    check('x.md', '# User stories\n\n## Acceptance criteria', 'spec'))
  test('the path counts for more', () => check('legal/x.md', '# Roadmap', 'legal'))
  test('headings can outvote it', () =>
    check('legal/x.md', '# Requirements\n\n# User stories\n\n# Non-goals\n\n# Proposal', 'spec'))
  test('can be read off the words', () =>
    check(
      'x.md',
      `Market segments, growth, revenue, churn. ${'All of it is said once more. '.repeat(20)}`,
      'strategy',
    ))
  test('can be read off the title in the front matter', () =>
    check('x.md', '---\ntitle: Product roadmap and vision\n---\n\nText.', 'strategy'))
  test('a hyphenated name is none of its parts', () =>
    check(
      'x.md',
      `Node-RED runs flows. ${'All of it is said of Node-RED once more. '.repeat(20)}`,
      'handbook',
    ))
  test('is handbook when nothing speaks', () => check('', 'Text.', 'handbook'))
})

describe('how sure the genre is', () => {
  const sure = (path: string, text: string) =>
    inferProfile(path, readDocument(text, 'markdown'), common.profiles).confidence
  test('wholly where it is said', () => expect(sure('', '---\nprofile: spec\n---\n')).toBe(1))
  test('the more that speaks for it', () => {
    expect(sure('okrs.md', '')).toBeLessThan(sure('strategy/okrs.md', '# Goals'))
    expect(sure('strategy/okrs.md', '# Goals')).toBeGreaterThan(0.9)
  })
  test('little where two kinds speak', () => expect(sure('legal/spec.md', '')).toBeLessThan(0.6))
})

/** The level at which "ship"  is found in a goals section and outside, `off` where it is not. */
function check(part: RulePart, options: Options, goals: string, elsewhere: string): void {
  const lens = lensOf({'test/ship': {match: ['ship'], ...part}})
  const level = (text: string) => found(text, lens, options)[0]?.split(' ')[0] ?? 'off'
  expect([level('# Goals\n\nShip.'), level('# Team\n\nShip.')]).toEqual([goals, elsewhere])
}

describe('levels', () => {
  const byRole: RulePart = {level: 'info', levels: {goals: 'warning'}}
  const byProfile: RulePart = {level: 'info', levels: {spec: 'hint'}}
  test('the rule’s own', () => check({level: 'hint'}, {}, 'hint', 'hint'))
  test('off', () => check({level: 'off'}, {}, 'off', 'off'))
  test('by section role', () => check(byRole, {}, 'warning', 'info'))
  test('on in one kind of section only', () =>
    check({level: 'off', levels: {goals: 'info'}}, {}, 'info', 'off'))
  test('off in one kind of section', () => check({level: 'info', levels: {goals: 'off'}}, {}, 'off', 'info'))
  test('by profile', () => check(byProfile, {profile: 'spec'}, 'hint', 'hint'))
  test('in another profile', () => check(byProfile, {profile: 'handbook'}, 'info', 'info'))
  test('a section role goes before a profile', () =>
    check({level: 'info', levels: {spec: 'hint', goals: 'warning'}}, {profile: 'spec'}, 'warning', 'hint'))
  test('of one pattern', () => check({match: [{pattern: 'ship', level: 'hint'}]}, {}, 'hint', 'hint'))
  test('of one pattern by section role', () =>
    check({match: [{pattern: 'ship', levels: {goals: 'error'}}]}, {}, 'error', 'warning'))
  test('of one pattern by profile', () =>
    check({match: [{pattern: 'ship', levels: {spec: 'hint'}}]}, {profile: 'spec'}, 'hint', 'hint'))
  test('a quiet profile silences', () => check({level: 'error'}, {profile: 'docs'}, 'off', 'off'))
  test('a quiet profile silences roles too', () => check(byRole, {profile: 'docs'}, 'off', 'off'))
  test('a profile that is not there changes nothing', () =>
    check(byRole, {profile: 'poem'}, 'warning', 'info'))
})

describe('the team’s word goes before everything', () => {
  const byRole: RulePart = {level: 'info', levels: {goals: 'warning'}}
  test('by rule', () => check(byRole, {levels: {'test/ship': 'error'}}, 'error', 'error'))
  test('by pack', () => check(byRole, {levels: {test: 'hint'}}, 'hint', 'hint'))
  test('for all', () => check(byRole, {levels: {'*': 'hint'}}, 'hint', 'hint'))
  test('the closest counts', () =>
    check(byRole, {levels: {'*': 'off', test: 'hint', 'test/ship': 'error'}}, 'error', 'error'))
  test('off', () => check(byRole, {levels: {'test/ship': 'off'}}, 'off', 'off'))
  test('in a quiet profile', () =>
    check(byRole, {profile: 'docs', levels: {'test/ship': 'info'}}, 'info', 'info'))
  test('by an earlier name of the rule', () =>
    check({...byRole, was: ['test/sail']}, {levels: {'test/sail': 'error'}}, 'error', 'error'))
  test('not for another rule', () => check({level: 'info'}, {levels: {'test/sink': 'error'}}, 'info', 'info'))
})
