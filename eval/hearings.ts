/** What the ear is learned from: every labelled sentence with its words, whether a pattern matches there or not. */

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {heard, heardIn, word} from '../engine/ear.ts'
import {groupsOf} from '../engine/groups.ts'
import {openReading, readDocument, toSource} from '../engine/index.ts'
import {inferGenres} from '../engine/profile.ts'
import type {RuleSet} from '../engine/rule/rule.ts'
import {stemsIn} from '../engine/stem.ts'
import type {Case} from './cases.ts'
import {formatOf} from './outcomes.ts'
import {hashOf, textOf, type Unit} from './units.ts'

/** A document that two people have read from end to end: what it does not name is fine. */
export interface Labelled {
  readonly repo: string
  readonly file: string
  readonly framings: readonly (readonly [start: number, end: number, label: 'F' | 'maybe'])[]
}

/** Throws where a document is not the one that was labelled. */
export function readLabelled(path: string, corpus: string): readonly Labelled[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const {hash, ...document} = JSON.parse(line) as Labelled & {readonly hash: string}
    if (hashOf(textOf(join(corpus, document.file))) !== hash)
      throw new Error(`${path}: ${document.file} has changed since it was labelled`)
    return document
  })
}

export function hearingsOf(
  documents: readonly Labelled[],
  units: readonly Unit[],
  corpus: string,
  {profiles}: RuleSet,
): readonly Case[] {
  const read = documents.flatMap(({repo, file, framings}) =>
    sentencesOf(file).map(({start, end, ...sentence}) => {
      const labels = framings.filter((one) => one[0] < end && one[1] > start).map(([, , label]) => label)
      return toCase({...sentence, repo, labels})
    }),
  )
  const known = new Set(documents.map(({file}) => file))
  const drawn = [...groupsOf(units, ({file}) => file)].flatMap(([file, inFile]) =>
    (known.has(file) ? [] : sentencesOf(file)).flatMap(({start, end, ...sentence}) => {
      const unit = inFile.find((one) => one.start < end && one.end > start)
      return unit === undefined ? [] : [toCase({...sentence, repo: unit.repo, labels: [unit.label]})]
    }),
  )
  return [...read, ...drawn]

  function sentencesOf(file: string) {
    const text = textOf(join(corpus, file))
    const document = readDocument(text, formatOf(file))
    const reading = openReading(document)
    const {profile} = inferGenres(file, document, profiles).best
    return document.blocks.flatMap((_, index) => {
      const {prose, sentences} = reading.block(index)
      return sentences.map(({text, start, end}) => ({
        ...toSource(prose, start, end),
        profile,
        stems: stemsIn(text.slice(start, end)),
      }))
    })
  }
}

interface Heard {
  readonly repo: string
  readonly profile: string
  readonly stems: ReadonlySet<string>
  readonly labels: readonly Unit['label'][]
}

/** Where the two readers differ, the sentence is half a framing. */
function toCase({repo, profile, stems, labels}: Heard): Case {
  return {
    repo,
    rule: heard,
    features: [heardIn(profile), ...[...stems].map(word)],
    right: labels.includes('F') ? 1 : labels.includes('maybe') ? 0.5 : 0,
  }
}
