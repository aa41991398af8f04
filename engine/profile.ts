/** Which genre a document belongs to: a small classifier over its path, its headings and its words. */

import type {Document} from './document.ts'
import type {Profiles} from './rule/rule.ts'

export interface Genre {
  readonly profile: string
  /** From 0 to 1; 1 where the document or the team says it. */
  readonly confidence: number
}

/** `profile: strategy` in the front matter, else what speaks loudest; `handbook` when nothing does. */
export function inferProfile(path: string, document: Document, profiles: Profiles): Genre {
  return inferGenres(path, document, profiles).best
}

export interface Genres {
  readonly best: Genre
  /** All with what speaks for each; empty where the document says it. */
  readonly all: readonly Genre[]
}

export function inferGenres(path: string, document: Document, profiles: Profiles): Genres {
  const named = profileInFrontMatter(document, profiles)
  if (named !== undefined) return {best: {profile: named, confidence: 1}, all: []}
  const all = genresOf(path, document, profiles)
  const start = {profile: fallback, confidence: all.length === 0 ? 1 : 0}
  return {best: all.reduce((one, other) => (other.confidence > one.confidence ? other : one), start), all}
}

/** All genres with what speaks for each, by path, headings and words; together 1. */
export function genresOf(path: string, document: Document, profiles: Profiles): readonly Genre[] {
  const inPath = spaced(path)
  const inHeadings = headingsOf(document)
  const words = wordsOf(document)
  const points = Object.entries(profiles).map(([profile, cues]) => {
    const byPath = 2 * Math.min(2, countIn(inPath, cues.paths))
    const byHeading = Math.min(4, countIn(inHeadings, cues.headings))
    const byWords = Math.min(most, share(words, cues.words) / enough)
    return {profile, sum: byPath + byHeading + byWords + (profile === fallback ? 1.5 : 0)}
  })
  // The share that each has when points are taken for log-odds.
  const all = points.reduce((total, {sum}) => total + Math.exp(sum), 0)
  return points.map(({profile, sum}) => ({profile, confidence: Math.exp(sum) / all}))
}

const fallback = 'handbook'

/** So many of a thousand words are worth a point, and words give at most so many points. */
const enough = 10
const most = 6

const few = 300

/** The beginning says what a document is; reading all of a long one would cost more than it tells. */
const sample = 6000
const sampleHeadings = 100

function profileInFrontMatter({source, frontMatter}: Document, profiles: Profiles): string | undefined {
  if (frontMatter === undefined) return undefined
  const named = /^(?:profile|customer-lens)\s*[:=]\s*["']?([\w-]+)/m.exec(
    source.slice(frontMatter.start, frontMatter.end),
  )
  const name = named?.[1]
  return name !== undefined && Object.hasOwn(profiles, name) ? name : undefined
}

function headingsOf({source, blocks}: Document): string {
  const headings = blocks.filter(({kind}) => kind === 'heading' || kind === 'meta').slice(0, sampleHeadings)
  return spaced(headings.map(({start, end}) => source.slice(start, end)).join(' '))
}

function spaced(text: string): string {
  return ` ${text.toLowerCase().replace(/[^a-z0-9]+/g, ' ')} `
}

interface Tally {
  readonly total: number
  readonly times: ReadonlyMap<string, number>
}

function wordsOf({source}: Document): Tally {
  const words = source
    .slice(0, sample)
    .toLowerCase()
    .match(/[a-z]+(?:-[a-z]+)*/g)
  const times = new Map<string, number>()
  for (const word of words ?? []) times.set(word, (times.get(word) ?? 0) + 1)
  return {total: words?.length ?? 0, times}
}

function countIn(text: string, cues: readonly string[] = []): number {
  return cues.filter((cue) => text.includes(` ${cue} `)).length
}

/** How much the document speaks of markets: in the words of a strategy. Such documents frame ten times as often as others. */
export function marketTalk(document: Document, profiles: Profiles): 'little' | 'some' | 'much' {
  const of1000 = share(wordsOf(document), profiles['strategy']?.words)
  return of1000 < 8 ? 'little' : of1000 < 25 ? 'some' : 'much'
}

/** Of a thousand words; a short text has not enough of them to say much. */
function share({total, times}: Tally, cues: readonly string[] = []): number {
  let found = 0
  for (const cue of new Set(cues)) found += times.get(cue) ?? 0
  return (1000 * found) / Math.max(total, few)
}
