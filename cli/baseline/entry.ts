/** One finding that a team has set aside, as its baseline remembers it. */
export interface Entry {
  /** From the folder of the baseline, with forward slashes. */
  readonly path: string
  readonly rule: string
  readonly fingerprint: string
  /** What was found, for those who read the file. */
  readonly text: string
  readonly reason?: string
  readonly owner?: string
  /** From this day on it counts again: 2027-01-31. */
  readonly expires?: string
}

export function byPlace(a: Entry, b: Entry): number {
  return compare(a.path, b.path) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
