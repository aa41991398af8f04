/** Reads and writes a baseline: one finding a line, sorted, so that two branches can both change it. */

import {readFileSync} from 'node:fs'
import {unreadable} from '../../project/unreadable.ts'
import {byPlace, type Entry} from './entry.ts'

export type ReadBaseline = {readonly entries: readonly Entry[]} | {readonly trouble: string}

export function readBaseline(file: string): ReadBaseline {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return {trouble: unreadable(error)}
  }
  return parseBaseline(text)
}

export function parseBaseline(text: string): ReadBaseline {
  if (/^(?:<{7}|>{7}) /m.test(text))
    return {
      trouble:
        'has marks of a merge conflict in it; delete the marks, keep both sides, and run "baseline update"',
    }
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return {trouble: `is no valid JSON (${error instanceof Error ? error.message : String(error)})`}
  }
  const {version, findings} = isObject(data) ? data : {}
  if (version !== 1 || !Array.isArray(findings))
    return {trouble: 'is no baseline of version 1; make it again with: customer-lens baseline create'}
  const items: readonly unknown[] = findings
  const wrong = items.findIndex((item) => item !== null && !isEntry(item))
  if (wrong >= 0) return {trouble: `has no path, rule, fingerprint or text in its finding ${wrong + 1}`}
  return {entries: items.filter(isEntry)}
}

/** The last `null` lets every finding be a line that ends in a comma: less for two branches to quarrel about. */
export function writeBaseline(entries: readonly Entry[]): string {
  const lines = entries.toSorted(byPlace).map((entry) => `  ${JSON.stringify(ordered(entry))},\n`)
  return `{\n"version": 1,\n"findings": [\n${lines.join('')}  null\n]}\n`
}

function ordered({path, rule, fingerprint, text, reason, owner, expires}: Entry): Entry {
  return {
    ...{path, rule, fingerprint, text},
    ...(reason === undefined ? {} : {reason}),
    ...(owner === undefined ? {} : {owner}),
    ...(expires === undefined ? {} : {expires}),
  }
}

function isEntry(item: unknown): item is Entry {
  return (
    isObject(item) &&
    ['path', 'rule', 'fingerprint', 'text'].every((key) => typeof item[key] === 'string') &&
    ['reason', 'owner', 'expires'].every((key) => ['string', 'undefined'].includes(typeof item[key]))
  )
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
