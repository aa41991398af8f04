/** Who acts: the customers, we, or what we offer. One count for each clause. */

import type {Lens} from '../compile.ts'
import type {VerbGroup} from '../grammar/grammar.ts'
import {choicesOf} from '../grammar/lexicon.ts'
import {codeOf} from '../grammar/readings.ts'
import type {Match} from '../pattern/matchPattern.ts'
import type {Sentence} from '../sentence.ts'
import type {ScoreModel} from './signal.ts'

export type Actor = 'customer' | 'self' | 'product'

export interface Acting {
  readonly actor: Actor
  /** The verb as written, in small letters; "" where none was found. */
  readonly verb: string
  /** Index of the verb's word, -1 where none was found. */
  readonly at: number
  readonly negated: boolean
}

export interface ActingReader {
  /** Undefined where the words act in no clause of their own. */
  readonly read: (actor: Actor, match: Match, sentence: Sentence) => Acting | undefined
}

export function actingReader(lens: Lens, {voice}: ScoreModel): ActingReader {
  const productVerbs = formsOf(voice.productVerbs, lens)
  return {
    read: (actor, match, sentence) => {
      // "We" is never an object, so nothing need be known of the sentence.
      if (sentence.words[match.from]?.lower === 'we') return {actor, verb: '', at: -1, negated: false}
      if (!mayAct(match, sentence)) return undefined
      const group = clauseOf(match, sentence)
      if (group === undefined) return undefined
      const verb = sentence.words[group.verb]?.lower ?? ''
      const clause = {verb, at: group.verb, negated: group.negated}
      // "Customers will be migrated": it is done to them, by us.
      if (actor === 'customer' && group.passive) return {...clause, actor: 'self'}
      if (actor === 'customer' && productVerbs.has(verb)) return {...clause, actor: 'product'}
      return {...clause, actor}
    },
  }
}

/** All forms of these verbs. */
export function formsOf(verbs: readonly string[], lens: Lens): ReadonlySet<string> {
  const [element] = lens.pattern(`{${verbs.join('|')}}:verb`)
  return new Set(element?.kind === 'word' ? element.lexicons.flatMap((lexicon) => [...lexicon.keys()]) : [])
}

/** Grammar is dear, so what the words beside it rule out is not asked for: "for our customers", "the customer." */
function mayAct({from, to}: Match, {words}: Sentence): boolean {
  const next = words[to]?.lower ?? '.'
  if (!/^[\p{L}(,\uFFFC]/u.test(next) || afterNoSubject.has(next)) return false
  if (qualifies({to}, {words})) return false
  for (let at = from - 1; at >= Math.max(0, from - 4); at--) {
    const word = words[at]?.lower ?? ''
    if (beforeNoSubject.has(word)) return false
    if (!/^[\p{L}-]/u.test(word)) return true
  }
  return true
}

/** "customer support team": what follows is a noun and nothing else, so the customers only qualify it. */
export function qualifies({to}: Pick<Match, 'to'>, {words}: Pick<Sentence, 'words'>): boolean {
  const next = words[to]?.lower ?? ''
  return /^\p{L}/u.test(next) && choicesOf(next).every(({code}) => nominal.has(code))
}

const nominal: ReadonlySet<number> = new Set([codeOf.noun, codeOf.mass, codeOf.plural, codeOf.name])

const beforeNoSubject: ReadonlySet<string> = new Set(
  'of for to with by from about on at into towards toward among across between per without against through via like as'.split(
    ' ',
  ),
)
const afterNoSubject: ReadonlySet<string> = new Set(['and', 'or', ',', 'to', 'as', 'than', 'but'])

function clauseOf({from, to}: Match, sentence: Sentence): VerbGroup | undefined {
  const {groups, phrases} = sentence.grammar()
  return groups.find(({subject, form}) => {
    const phrase = phrases[subject]
    if (phrase === undefined || form === 'participle') return false
    return phrase.start <= from && phrase.head >= from && phrase.head < to
  })
}
