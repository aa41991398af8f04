/** What our rules say about labelled sentences. */

import {join} from 'node:path'
import {type Checked, check, type Finding, type Format, type Lens, readDocument} from '../engine/index.ts'
import {textOf, type Unit} from './units.ts'

export interface Outcome {
  readonly unit: Unit
  readonly profile: string
  /** Findings of level info and above. */
  readonly flags: readonly Finding[]
  readonly hints: readonly Finding[]
}

export function outcomesOf(units: readonly Unit[], corpus: string, lens: Lens): readonly Outcome[] {
  const checked = new Map<string, Checked>()
  return units.map((unit) => {
    const known = checked.get(unit.file) ?? checkFile(unit.file, corpus, lens)
    checked.set(unit.file, known)
    const here = known.findings.filter(({start, end, places = []}) =>
      [{start, end}, ...places].some((place) => place.start < unit.end && place.end > unit.start),
    )
    return {
      unit,
      profile: known.profile,
      flags: here.filter(({level}) => level !== 'hint'),
      hints: here.filter(({level}) => level === 'hint'),
    }
  })
}

export function checkFile(file: string, corpus: string, lens: Lens): Checked {
  return check(readDocument(textOf(join(corpus, file)), formatOf(file)), lens, {path: file})
}

export function formatOf(file: string): Format {
  return file.endsWith('.mdx') ? 'mdx' : file.endsWith('.md') ? 'markdown' : 'text'
}
