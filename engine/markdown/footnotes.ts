/** `[^1]: A footnote is prose, and holds whatever is indented under it.` */

import {caret, closeBracket, colon, isWhitespace, normalLabel, openBracket} from './characters.ts'
import {beginBlock, openContainer} from './containers.ts'
import {newContainer, type Scan, skipBlanks} from './scan.ts'

export function openFootnote(scan: Scan): boolean {
  const {source, next} = scan
  const end = footnoteEnd(source, next, scan.lineEnd)
  if (end < 0 || source.charCodeAt(end) !== colon) return false
  beginBlock(scan)
  scan.labels.add(normalLabel(source.slice(next + 1, end - 1)))
  skipBlanks(scan, end + 1, scan.nextColumn + end + 1 - next)
  scan.column = scan.nextColumn
  openContainer(scan, newContainer('footnote', 4))
  return true
}

/** End of the `[^label]` that begins here, -1 when there is none. */
export function footnoteEnd(text: string, start: number, limit: number): number {
  if (text.charCodeAt(start + 1) !== caret) return -1
  const last = Math.min(limit, start + 1000)
  for (let at = start + 2; at < last; at++) {
    const code = text.charCodeAt(at)
    if (code === closeBracket) return at > start + 2 ? at + 1 : -1
    if (code === openBracket || isWhitespace(code)) return -1
    if (code === 92 && at + 1 < last) at++
  }
  return -1
}
