/** How long checks of a document take, and so how long one that is slow waits for the typing to pause. */

export interface Pace {
  /** Milliseconds that the next check should wait. */
  readonly wait: (uri: string) => number
  readonly took: (uri: string, milliseconds: number) => void
  readonly forget: (uri?: string) => void
}

export function openPace(): Pace {
  const known = new Map<string, readonly number[]>()
  return {
    wait: (uri) => {
      // The first check reads everything and says nothing about the next; one slow check may be the machine's fault.
      const [, ...later] = known.get(uri) ?? []
      const usual = later.length < 2 ? 0 : Math.min(...later)
      return usual > patience ? usual / 2 : 0
    },
    took: (uri, milliseconds) => {
      const [first = milliseconds, ...later] = known.get(uri) ?? []
      known.set(uri, known.has(uri) ? [first, ...later.slice(-1), milliseconds] : [milliseconds])
    },
    forget: (uri) => {
      if (uri === undefined) known.clear()
      else known.delete(uri)
    },
  }
}

/** Milliseconds that a check may take without waiting for a pause. */
const patience = 100
