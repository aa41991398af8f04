/** Where a value of a YAML file stands. */

import {type Document, isMap, isNode, isPair, isScalar} from 'yaml'
import type {Span} from '../document.ts'

/** Of the value at a path; where it is missing, of what should hold it. */
export function placeOf(document: Document, path: readonly PropertyKey[], length: number): Span {
  for (let depth = path.length; depth >= 0; depth--) {
    const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true)
    if (isNode(node) && node.range) return spanIn(length, node.range[0], node.range[1])
  }
  return spanIn(length, 0, 1)
}

/** Of the key itself. */
export function keyPlace(document: Document, path: readonly PropertyKey[], length: number): Span {
  const key = String(path.at(-1))
  const map = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  if (isMap(map))
    for (const pair of map.items)
      if (isPair(pair) && isScalar(pair.key) && String(pair.key.value) === key && pair.key.range)
        return {start: pair.key.range[0], end: pair.key.range[1]}
  return placeOf(document, path, length)
}

/** At least one character long where there is one, and inside the file. */
export function spanIn(length: number, start: number, end: number): Span {
  const from = Math.max(0, Math.min(start, length - 1))
  return {start: from, end: Math.min(length, Math.max(end, from + 1))}
}
