/** Globs of config files, matched in time that grows with pattern times path whatever a stranger writes in them. */

/** Does one of the globs fit? `!drafts/keep.md` takes back what an earlier one said; the last that fits decides. */
export function matchesGlobs(globs: string | readonly string[], path: string, before = false): boolean {
  let matches = before
  for (const glob of typeof globs === 'string' ? [globs] : globs) {
    const negated = glob.startsWith('!')
    if (matches === negated && matchesGlob(negated ? glob.slice(1) : glob, path)) matches = !negated
  }
  return matches
}

/** `docs/*.md`, `**\/{prd,spec}s/**`; a name without a slash fits anywhere; a folder stands for all that is in it. */
function matchesGlob(glob: string, path: string): boolean {
  const names = path.split('/')
  const trimmed = glob.replace(/\/+$/, '')
  const start = trimmed.includes('/') ? [] : ['**']
  return alternatives(trimmed.replace(/^(?:\.?\/)+/, '')).some((one) =>
    matchesList([...start, ...one.split('/')], names, isDeep, (part, name) =>
      matchesList([...part], [...name], isStar, isSign),
    ),
  )
}

const isDeep = (part: string) => part === '**'
const isStar = (sign: string) => sign === '*'
const isSign = (sign: string, character: string) => sign === '?' || sign === character

/**
 * Walks both lists once, going back to the last wildcard only. A list of names may go on when the pattern has ended,
 * since a folder stands for its content; a list of characters may not.
 */
function matchesList(
  pattern: readonly string[],
  given: readonly string[],
  isAny: (part: string) => boolean,
  fits: (part: string, one: string) => boolean,
): boolean {
  const mayGoOn = isAny === isDeep
  let at = 0
  let part = 0
  let resumeAt = 0
  let resumePart = -1
  while (at < given.length) {
    const wanted = pattern[part]
    if (wanted !== undefined && isAny(wanted)) {
      resumePart = ++part
      resumeAt = at
    } else if (wanted !== undefined && fits(wanted, given[at] ?? '')) {
      part++
      at++
    } else if (wanted === undefined && mayGoOn) return true
    else if (resumePart >= 0) {
      part = resumePart
      at = ++resumeAt
    } else return false
  }
  return pattern.slice(part).every(isAny)
}

/** No more, so that `{a,b}{a,b}{a,b}…` cannot cost a fortune. */
const mostAlternatives = 200

/** `{a,b}.md` is `a.md` and `b.md`. */
function alternatives(glob: string): readonly string[] {
  let open: readonly string[] = [glob]
  for (;;) {
    const next = open.flatMap((one) => {
      const brace = /\{([^{}]*,[^{}]*)\}/.exec(one)
      if (!brace) return [one]
      const [all, inner = ''] = brace
      return inner
        .split(',')
        .map((choice) => one.slice(0, brace.index) + choice + one.slice(brace.index + all.length))
    })
    if (next.length === open.length || next.length > mostAlternatives) return open
    open = next
  }
}
