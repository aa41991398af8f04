/** Changes to a config file as small as a person would make them: comments, order and spacing of the rest stay. */

import {isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq} from 'yaml'
import {readConfig} from '../engine/files.ts'
import {applyEdits, type Edit} from '../engine/index.ts'

/** A value under a key, or one more in the list under it: `add` says which. */
export interface Change {
  readonly path: readonly string[]
  readonly value: string
  readonly add?: true
}

/** Undefined where the file cannot be changed safely, for instance because it is broken. */
export function configEdit(text: string, file: string, {path, value, add}: Change): Edit | undefined {
  const isPackage = /(?:^|\/)package\.json$/.test(file)
  const style: Style = /\.json$/.test(file) ? 'json' : 'yaml'
  const whole = isPackage ? ['customer-lens', ...path] : path
  const edit = editIn(text, whole, value, add === true, style)
  if (edit === undefined) return undefined
  const before = readConfig(text, file).problems.length
  return readConfig(applyEdits(text, [edit]), file).problems.length > before ? undefined : edit
}

type Style = 'json' | 'yaml'

function editIn(
  text: string,
  path: readonly string[],
  value: string,
  add: boolean,
  style: Style,
): Edit | undefined {
  const document = parseDocument(text)
  if (document.errors.length > 0) return undefined
  let map: unknown = document.contents
  if (map === null || (isScalar(map) && map.value === null)) return appended(text, path, value, add, style)
  for (const [depth, key] of path.entries()) {
    if (!isMap(map)) return undefined
    const pair = pairOf(map, key)
    if (pair === undefined) return entry(text, map, path.slice(depth), value, add, style, depth)
    const found = pair.value
    if (found === null || (isScalar(found) && found.value === null)) return undefined
    if (depth < path.length - 1) map = found
    else if (isSeq(found)) return item(text, found, value, style)
    else if (isScalar(found) && found.range && !add)
      return {start: found.range[0], end: found.range[1], text: quoted(value, style)}
  }
  return undefined
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key)
}

/** A new entry: at the end of the file on the first level, else before the first one of its map. */
function entry(
  text: string,
  map: YAMLMap,
  path: readonly string[],
  value: string,
  add: boolean,
  style: Style,
  depth: number,
): Edit | undefined {
  const written = nested(path, value, add, style)
  const [start = 0] = map.range ?? []
  if (map.flow) {
    const rest = map.items.length > 0 ? ', ' : ''
    return {start: start + 1, end: start + 1, text: written + rest}
  }
  if (depth === 0) return appended(text, path, value, add, style)
  const first = map.items[0]?.key
  if (!isScalar(first) || !first.range) return undefined
  const at = first.range[0]
  const indent = /[^\n]*$/.exec(text.slice(0, at))?.[0] ?? ''
  return /^ *$/.test(indent) ? {start: at, end: at, text: `${written}\n${indent}`} : undefined
}

function appended(text: string, path: readonly string[], value: string, add: boolean, style: Style): Edit {
  const written = nested(path, value, add, style)
  const line = text === '' || text.endsWith('\n') ? '' : '\n'
  return {
    start: text.length,
    end: text.length,
    text: `${line}${style === 'json' ? `{${written}}` : written}\n`,
  }
}

function item(text: string, list: YAMLSeq, value: string, style: Style): Edit | undefined {
  const last = list.items.at(-1)
  const range = typeof last === 'object' && last !== null && 'range' in last ? last.range : undefined
  if (list.flow || !Array.isArray(range)) {
    const end = (list.range?.[1] ?? 0) - 1
    return {start: end, end, text: `${list.items.length > 0 ? ', ' : ''}${quoted(value, style)}`}
  }
  const [start] = list.range ?? [0]
  const indent = /[^\n]*$/.exec(text.slice(0, start))?.[0] ?? ''
  const end = Number(range[1])
  return /^ *$/.test(indent) ? {start: end, end, text: `\n${indent}- ${quoted(value, style)}`} : undefined
}

/** `rules: {agency/we-ship: "off"}` */
function nested([key = '', ...rest]: readonly string[], value: string, add: boolean, style: Style): string {
  const inner =
    rest.length > 0
      ? `{${nested(rest, value, add, style)}}`
      : add
        ? `[${quoted(value, style)}]`
        : quoted(value, style)
  return `${style === 'json' ? JSON.stringify(key) : key}: ${inner}`
}

/** `off` is quoted, because older readers of YAML take it for false. */
function quoted(value: string, style: Style): string {
  const isPlain =
    /^[A-Za-z][\w-]*(?: [\w-]+)*$/.test(value) && !/^(?:on|off|yes|no|true|false|null)$/i.test(value)
  return style === 'yaml' && isPlain ? value : JSON.stringify(value)
}
