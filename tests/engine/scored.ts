/** Scores a text for a test, with the rules and signals that we ship. */

import {readFileSync} from 'node:fs'
import {readSignalFolder} from '../../build/readRuleFolder.ts'
import {
  type Checked,
  check,
  compile,
  openReading,
  readDocument,
  readVocabulary,
  type Score,
  scorerOf,
} from '../../engine/index.ts'
import {readSignals} from '../../engine/signals/readSignals.ts'
import {shipped, shippedLens} from './tinyLens.ts'

export const readSignalSet = readSignals(readSignalFolder('rules'), shipped.ruleSet)

if (readSignalSet.signalSet === undefined) throw new Error('rules/score.yaml is broken')
export const signalSet = readSignalSet.signalSet
export const signalLens = compile(signalSet.ruleSet, readVocabulary({}))
const scorer = scorerOf(signalSet, signalLens)

export interface Result {
  readonly checked: Checked
  readonly score: Score
}

export function scored(text: string, profile?: string, path = 'notes.md'): Result {
  const document = readDocument(text, 'markdown')
  const reading = openReading(document)
  const checked = check(document, shippedLens, {path, ...(profile ? {profile} : {})}, reading)
  return {checked, score: scorer.score(reading, checked, {path})}
}

/** Fails where there is none. */
export function indexOf(text: string, profile?: string): number {
  const {index} = scored(text, profile).score
  if (index === undefined) throw new Error('there is no index')
  return index
}

export const example = (name: string) => readFileSync(`examples/${name}.md`, 'utf8')
