/** `npm run train`: learns the weights from all labelled sentences and writes `rules/weights.yaml`. */

import {writeFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {builtin} from '../rules/index.ts'
import {casesOf} from './cases.ts'
import {knownRules, withWeights} from './folds.ts'
import {hearingsOf, readLabelled} from './hearings.ts'
import {beliefs, learn, learnWords} from './learn.ts'
import {readUnits} from './units.ts'

const {values} = parseArgs({
  options: {
    labels: {
      type: 'string',
      multiple: true,
      default: ['../shared/gold/dev.jsonl', 'eval/labels.jsonl', 'eval/judged.jsonl', 'eval/whole.jsonl'],
    },
    documents: {type: 'string', default: 'eval/documents.jsonl'},
    corpus: {type: 'string', default: '../shared/corpus'},
  },
})
const units = values.labels.flatMap((path) => readUnits(path, values.corpus))
const cases = casesOf(units, values.corpus, withWeights(builtin, beliefs))
const hearings = hearingsOf(readLabelled(values.documents, values.corpus), units, values.corpus, builtin)
const learned = {...learn(cases), ...learnWords(hearings)}
const lines = Object.entries({...knownRules(builtin), ...beliefs, ...learned})
  .map(([name, weight]) => `${JSON.stringify(name)}: ${weight.toFixed(2)}`)
  .sort()
writeFileSync(
  'rules/weights.yaml',
  `# What speaks for and against a finding, as log-odds: above 0 for, below 0 against. Made by \`npm run train\` from
# ${cases.length} matches in labelled sentences, those of words and of "heard" from ${hearings.length} sentences; \`npm run eval\` says
# how good they are.\n${lines.join('\n')}\n`,
)
console.log(
  `learned from ${cases.length} matches, ${cases.filter(({right}) => right === 1).length} of them right, and ${hearings.length} sentences`,
)
