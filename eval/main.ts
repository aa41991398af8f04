/**
 * How good the rules are on real documents: `npm run eval -- [--labels FILE]... [--corpus DIR] [--detail] [--save]`.
 * Prints precision, recall and F1 with their intervals, noise by repository, and what changed since the last recorded run.
 */

import {existsSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {compile, plainVocabulary} from '../engine/index.ts'
import {builtin} from '../rules/index.ts'
import {changesSince, record} from './changes.ts'
import {foldTable} from './folds.ts'
import {readLabelled} from './hearings.ts'
import {noiseByRepo} from './noise.ts'
import {outcomesOf} from './outcomes.ts'
import {byGenre, byRule, details, headline} from './tables.ts'
import {readUnits} from './units.ts'

const {values} = parseArgs({
  options: {
    labels: {type: 'string', multiple: true},
    corpus: {type: 'string', default: '../shared/corpus'},
    detail: {type: 'boolean', default: false},
    save: {type: 'boolean', default: false},
  },
})
const {corpus} = values
const labels = values.labels ?? ['../shared/gold/dev.jsonl', 'eval/labels.jsonl']
for (const path of [corpus, ...labels])
  if (!existsSync(path)) {
    console.error(
      `${path} is not there. Name the labelled sentences with --labels and their documents with --corpus.`,
    )
    process.exit(2)
  }

const lens = compile(builtin, plainVocabulary)
const judged = values.labels
  ? []
  : ['eval/judged.jsonl', 'eval/whole.jsonl'].flatMap((path) => readUnits(path, corpus))
const documents = values.labels ? [] : readLabelled('eval/documents.jsonl', corpus)
const units = labels.map((path) => readUnits(path, corpus))
const sets = labels.map((path, i) => ({path, outcomes: outcomesOf(units[i] ?? [], corpus, lens)}))
const all = sets.flatMap(({outcomes}) => outcomes)
for (const {path, outcomes} of sets) console.log(`${path}\n${headline(outcomes)}\n`)
console.log(`by rule\n${byRule(all)}\n\nby genre\n${byGenre(all)}\n`)
console.log(`cross-validated by repository\n${foldTable(units.flat(), judged, documents, corpus, builtin)}\n`)
console.log(`noise\n${noiseByRepo(corpus, lens)}`)
if (values.detail) console.log(`\n${details(all, corpus)}`)
const changes = changesSince(all, corpus)
console.log(`\nsince the last recorded run\n${changes}`)
if (values.save) record(all)
