/** Front matter at the very top, `---` for YAML and `+++` for TOML. Title and description are prose, the rest is not. */

import type {Span} from '../document.ts'
import {readMeta} from './meta.ts'
import {advanceLine, restartAt, type Scan} from './scan.ts'

/** Moves the scan behind the front matter; its contents without the fences, undefined when there is none. */
export function readFrontMatter(scan: Scan): Span | undefined {
  const {source, nextLine: top} = scan
  const fence = source.slice(top, top + 3)
  if ((fence !== '---' && fence !== '+++') || !advanceLine(scan) || !isFence(scan, fence)) {
    restartAt(scan, top)
    return undefined
  }
  const start = Math.min(scan.nextLine, source.length)
  while (advanceLine(scan)) {
    if (!isFence(scan, fence)) continue
    const span = {start, end: scan.lineStart}
    readMeta(scan, span, fence === '+++')
    return span
  }
  restartAt(scan, top)
  return undefined
}

function isFence({source, lineStart, lineEnd}: Scan, fence: string): boolean {
  return source.startsWith(fence, lineStart) && source.slice(lineStart + 3, lineEnd).trim() === ''
}
