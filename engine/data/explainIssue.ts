/** Says what a schema has against a value, and the way out, in the words of whoever wrote the file. */

import {type Document, isMap, isScalar, isSeq} from 'yaml'
import type * as z from 'zod'
import type {Span} from '../document.ts'
import type {Problem} from '../problem.ts'
import {didYouMean} from './didYouMean.ts'
import {knownKeys} from './knownKeys.ts'
import {keyPlace, placeOf} from './places.ts'

/** A YAML file that a schema has read. */
export interface ReadFile {
  readonly path: string
  /** UTF-16 units. */
  readonly length: number
  readonly document: Document
  readonly schema: z.ZodType
}

export function explainIssue(issue: z.core.$ZodIssue, file: ReadFile): readonly Problem[] {
  const {document, schema, length} = file
  const {path} = issue
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(schema, path)
      return issue.keys.flatMap((key) =>
        problem(`unknown key "${key}"${didYouMean(key, known) || allOf(known)}`, keyPlaceOf(key)),
      )
    }
    case 'invalid_union': {
      // The branch that got furthest says most about what the writer meant.
      const branch = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? []
      if (depth(branch) === 0) return problem(`${subject()}${wrongKind(issue.errors.flat())}`)
      return branch.flatMap((inner) =>
        explainIssue({...inner, path: [...path, ...inner.path]} as z.core.$ZodIssue, file),
      )
    }
    case 'invalid_value': {
      const values = issue.values.map(String)
      const given = document.getIn(path)
      const state = given === undefined ? 'is missing' : `is "${String(given)}"`
      const hint = given === undefined ? '' : didYouMean(String(given), values)
      const choice = values.length > 1 ? `one of ${values.join(', ')}` : values.join()
      return problem(`${subject()}${state}; it must be ${choice}${hint}`)
    }
    case 'invalid_type':
      return document.getIn(path) === undefined
        ? problem(`${subject()}is missing`, placeOf(document, path.slice(0, -1), length))
        : problem(`${subject()}${wrongKind([issue])}`)
    case 'too_small':
      return problem(
        issue.origin === 'number'
          ? `${subject()}must be ${String(issue.minimum)} or more`
          : `${subject()}must not be empty`,
      )
    default:
      return problem(`${subject()}${issue.message}`)
  }

  function problem(message: string, place: Span = placeOf(document, path, length)): readonly Problem[] {
    return [{file: file.path, message, ...place}]
  }

  function keyPlaceOf(key: string): Span {
    return keyPlace(document, [...path, key], length)
  }

  function subject(): string {
    return path.length === 0 ? 'the file ' : `"${path.map(String).join('.')}" `
  }

  /** "must be a list, not text" */
  function wrongKind(issues: readonly z.core.$ZodIssue[]): string {
    const wanted = issues.flatMap((one) => (one.code === 'invalid_type' ? kindWanted(one.expected) : []))
    const known = wanted.includes(map) ? allOf(knownKeys(schema, path)) : ''
    return `must be ${[...new Set(wanted)].join(' or ')}, not ${kindGiven(document.getIn(path, true))}${known}`
  }
}

function depth(issues: readonly z.core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({path, code}) => path.length + (code === 'unrecognized_keys' ? 1 : 0)))
}

const map = 'keys with values'

function kindWanted(expected: string): string {
  if (expected === 'object' || expected === 'record') return map
  if (expected === 'array') return 'a list'
  if (expected === 'string') return 'text'
  if (expected === 'boolean') return 'true or false'
  return expected === 'int' ? 'a whole number' : `a ${expected}`
}

function kindGiven(node: unknown): string {
  if (isMap(node)) return map
  if (isSeq(node)) return 'a list'
  const value = isScalar(node) ? node.value : node
  if (typeof value === 'string') return 'text'
  return value === null ? 'empty' : String(value)
}

/** For a key like no other: all there are. */
function allOf(keys: readonly string[]): string {
  const named = keys.filter((key) => !key.startsWith('$'))
  return named.length === 0 ? '' : `; the keys here are ${named.join(', ')}`
}
