/**
 * `npx tsx eval/norms.ts FOLDER`: how often the classes of `rules/signals/voice.yaml` stand in the documents of a folder, by
 * genre; printed as `rules/score.yaml` wants it.
 */

import {readFileSync} from 'node:fs'
import {relative} from 'node:path'
import {markdownFiles} from '../bench/corpus.ts'
import {check, compile, openReading, plainVocabulary, readDocument} from '../engine/index.ts'
import {inputsOf, timesOf} from '../engine/score/inputs.ts'
import {proseIn} from '../engine/score/scoreOf.ts'
import {signalReader} from '../engine/signals/signalsOf.ts'
import {builtin} from '../rules/index.ts'
import {signals as signalSet} from '../rules/signals.ts'
import {formatOf} from './outcomes.ts'

const [folder = '../shared/corpus'] = process.argv.slice(2)
const {model, signals, voice, ruleSet} = signalSet
const rules = compile(builtin, plainVocabulary)
const signalsOf = signalReader(signalSet, compile(ruleSet, plainVocabulary))
const densities: Record<string, Record<string, number[]>> = {}
let documents = 0
for (const path of markdownFiles(folder)) {
  const document = readDocument(readFileSync(path, 'utf8'), formatOf(path))
  const reading = openReading(document)
  const {profile, words, findings} = check(document, rules, {path: relative(folder, path)}, reading)
  if (model.genres[profile] === undefined || words < model.words) continue
  documents++
  const inputs = inputsOf(words, proseIn(document), findings, signalsOf(reading, {profile}), signals, model)
  const ofGenre = densities[profile] ?? {}
  densities[profile] = ofGenre
  for (const {id} of voice) {
    const {count, all} = timesOf(id, inputs, model)
    ofGenre[id] = [...(ofGenre[id] ?? []), all === 0 ? 0 : count / all]
  }
}
console.log(`# Measured on ${documents} documents.`)
for (const [profile, byClass] of Object.entries(densities)) {
  const lines = Object.entries(byClass).map(([id, all]) => `${id.replace('voice/', '')}: ${quantiles(all)}`)
  console.log(`  ${profile}: {${lines.join(', ')}}`)
}

function quantiles(all: readonly number[]): string {
  const sorted = all.toSorted((a, b) => a - b)
  const at = (share: number) => Number((sorted[Math.round(share * (sorted.length - 1))] ?? 0).toFixed(3))
  return `[${[0.1, 0.25, 0.5, 0.75, 0.9].map(at).join(', ')}]`
}
