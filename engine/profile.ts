/** Which kind of text a document is. */

import type {Document} from './document.ts'
import type {Profiles} from './rule/rule.ts'

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
  return name !== undefined && Object.hasOwn(profiles, name) ? name : undefined
}

function headingsOf({source, blocks}: Document): string {
  const texts = blocks.filter(({kind}) => kind === 'heading').map(({start, end}) => source.slice(start, end))
  return ` ${texts
    .join(' ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')} `
}
