/** What the weights are learned from: matches that no guard clears, in labelled sentences. */

import {join} from 'node:path'
import {groupsOf} from '../engine/groups.ts'
import {examine, type Lens, readDocument, toSource} from '../engine/index.ts'
import {isFraming} from './figures.ts'
import {formatOf} from './outcomes.ts'
import {textOf, type Unit} from './units.ts'

export interface Case {
  readonly repo: string
  readonly rule: string
  readonly features: readonly string[]
  /** From 0 to 1: how much of a framing it is. */
  readonly right: number
}

/** A compound of the inventory is right where the annotators saw one; it stays a hint whatever its confidence. */
export function casesOf(units: readonly Unit[], corpus: string, lens: Lens): readonly Case[] {
  return [...groupsOf(units, ({file}) => file)].flatMap(([file, inFile]) => {
    const {hits} = examine(readDocument(textOf(join(corpus, file)), formatOf(file)), lens, {path: file})
    return hits
      .filter(({cleared, search}) => cleared === undefined && !search.heard)
      .flatMap(({search, features, candidate: {block, sentence, match}}) => {
        const {start, end} = toSource(
          block.prose,
          sentence.words[match.from]?.start ?? 0,
          sentence.words[match.to - 1]?.end ?? 0,
        )
        const unit = inFile.find((one) => one.start < end && one.end > start)
        if (unit === undefined) return []
        return [
          {
            repo: unit.repo,
            rule: search.rule.id,
            features,
            right: isFraming(unit.label) || (search.row !== undefined && unit.label === 'I') ? 1 : 0,
          },
        ]
      })
  })
}
