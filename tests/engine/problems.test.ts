import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {checkNames} from '../../engine/config/checkNames.ts'
import {readConfig} from '../../engine/config/readConfig.ts'
import type {Problem} from '../../engine/index.ts'
import {readRules} from '../../engine/rule/readRules.ts'
import {common, shipped} from './tinyLens.ts'

/** Each problem as "line:column «text» message"; the text is cut at the first line end. */
function shown(text: string, problems: readonly Problem[]): readonly string[] {
  return problems.map(({start, end, message}) => {
    const before = text.slice(0, start).split('\n')
    const [quoted = ''] = text.slice(start, end).split('\n')
    return `${before.length}:${(before.at(-1) ?? '').length + 1} «${quoted}» ${message}`
  })
}

const good = [
  'summary: A rule.',
  'level: info',
  'match:',
  '  - ship it',
  "message: 'It says “{text}”.'",
  'why: Because.',
  'examples:',
  '  - bad: We <ship it>.',
  '',
]

/** The problems of a rule file that is fine but for the lines changed. */
function rule(
  change: (lines: readonly string[]) => readonly string[],
  expected: readonly string[],
  path = 'test/it.yaml',
): void {
  const text = change(good).join('\n')
  const {problems, ruleSet} = readRules([{path, text}], common)
  expect(shown(text, problems)).toEqual(expected)
  expect(problems.every(({file}) => file === path)).toBe(true)
  expect(ruleSet.rules.length).toBe(expected.length === 0 ? 1 : 0)
}

const line = (number: number, text: string) => (lines: readonly string[]) => lines.with(number - 1, text)

describe('a rule file', () => {
  test('that is fine has none', () => rule((lines) => lines, []))
  test('with a key misspelt', () =>
    rule(line(2, 'levle: info\nlevel: info'), ['2:1 «levle» unknown key "levle", did you mean "level"?']))
  test('with a key misspelt deep inside', () =>
    rule(line(8, '  - bda: We ship it.\n    good: Fine.'), [
      '8:5 «bda» unknown key "bda", did you mean "bad"?',
    ]))
  test('with a needed key misspelt', () =>
    rule(line(2, 'levle: info'), ['2:1 «levle» unknown key "levle", did you mean "level"?']))
  test('with a key like no other', () =>
    rule(line(2, 'level: info\nbananas: 3'), [
      expect.stringMatching(/^3:1 «bananas» unknown key "bananas"; the keys here are summary, .*\blevel\b/),
    ]))
  test('without a key', () =>
    rule((lines) => lines.filter((_, i) => i !== 5), ['1:1 «summary: A rule.» "why" is missing']))
  test('with a wrong value', () =>
    rule(line(2, 'level: waring'), [
      '2:8 «waring» "level" is "waring"; it must be one of error, warning, info, hint, off, did you mean "warning"?',
    ]))
  test('with a value where only one is possible', () =>
    rule(line(4, '  - {pattern: ship, heard: maybe}'), [
      '4:28 «maybe» "match.0.heard" is "maybe"; it must be true',
    ]))
  test('with a value of the wrong kind', () =>
    rule(line(6, 'why: [no]'), ['6:6 «[no]» "why" must be text, not a list']))
  test('with a value that may be of two kinds, and is of neither', () =>
    rule(line(4, '  - 7'), [
      expect.stringMatching(
        /^4:5 «7» "match.0" must be text or keys with values, not 7; the keys here are pattern, /,
      ),
    ]))
  test('with nothing where a text is asked for', () =>
    rule(line(6, 'why: ""'), ['6:6 «""» "why" must not be empty']))
  test('with text for a list', () =>
    rule(
      (lines) => [...lines.slice(0, 6), 'examples: one'],
      ['7:11 «one» "examples" must be a list, not text'],
    ))
  test('with a list for the whole file', () =>
    rule(
      () => ['- summary'],
      [
        expect.stringMatching(
          /^1:1 «- summary» the file must be keys with values, not a list; the keys here are summary, /,
        ),
      ],
    ))
  test('with a number for a text', () =>
    rule(line(1, 'summary: 3'), ['1:10 «3» "summary" must be text, not 3']))
  test('with an unknown test in a pattern', () =>
    rule(line(4, '  - ship:vreb it'), [
      expect.stringMatching(/^4:5 «ship:vreb it» in the pattern ship:vreb it: ":vreb" is not a test/),
    ]))
  test('with a pattern that needs no word', () =>
    rule(line(4, '  - "..3"'), [expect.stringMatching(/^4:5 «"..3"» .*needs at least one word/)]))
  test('with an unknown slot', () =>
    rule(line(4, '  - our $CUSTMER'), [
      '4:5 «our $CUSTMER» there is no slot $CUSTMER, did you mean "CUSTOMER"?',
    ]))
  test('with a wrong pattern in an exception', () =>
    rule(line(4, '  - ship it\nunless:\n  - {in: list, any: ["a:b"]}'), [
      expect.stringMatching(/^6:22 «"a:b"» in the pattern a:b/),
    ]))
  test('with a wrong scope', () =>
    rule(line(4, '  - ship it\nunless:\n  - {in: lsit, any: [a]}'), [
      expect.stringMatching(/^6:10 «lsit» .*did you mean "list"\?$/),
    ]))
  const more = (text: string) => line(4, `  - <ship@what it>\n${text}`)
  test('with levels for nobody', () =>
    rule(more('levels: {goal: warning}'), [
      '5:16 «warning» there is no profile or section "goal", did you mean "goals"?',
    ]))
  test('with a section that nobody knows', () =>
    rule(more('where: {section: [goals, metric]}'), [
      '5:26 «metric» there is no section "metric", did you mean "metrics"?',
    ]))
  test('with a profile that nobody knows', () =>
    rule(more('where: {profile: [sepc]}'), ['5:19 «sepc» there is no profile "sepc", did you mean "spec"?']))
  test('with a guard that nobody knows', () =>
    rule(more('despite: [negatd]'), ['5:11 «negatd» there is no guard "negatd", did you mean "negated"?']))
  test('with a form that does not exist', () =>
    rule(more('rewrite: [{safe: "{what:plurl}"}]'), [
      '5:18 «"{what:plurl}"» there is no form "plurl", did you mean "plural"?',
    ]))
  test('with a message about nothing', () =>
    rule(line(5, "message: 'It says “{txt}”.'"), [
      '5:10 «\'It says “{txt}”.\'» there is no part to fill in "txt", did you mean "text"?',
    ]))
  test('with two kinds of rewrite in one', () =>
    rule(line(4, '  - ship it\nrewrite:\n  - {safe: a, fill: b}'), [
      expect.stringMatching(/^6:5 .*give exactly one of safe, review, fill/),
    ]))
  test('with two mistakes', () => expect(() => rule(line(2, 'levle: info\nsumary: x'), [])).toThrow())
  test('that is no YAML', () => rule(line(3, 'match: ['), [expect.stringMatching(/not valid YAML/)]))
  test('with a key twice', () =>
    rule(line(2, 'level: info\nlevel: hint'), [expect.stringMatching(/^3:1 .*not valid YAML/)]))
  test('with an alias to nothing', () =>
    rule(line(6, 'why: *nothing'), [expect.stringMatching(/^6:\d+ .*valid YAML/)]))
  test('with braces without end', () =>
    rule(line(3, `match: ${'['.repeat(20_000)}`), [expect.stringMatching(/^\d+:\d+ /)]))
  test('that is empty', () =>
    expect(readRules([{path: 'test/it.yaml', text: ''}], common).problems.length).toBeGreaterThan(0))
  test('that lies in no pack', () =>
    expect(readRules([{path: 'it.yaml', text: ''}]).problems[0]?.message).toBe(
      '"it.yaml" is no rule: a rule lies in a folder, its pack, e.g. mypack/it.yaml',
    ))
})

test('a broken rule costs itself and not the others', () => {
  const {ruleSet, problems} = readRules(
    [
      {path: 'test/bad.yaml', text: 'levle: 3'},
      {path: 'test/good.yaml', text: good.join('\n')},
      {path: 'test/ugly.yaml', text: good.join('\n').replace('ship it', 'a:b')},
    ],
    common,
  )
  expect(ruleSet.rules.map(({id}) => id)).toEqual(['test/good'])
  expect(new Set(problems.map(({file}) => file))).toEqual(new Set(['test/bad.yaml', 'test/ugly.yaml']))
})

describe('shared files', () => {
  const shared = (path: string, text: string, expected: readonly string[]) =>
    expect(shown(text, readRules([{path, text}], common).problems)).toEqual(expected)
  test('a slot in small letters', () =>
    shared('vocabulary.yaml', 'Customer: [a]', [expect.stringMatching(/^1:\d+ .*"Customer"/)]))
  test('a noun with a key misspelt', () =>
    shared('vocabulary.yaml', 'A:\n  - {noun: a, nto: [b]}', [
      '2:15 «nto» unknown key "nto", did you mean "not"?',
    ]))
  test('a guard with a wrong number', () =>
    shared('guards.yaml', '- {name: a, id: X1, about: b}', [expect.stringMatching(/^1:17 «X1» /)]))
  test('a guard with a wrong pattern', () =>
    shared('guards.yaml', '- name: a\n  id: G1\n  about: b\n  unless:\n    - {in: match, any: ["a:b"]}', [
      expect.stringMatching(/^5:25 «"a:b"» /),
    ]))
  test('a section with a wrong pattern', () =>
    shared('sections.yaml', 'goals:\n  heading: ["{a"]', [expect.stringMatching(/^2:13 «"\{a"» /)]))
  test('a profile with a wrong level', () =>
    shared('profiles.yaml', 'x:\n  about: y\n  levels: {a: lout}', [expect.stringMatching(/^3:15 «lout» /)]))
  test('a pack without a title', () =>
    shared('test/pack.yaml', 'about: x', [expect.stringMatching(/"title" is missing/)]))
})

describe('a config file', () => {
  const config = (text: string, expected: readonly string[], file = 'customer-lens.yaml') => {
    const read = readConfig(text, file)
    expect(shown(text, [...read.problems, ...checkNames(read, file, shipped.ruleSet)])).toEqual(expected)
    return read.value
  }
  test('that is fine has none', () =>
    config('customers: {primary: patient}\nrules: {conquest: error, "*": info}', []))
  test('may be empty', () => config('', []))
  test('with a key misspelt', () =>
    config('custmers: {primary: patient}', [
      '1:1 «custmers» unknown key "custmers", did you mean "customers"?',
    ]))
  test('with a key misspelt inside', () =>
    config('customers:\n  primry: patient', ['2:3 «primry» unknown key "primry", did you mean "primary"?']))
  test('with an unknown level', () =>
    config('rules: {conquest: loud}', [
      expect.stringMatching(/^1:19 «loud» "rules.conquest" is "loud"; it must be one of/),
    ]))
  test('with an unknown rule', () =>
    config('rules: {conquest/captve: error}', [
      expect.stringMatching(
        /^1:\d+ «.*» there is no rule or pack "conquest\/captve", did you mean "conquest\/captive"\?/,
      ),
    ]))
  test('with an unknown profile', () =>
    config('profiles: {"a/**": strategie}', [
      expect.stringMatching(/^1:\d+ «.*» there is no profile "strategie", did you mean "strategy"/),
    ]))
  test('keeps what is right', () =>
    expect(
      config('bananas: 3\noffers: [flight]', [
        expect.stringMatching(/^1:1 «bananas» unknown key "bananas"; the keys here are extends, .*\brules\b/),
      ]),
    ).toEqual({offers: ['flight']}))
  test('keeps the right ones of a list', () => {
    const value = config('segments: [1, 2, nurses, 3, porters]', [
      expect.anything(),
      expect.anything(),
      expect.anything(),
    ])
    expect(value).toEqual({segments: ['nurses', 'porters']})
  })
  test('in JSON', () =>
    config(
      '{\n  "custmers": {}\n}',
      ['2:3 «"custmers"» unknown key "custmers", did you mean "customers"?'],
      'customer-lens.json',
    ))
  test('in package.json', () =>
    config(
      '{"name": "x",\n "customer-lens": {"custmers": {}}}',
      ['2:20 «"custmers"» unknown key "custmers", did you mean "customers"?'],
      'package.json',
    ))
})

describe('whatever the file holds', () => {
  const anything = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.string({
      unit: fc.constantFrom(...'{}[]:,-&*!|>"\'#%@`?\n\t ab1', '\0', '\ud800', '- ', ': ', 'match:', '<<: '),
    }),
    fc.json(),
    fc
      .tuple(fc.nat(8), fc.string({unit: fc.constantFrom(...'{}[]:,-&*!|>"\'# \n', '$', '@', '..')}))
      .map(([at, text]) => line(at + 1, text)(good).join('\n')),
  )
  const places = (text: string, problems: readonly Problem[]) =>
    problems.every(
      ({start, end}) =>
        start >= 0 && start <= end && end <= Math.max(text.length, 1) && Number.isInteger(start + end),
    )

  test('rules are read or refused, with places inside the file', () =>
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('a/b.yaml', 'guards.yaml', 'vocabulary.yaml', 'sections.yaml', 'a/pack.yaml'),
        (text, path) => places(text, readRules([{path, text}], common).problems),
      ),
      {numRuns: 1000},
    ))
  test('configs too', () =>
    fc.assert(
      fc.property(anything, (text) => {
        const read = readConfig(text, 'customer-lens.yaml')
        return places(text, [...read.problems, ...checkNames(read, 'customer-lens.yaml', shipped.ruleSet)])
      }),
      {numRuns: 1000},
    ))
})
