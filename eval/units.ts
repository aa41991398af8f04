/** Sentences of real documents that people have labelled: where they stand and what they are, never their text. */

import {createHash} from 'node:crypto'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

export interface Unit {
  readonly id: string
  readonly repo: string
  /** Below the folder of the corpus. */
  readonly file: string
  /** UTF-16 offsets into the file; `end` is exclusive. */
  readonly start: number
  readonly end: number
  /** F: the wording frames; I: for the inventory; maybe: the annotators differ; N: fine. */
  readonly label: 'F' | 'maybe' | 'I' | 'N'
  /** Rules that the annotators thought of. */
  readonly rules: readonly string[]
}

interface Line extends Omit<Unit, 'rules'> {
  readonly hash: string
  readonly rules?: readonly string[]
  readonly spans?: readonly {readonly rule: string}[]
}

/** Throws where a document is missing or is not the one that was labelled: figures about another text mean nothing. */
export function readUnits(labels: string, corpus: string): readonly Unit[] {
  const lines = readFileSync(labels, 'utf8').trim().split('\n')
  return lines.map((line): Unit => {
    const {hash, spans = [], rules, ...unit} = JSON.parse(line) as Line
    const path = join(corpus, unit.file)
    if (!existsSync(path)) throw new Error(`${labels}: ${unit.file} is not below ${corpus}`)
    if (hashOf(textOf(path).slice(unit.start, unit.end)) !== hash)
      throw new Error(`${labels}: ${unit.file} has changed since it was labelled (unit ${unit.id})`)
    return {...unit, rules: rules ?? [...new Set(spans.map(({rule}) => rule))]}
  })
}

const texts = new Map<string, string>()

export function textOf(path: string): string {
  const text = texts.get(path) ?? readFileSync(path, 'utf8')
  texts.set(path, text)
  return text
}

/** White space does not count, so that a checkout with other line endings is the same text. */
export function hashOf(text: string): string {
  return createHash('sha1').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 12)
}
