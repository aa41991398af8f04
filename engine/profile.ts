/** Which kind of text a document is, and how loud each rule is in it. */

import type {Document} from './document.ts'
import type {Level, Profiles, Rule} from './rule/rule.ts'

/** `profile: strategy` in the front matter, else the words of path and headings; `handbook` when nothing speaks. */
export function inferProfile(path: string, document: Document, profiles: Profiles): string {
  const named = profileInFrontMatter(document, profiles)
  if (named !== undefined) return named
  const words = ` ${path.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `
  const headings = headingsOf(document)
  let best = 'handbook'
  let most = 0
  for (const [name, profile] of Object.entries(profiles)) {
    const byPath = (profile.paths ?? []).filter((word) => words.includes(` ${word} `)).length
    const byHeading = (profile.headings ?? []).filter((word) => headings.includes(` ${word} `)).length
    const points = 3 * byPath + byHeading
    if (points > most) [best, most] = [name, points]
  }
  return best
}

function profileInFrontMatter({source, frontMatter}: Document, profiles: Profiles): string | undefined {
  if (frontMatter === undefined) return undefined
  const named = /^(?:profile|customer-lens)\s*[:=]\s*["']?([\w-]+)/m.exec(
    source.slice(frontMatter.start, frontMatter.end),
  )
  const name = named?.[1]
  return name !== undefined && name in profiles ? name : undefined
}

function headingsOf({source, blocks}: Document): string {
  const texts = blocks.filter(({kind}) => kind === 'heading').map(({start, end}) => source.slice(start, end))
  return ` ${texts
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')} `
}

export type LevelOverrides = Readonly<Record<string, Level>>

/** The rule's level in a profile, before section roles: the team's word first, then the profile's, then the rule's own. */
export function baseLevel(rule: Rule, own: Level | undefined, profile: string, profiles: Profiles): Level {
  const set = profiles[profile]?.levels ?? {}
  return set[rule.id] ?? set[rule.pack] ?? set['*'] ?? own ?? rule.levels?.[profile] ?? rule.level
}

export function overridden(rule: Rule, overrides: LevelOverrides): Level | undefined {
  return overrides[rule.id] ?? overrides[rule.pack] ?? overrides['*']
}

const loudness: Readonly<Record<Level, number>> = {error: 4, warning: 3, info: 2, hint: 1, off: 0}

export function capped(level: Level, cap: Level | undefined): Level {
  return cap !== undefined && loudness[level] > loudness[cap] ? cap : level
}

export function louder(a: Level, b: Level): boolean {
  return loudness[a] > loudness[b]
}
