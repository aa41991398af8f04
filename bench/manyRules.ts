/** Rule packs as large teams write them: each rule looks for an action and a thing that no other rule looks for. */

import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import * as lexicon from '../engine/grammar/lexicon.generated.ts'
import {random} from './random.ts'

const verbs = lexicon.verbs.split(' ').filter((word) => word.length > 4)
const nouns = lexicon.nounVerbs.split(' ').filter((word) => word.length > 3)
const adjectives = lexicon.adjectives.split(' ').filter((word) => word.length > 3)

export function writeRules(folder: string, count: number): void {
  const {pick, chance} = random(count)
  for (let i = 0; i < count; i++) {
    const pack = join(folder, `pack${i % 30}`)
    mkdirSync(pack, {recursive: true})
    const noun = pick(nouns)
    const match = chance(0.5)
      ? `{${pick(verbs)}|${pick(verbs)}|${pick(verbs)}}:verb ..3 {${noun}|${pick(nouns)}}:head`
      : `{${pick(adjectives)}|${pick(adjectives)}} {${noun}|${pick(nouns)}}:noun`
    writeFileSync(join(pack, `rule${i}.yaml`), rule(match))
  }
}

function rule(match: string): string {
  return `summary: Words that our style guide does not like.
level: info
source: [P1]
match:
  - "${match}"
message: '“{text}” is not in our style. Say what the customer gets.'
why: |
  The style guide explains it.
examples:
  - bad: Nothing is said here.
  - good: Nothing is said here either.
`
}
