import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {readRuleFolder} from '../build/readRuleFolder.ts'
import {check, compile, plainVocabulary, readDocument} from '../engine/index.ts'
import {checkExamples} from '../engine/rule/examples.ts'
import {readRules} from '../engine/rule/readRules.ts'
import type {Slots} from '../engine/rule/rule.ts'
import {builtin} from '../rules/index.ts'

const files = readRuleFolder('rules')
const {ruleSet, problems} = readRules(files)

test('no rule file is broken', () => expect(problems).toEqual([]))

describe('every example of every rule', () => {
  for (const rule of ruleSet.rules)
    test(rule.id, () => {
      const alone = compile({...ruleSet, rules: [rule]}, plainVocabulary)
      expect(checkExamples(rule, alone)).toEqual([])
    })
})

describe('every rule has examples of both kinds', () => {
  for (const {id, examples} of ruleSet.rules)
    test(id, () => {
      expect(examples.filter((example) => 'bad' in example).length).toBeGreaterThanOrEqual(6)
      expect(examples.filter((example) => 'good' in example).length).toBeGreaterThanOrEqual(6)
    })
})

test('all 48 rows of the substitution table are there', () => {
  const rule = ruleSet.rules.find(({id}) => id === 'substitution/product-compound')
  expect(rule?.table).toHaveLength(48)
})

describe('every word list is sorted and says nothing twice', () => {
  const plain = (entry: Slots[string][number]) => (typeof entry === 'string' ? entry : entry.noun)
  test.for(Object.entries(ruleSet.slots))('%s', ([, entries]) => {
    const words = entries.map(plain)
    expect(words).toEqual([...new Set(words)].sort((a, b) => (a < b ? -1 : 1)))
  })
})

describe('every rule and pack can be understood', () => {
  test.for(ruleSet.rules)('$id', (rule) => {
    expect(rule.id).toMatch(/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/)
    expect(rule.summary).toMatch(/\.$/)
    expect(rule.message).toMatch(/\{text\}/)
    expect(rule.source?.length ?? 0).toBeGreaterThan(0)
    expect(Object.keys(ruleSet.packs)).toContain(rule.pack)
    expect(rule.level).not.toBe('error')
  })
  test('no example is there twice', () => {
    const texts = ruleSet.rules.flatMap(({examples}) =>
      examples.map((one) => ('bad' in one ? one.bad : one.good)),
    )
    expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([])
  })
  test('each of the nine packs is introduced', () => {
    const packs = new Set(ruleSet.rules.map(({pack}) => pack))
    expect(packs.size).toBe(9)
    for (const pack of packs) expect(ruleSet.packs[pack]?.about).not.toBe('')
  })
})

test('the rules are bundled as they stand in their files', () => {
  const {prepared: _, hash, ...bundled} = builtin
  expect(hash).toMatch(/^[0-9a-f]{16}$/)
  expect(bundled).toEqual(JSON.parse(JSON.stringify(ruleSet)))
})

test('a rule is added by one file in a folder and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'customer-lens-'))
  onTestFinished(() => rmSync(folder, {recursive: true}))
  cpSync('rules', folder, {recursive: true})
  mkdirSync(join(folder, 'ours'))
  writeFileSync(
    join(folder, 'ours/synergy.yaml'),
    'summary: Synergy.\nlevel: warning\nmatch: [synergy]\nmessage: "{text}?"\nwhy: It says nothing.\nexamples: [{bad: Our <synergies>.}]\n',
  )
  const grown = readRules(readRuleFolder(folder))
  expect(grown.problems).toEqual([])
  expect(grown.ruleSet.rules.length).toBe(ruleSet.rules.length + 1)
  const rule = grown.ruleSet.rules.find(({id}) => id === 'ours/synergy')
  expect(rule && checkExamples(rule, compile(grown.ruleSet, plainVocabulary))).toEqual([])
})

test('a rule of a team’s own is added by one file and nothing else', () => {
  const text = [
    'summary: A rule of our own.',
    'level: warning',
    'match: ["{whale}:noun"]',
    "message: '“{text}” is no word for people.'",
    'why: People are people.',
    'examples: [{bad: "We love <whales>."}, {good: "We love people."}]',
  ].join('\n')
  const grown = readRules([...files, {path: 'ours/whale.yaml', text}])
  expect(grown.problems).toEqual([])
  const lens = compile(grown.ruleSet, plainVocabulary)
  const found = check(readDocument('Our best whales spend more.', 'markdown'), lens, {path: 'a.md'})
  expect(found.findings.map(({rule}) => rule)).toContain('ours/whale')
})
