/** Nouns that are known to stand together: "release notes", "lead generation". */

import {compoundWords} from './compoundWords.ts'
import {stemsOfS} from './stems.ts'

/** How much likelier two words are both nouns when they stand side by side. */
export function compoundBonus(first: string, second: string): number {
  pairs ??= readPairs()
  const seconds = pairs.get(first)
  if (!seconds) return 0
  return seconds.has(second) || stemsOfS(second).some((stem) => seconds.has(stem)) ? bonus : 0
}

const bonus = 2.5

let pairs: ReadonlyMap<string, ReadonlySet<string>> | undefined

function readPairs(): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    compoundWords
      .trim()
      .split('\n')
      .map((line) => {
        const [first = '', seconds = ''] = line.split(': ')
        return [first, new Set(seconds.split(' '))]
      }),
  )
}
