import {describe, expect, test} from 'vitest'
import {readRuleFolder} from '../build/readRuleFolder.ts'
import {check, compile, plainVocabulary, readDocument} from '../engine/index.ts'
import {checkExamples} from '../engine/rule/examples.ts'
import {readRules} from '../engine/rule/readRules.ts'

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

test('a rule is added by one file and nothing else', () => {
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
