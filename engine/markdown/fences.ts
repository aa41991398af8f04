/** Where code and maths begin: fences of backticks, tildes or dollars, and indentation by four columns. */

import {backtick, dollar} from './characters.ts'
import {beginBlock} from './containers.ts'
import {openLeaf} from './leaves.ts'
import {type Scan, upcoming} from './scan.ts'

export function openFence(scan: Scan): boolean {
  const {source, next, lineEnd} = scan
  const code = source.charCodeAt(next)
  const length = runLength(scan, code)
  if (length < 3) return false
  if (code === backtick && source.slice(next + length, lineEnd).includes('`')) return false
  beginFenced(scan, 'fence', code, length)
  return true
}

/** `$$` alone in its line, maybe with a word of meta data, when there is another one to close it. */
export function openMath(scan: Scan): boolean {
  const {source, next, lineEnd} = scan
  const length = runLength(scan, dollar)
  if (length < 2 || source.slice(next + length, lineEnd).includes('$')) return false
  if (upcoming(scan, '$$', lineEnd) >= source.length) return false
  beginFenced(scan, 'math', dollar, length)
  return true
}

export function openIndented(scan: Scan): boolean {
  beginBlock(scan)
  openLeaf(scan, 'indented')
  return true
}

function runLength({source, next, lineEnd}: Scan, code: number): number {
  let at = next
  while (at < lineEnd && source.charCodeAt(at) === code) at++
  return at - next
}

function beginFenced(scan: Scan, leaf: 'fence' | 'math', code: number, length: number): void {
  beginBlock(scan)
  openLeaf(scan, leaf)
  scan.fenceCode = code
  scan.fenceLength = length
}
