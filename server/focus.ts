/** Focus mode: what is found in the sentence being typed waits until the sentence is finished. */

import type {Finding, Span} from '../engine/index.ts'

export interface Focus {
  /** The client has changed the text there. */
  readonly typed: (uri: string, at: number) => void
  /** The writer has paused, saved or gone elsewhere. */
  readonly leave: (uri: string) => void
  readonly without: (uri: string, text: string, findings: readonly Finding[]) => readonly Finding[]
  readonly isWaiting: (uri: string) => boolean
}

export function openFocus(): Focus {
  const cursors = new Map<string, number>()
  return {
    typed: (uri, at) => void cursors.set(uri, at),
    leave: (uri) => void cursors.delete(uri),
    without: (uri, text, findings) => {
      const at = cursors.get(uri)
      const open = at === undefined ? undefined : unfinished(text, at)
      return open === undefined
        ? findings
        : findings.filter(({start, end}) => end <= open.start || start > open.end)
    },
    isWaiting: (uri) => cursors.has(uri),
  }
}

/** The sentence around the cursor; undefined right after one that has ended: "We ship features. |". */
export function unfinished(text: string, at: number): Span | undefined {
  const before = text.slice(Math.max(0, at - longest), at)
  const after = text.slice(at, at + longest)
  if (/[.!?:][)"”’*_]*\s+$|\n\s*$/.test(before)) return undefined
  const start = at - (/(?:(?!\n\s*\n|[.!?]\s)[\s\S])*$/.exec(before)?.[0].length ?? 0)
  const end = at + (/^(?:(?!\n\s*\n|[.!?](?:\s|$))[\s\S])*/.exec(after)?.[0].length ?? 0)
  return {start, end}
}

const longest = 1000
