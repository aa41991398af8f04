/** Reads a YAML or JSON file against a schema. What is wrong comes back with its place; what is right is kept. */

import {type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument} from 'yaml'
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
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      file,
      message: `this is not valid YAML: ${firstLine(error.message)}`,
      start: error.pos[0],
      end: Math.max(error.pos[1], error.pos[0] + 1),
    }))
    return {value: undefined, problems, place}
  }
  const data: unknown = document.toJS() ?? {}
  const result = schema.safeParse(data)
  if (result.success) return {value: result.data, problems: [], place}
  const problems = result.error.issues.flatMap((issue) =>
    explainIssue(issue, document, schema, file, text.length),
  )
  // One bad key must not cost the rest: read again without it.
  const pruned = schema.safeParse(result.error.issues.reduce(without, data))
  return {value: pruned.success ? pruned.data : undefined, problems, place}
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
      message: `unknown key "${key}"${didYouMean(key, known)}`,
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
    const given = String(document.getIn(issue.path) ?? 'nothing')
    const message = `${named(issue.path)}is "${given}"; it must be one of ${values.join(', ')}${didYouMean(given, values)}`
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
    if (isNode(node) && node.range)
      return {start: node.range[0], end: Math.max(node.range[1], node.range[0] + 1)}
  }
  return {start: 0, end: Math.min(1, length)}
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
