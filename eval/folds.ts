/** What is real: weights learned on all repositories but one, measured on that one. */

import {aligned} from '../bench/aligned.ts'
import {compile, type Lens, plainVocabulary, type RuleSet, type Weights} from '../engine/index.ts'
import {casesOf} from './cases.ts'
import {f1Of, figuresOf} from './figures.ts'
import {hearingsOf, type Labelled} from './hearings.ts'
import {beliefs, learn, learnWords} from './learn.ts'
import {type Outcome, outcomesOf} from './outcomes.ts'
import {cells, headline, shown} from './tables.ts'
import type {Unit} from './units.ts'

export function withWeights(ruleSet: RuleSet, weights: Weights): Lens {
  return compile({...ruleSet, weights: {...knownRules(ruleSet), ...weights}}, plainVocabulary)
}

export function knownRules(ruleSet: RuleSet): Weights {
  return Object.fromEntries(ruleSet.rules.map(({id}) => [`rule ${id}`, 0]))
}

/** The outcomes of all folds together; `judged` units are learned from too, as `npm run train` does, and not measured. */
export function crossValidate(
  units: readonly Unit[],
  judged: readonly Unit[],
  documents: readonly Labelled[],
  corpus: string,
  ruleSet: RuleSet,
): readonly Outcome[] {
  const cases = casesOf([...units, ...judged], corpus, withWeights(ruleSet, beliefs))
  const hearings = hearingsOf(documents, [...units, ...judged], corpus, ruleSet)
  return repositories(units).flatMap((repo) => {
    const others = <T extends {readonly repo: string}>(all: readonly T[]) =>
      all.filter((one) => one.repo !== repo)
    const weights = {...learn(others(cases)), ...learnWords(others(hearings))}
    return outcomesOf(
      units.filter((unit) => unit.repo === repo),
      corpus,
      withWeights(ruleSet, weights),
    )
  })
}

/** One line a repository. */
export function foldTable(
  units: readonly Unit[],
  judged: readonly Unit[],
  documents: readonly Labelled[],
  corpus: string,
  ruleSet: RuleSet,
): string {
  const folded = crossValidate(units, judged, documents, corpus, ruleSet)
  const believed = outcomesOf(units, corpus, withWeights(ruleSet, beliefs))
  const rows = repositories(units).map((repo) => [
    repo,
    ...cells(figuresOf(folded.filter(({unit}) => unit.repo === repo))),
  ])
  const {precision, recall} = figuresOf(believed)
  return [
    aligned([['repository', 'sentences', 'framings', 'flagged', 'precision', 'recall', 'F1'], ...rows]),
    `all folds: ${headline(folded)}`,
    `hand-set weights: precision ${shown(precision)}   recall ${shown(recall)}   F1 ${f1Of(precision.value, recall.value).toFixed(3)}`,
  ].join('\n')
}

function repositories(units: readonly Unit[]): readonly string[] {
  return [...new Set(units.map(({repo}) => repo))].sort()
}
