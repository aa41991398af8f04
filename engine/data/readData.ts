/** Reads a YAML or JSON file against a schema. What is wrong comes back with its place; what is right is kept. */

import {type Alias, type Document, LineCounter, parseDocument, visit} from 'yaml'
import type * as z from 'zod'
import type {Problem} from '../problem.ts'
import {explainIssue} from './explainIssue.ts'
import {placeOf, spanIn} from './places.ts'

export interface ReadData<T> {
  /** What is right in the file; undefined when too little is left to use. */
  readonly value: T | undefined
  readonly problems: readonly Problem[]
  /** The span of the value at a path, for problems found later. */
  readonly place: (path: readonly PropertyKey[]) => {readonly start: number; readonly end: number}
}

export function readData<T>(text: string, file: string, schema: z.ZodType<T>): ReadData<T> {
  const document = parseDocument(text, {lineCounter: new LineCounter(), prettyErrors: false, version: '1.2'})
  const place = (path: readonly PropertyKey[]) => placeOf(document, path, text.length)
  // Only the first error: the ones behind it follow from it.
  const [error] = document.errors
  if (error) return refused(error.message, spanIn(text.length, ...error.pos))
  const alias = lostAlias(document)
  if (alias)
    return refused(
      `there is no "&${alias.source}" for this alias`,
      alias.range ? spanIn(text.length, alias.range[0], alias.range[1]) : undefined,
    )
  let data: unknown
  try {
    data = document.toJS() ?? {}
  } catch (thrown) {
    return refused(thrown instanceof Error ? thrown.message : String(thrown))
  }
  const result = schema.safeParse(data)
  if (result.success) return {value: result.data, problems: [], place}
  const read = {path: file, length: text.length, document, schema}
  const problems = withoutEchoes(result.error.issues.flatMap((issue) => explainIssue(issue, read)))
  // One bad key must not cost the rest: read again without it.
  const pruned = schema.safeParse(result.error.issues.reduceRight(without, data))
  return {value: pruned.success ? pruned.data : undefined, problems, place}

  function refused(message: string, at = spanIn(text.length, 0, 0)): ReadData<T> {
    const problem = {file, message: `this is not valid YAML: ${firstLine(message)}`, ...at}
    return {value: undefined, problems: [problem], place}
  }
}

/** "level" is missing because it is misspelt: then only the misspelling is worth a word. */
function withoutEchoes(problems: readonly Problem[]): readonly Problem[] {
  const wanted = problems.flatMap(
    ({message}) => /^unknown key .*, did you mean "(.*)"\?$/.exec(message)?.[1] ?? [],
  )
  return problems.filter(({message}) => {
    const missing = /^"(?:.*\.)?([^".]+)" is missing\b/.exec(message)?.[1]
    return missing === undefined || !wanted.includes(missing)
  })
}

/** An alias that names nothing: the parser lets it pass. */
function lostAlias(document: Document): Alias | undefined {
  let lost: Alias | undefined
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined
      lost = alias
      return visit.BREAK
    },
  })
  return lost
}

function without(data: unknown, issue: z.core.$ZodIssue): unknown {
  const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
  const paths = keys.length > 0 ? keys.map((key) => [...issue.path, key]) : [issue.path]
  return paths.reduce(withoutPath, data)
}

function withoutPath(data: unknown, path: readonly PropertyKey[]): unknown {
  const [first, ...rest] = path
  if (typeof data !== 'object' || data === null || first === undefined) return data
  if (Array.isArray(data))
    return rest.length === 0
      ? data.filter((_, i) => i !== first)
      : data.map((one, i) => (i === first ? withoutPath(one, rest) : one))
  const entries = Object.entries(data)
  return Object.fromEntries(
    rest.length === 0
      ? entries.filter(([key]) => key !== first)
      : entries.map(([key, value]) => [key, key === first ? withoutPath(value, rest) : value]),
  )
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}
