/** Reads a YAML or JSON file against a schema. What is wrong comes back with its place; what is right is kept. */

import {
  type Alias,
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml'
import type * as z from 'zod'
import type {Problem} from '../problem.ts'
import {didYouMean} from './didYouMean.ts'

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
  const problems = withoutEchoes(
    result.error.issues.flatMap((issue) => explainIssue(issue, document, schema, file, text.length)),
  )
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

/** At least one character long where there is one, and inside the file. */
function spanIn(length: number, start: number, end: number): {start: number; end: number} {
  const from = Math.max(0, Math.min(start, length - 1))
  return {start: from, end: Math.min(length, Math.max(end, from + 1))}
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

/** For a key like no other: all there are. */
function allOf(keys: readonly string[]): string {
  const named = keys.filter((key) => !key.startsWith('$'))
  return named.length === 0 ? '' : `; the keys here are ${named.join(', ')}`
}

function explainIssue(
  issue: z.core.$ZodIssue,
  document: Document,
  schema: z.ZodType,
  file: string,
  length: number,
): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path)
    return issue.keys.map((key) => ({
      file,
      message: `unknown key "${key}"${didYouMean(key, known) || allOf(known)}`,
      ...keyPlace(document, [...issue.path, key], length),
    }))
  }
  if (issue.code === 'invalid_union') {
    // The branch that got furthest says most about what the writer meant.
    const branch = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? []
    const deeper = branch.map((inner) => ({...inner, path: [...issue.path, ...inner.path]}))
    return deeper.length > 0
      ? deeper.flatMap((inner) => explainIssue(inner as z.core.$ZodIssue, document, schema, file, length))
      : [
          {
            file,
            message: `${named(issue.path)}is of the wrong kind`,
            ...placeOf(document, issue.path, length),
          },
        ]
  }
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    const given = document.getIn(issue.path)
    const state = given === undefined ? 'is missing' : `is "${String(given)}"`
    const hint = given === undefined ? '' : didYouMean(String(given), values)
    const choice = values.length > 1 ? `one of ${values.join(', ')}` : values.join()
    const message = `${named(issue.path)}${state}; it must be ${choice}${hint}`
    return [{file, message, ...placeOf(document, issue.path, length)}]
  }
  if (issue.code === 'invalid_type' && document.getIn(issue.path) === undefined)
    return [
      {
        file,
        message: `${named(issue.path)}is missing`,
        ...placeOf(document, issue.path.slice(0, -1), length),
      },
    ]
  return [
    {
      file,
      message: `${named(issue.path)}${lowerFirst(issue.message)}`,
      ...placeOf(document, issue.path, length),
    },
  ]
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(
    0,
    ...issues.map((issue) => issue.path.length + (issue.code === 'unrecognized_keys' ? 1 : 0)),
  )
}

function named(path: readonly PropertyKey[]): string {
  return path.length === 0 ? '' : `"${path.map(String).join('.')}" `
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** The keys a schema allows at a path, looked up without trusting its shape. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let at: Loose | undefined = schema as Loose
  for (const key of path)
    at = unwrap(at).flatMap(
      (one) => one.def?.shape?.[String(key)] ?? one.def?.element ?? one.def?.valueType ?? [],
    )[0]
  return unwrap(at).flatMap((one) => Object.keys(one.def?.shape ?? {}))
}

interface Loose {
  readonly def?: {
    readonly shape?: Readonly<Record<string, Loose>>
    readonly element?: Loose
    readonly valueType?: Loose
    readonly innerType?: Loose
    readonly options?: readonly Loose[]
  }
}

function unwrap(schema: Loose | undefined): readonly Loose[] {
  if (schema === undefined) return []
  if (schema.def?.innerType) return unwrap(schema.def.innerType)
  if (schema.def?.options) return schema.def.options.flatMap(unwrap)
  return [schema]
}

function placeOf(
  document: Document,
  path: readonly PropertyKey[],
  length: number,
): {start: number; end: number} {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return spanIn(length, node.range[0], node.range[1])
  }
  return spanIn(length, 0, 1)
}

function keyPlace(
  document: Document,
  path: readonly PropertyKey[],
  length: number,
): {start: number; end: number} {
  const key = String(path.at(-1))
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (isMap(map))
    for (const pair of map.items)
      if (isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key && pair.key.range)
        return {start: pair.key.range[0], end: pair.key.range[1]}
  return placeOf(document, path, length)
}
