/** A clock that somebody else brings, and what becomes of a rule that takes too long: the engine has no time of its own. */
export interface Meter {
  /** Milliseconds; only differences count. */
  readonly now: () => number
  /** Told after each search; false takes the rule out for the rest of the document. */
  readonly spend: (rule: string, milliseconds: number) => boolean
}
