/** British and American spellings of one word or phrase: "organisation", "organization". */

import {matchCase} from './casing.ts'
import {once} from './once.ts'
import {spellingFamilies} from './spellingFamilies.ts'

/** The text itself first, then where they differ its British and its American spelling. */
export function spellings(text: string): readonly string[] {
  return [...new Set([text, respell(text, toBritish), respell(text, toAmerican)])]
}

function respell(text: string, change: (word: string) => string): string {
  return text.replace(/[a-z]{4,}/gi, (word) => {
    const lower = word.toLowerCase()
    const changed = change(lower)
    return changed === lower ? word : matchCase(word, changed)
  })
}

function toBritish(word: string): string {
  const listed = change(word, british())
  return listed !== word || onlyZ.test(word) ? listed : word.replace(zEnding, '$1is$2')
}

function toAmerican(word: string): string {
  const listed = change(word, american())
  return listed !== word || onlyS.test(word) ? listed : word.replace(sEnding, '$1iz$2')
}

const zEnding = /^(.{3,})iz(e|ed|es|er|ers|ing|ation|ations|ational|able)$/
const sEnding = /^(.{3,})is(e|ed|es|er|ers|ing|ation|ations|ational|able)$/

// "sized", "prizes" and "seizing" have their z, "advised" and "enterprise" their s, on both sides of the ocean.
const onlyZ = /(?:^|cap|down|over|out|re|super|under|up)siz|priz|seiz/
const onlyS =
  /(?:adv|advert|app?r|bru|chast|circumc|clockw|compr|comprom|conc|cr|cru|dem|desp|dev|disgu|enterpr|exc|exerc|expert|franch|improv|inc|lia|likew|merchand|no|otherw|parad|po|prec|prem|prom|ra|repr|rev|sunr|superv|surm|surpr|telev|treat)is[aei]/

/** Words it may change, as beginning and ending, and the endings that replace those. */
interface Change {
  readonly shape: RegExp
  readonly endings: ReadonlyMap<string, string>
}

function change(word: string, changes: readonly Change[]): string {
  for (const {shape, endings} of changes) {
    const [, start, ending = ''] = shape.exec(word) ?? []
    if (start !== undefined) return start + (endings.get(ending) ?? ending)
  }
  return word
}

const american = once(() =>
  spellingFamilies.map((family) => toChange(family.beginnings, pairsOf(family.endings))),
)

const british = once(() =>
  spellingFamilies.map(({beginnings, endings}) =>
    toChange(
      beginnings,
      pairsOf(endings).map(([from, to]) => [to, from] as const),
    ),
  ),
)

function toChange(beginnings: string, pairs: readonly (readonly [string, string])[]): Change {
  const endings = new Map(pairs)
  return {
    shape: new RegExp(`^(${beginnings.replaceAll(' ', '|')})(${[...endings.keys()].join('|')})$`),
    endings,
  }
}

function pairsOf(endings: string): readonly (readonly [string, string])[] {
  return endings.split(' ').map((pair) => {
    const [british = '', american = ''] = pair.split('>')
    return [british, american] as const
  })
}
