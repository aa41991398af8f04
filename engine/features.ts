/** What speaks for or against a finding, in words that `explain` can show and `rules/weights.yaml` can weigh. */

import type {Candidate} from './conditions.ts'
import {type Context, kindOf} from './context.ts'
import type {Counts} from './counts.ts'
import {featurePatterns} from './featurePatterns.ts'
import type {Level} from './rule/rule.ts'
import type {Search} from './searches.ts'
import type {Sentence} from './sentence.ts'

export interface Seen {
  readonly search: Search
  readonly candidate: Candidate
  /** What rule, section and profile say before anybody doubts. */
  readonly level: Level
}

export function featuresOf(
  {search, candidate, level}: Seen,
  context: Context,
  counts: Counts,
): readonly string[] {
  // The inventory only counts compounds; nothing in the sentence makes one more or less of a compound.
  if (search.row !== undefined) return [search.features[0], `level ${level}`]
  const roles = context.roles(candidate.block.index)
  return [
    ...search.features,
    `level ${level}`,
    `genre ${context.profile}`,
    `market talk ${context.marketTalk()}`,
    `subject ${subjectOf(candidate, counts)}`,
    `place ${placeOf(candidate)}`,
    ...(roles.length > 0 ? roles.map((role) => `section ${role}`) : ['section other']),
    ...verbTraits(candidate),
    ...traits.filter(({holds}) => holds(candidate, counts)).map(({name}) => name),
  ]
}

/** A term of art names a method in a heading or a label ("Lead magnets"); in a clause it is used on people. */
function verbTraits({block: {block}, sentence, match}: Candidate): readonly string[] {
  const {groups} = sentence.grammar()
  if (groups.some(({start, end}) => start < match.end && end > match.start)) return []
  const isLabel =
    block.kind === 'heading' || !groups.some(({form}) => form === 'finite' || form === 'imperative')
  return isLabel ? ['term alone', 'bare term'] : ['term alone']
}

/** Who acts in the clause of the match: "we launch", "the app lets", "customers can". */
function subjectOf({sentence, match}: Candidate, counts: Counts): string {
  const {groups, phrases, clause} = sentence.grammar()
  const group =
    groups.find(({start, end}) => start < match.end && end > match.start) ??
    groups.find(({verb}) => clause[verb] === clause[match.start])
  if (group === undefined) return 'none'
  const subject = phrases[group.subject]
  if (subject === undefined) return group.form === 'imperative' ? 'imperative' : 'none'
  const {head} = subject
  const kind = subjects.find(({pattern}) =>
    counts.inSentence(pattern, sentence).some(({start, end}) => start <= head && end > head),
  )
  return kind?.name ?? 'other'
}

const subjects = [
  {name: 'us', pattern: featurePatterns.us},
  {name: 'customer', pattern: featurePatterns.customer},
  {name: 'offer', pattern: featurePatterns.offer},
] as const

function placeOf({reading, block, sentence}: Candidate): string {
  const kind = kindOf(reading, block.index)
  if (kind === 'heading' || kind === 'cell') return kind
  return sentence.grammar().groups.some(({form}) => form === 'finite' || form === 'imperative')
    ? kind
    : `${kind} without verb`
}

interface Trait {
  readonly name: string
  readonly holds: (candidate: Candidate, counts: Counts) => boolean
}

const has =
  (pattern: string) =>
  ({sentence}: Candidate, counts: Counts): boolean =>
    counts.inSentence(pattern, sentence).length > 0

const traits: readonly Trait[] = [
  {name: 'first person', holds: has(featurePatterns.firstPerson)},
  {name: 'second person', holds: has(featurePatterns.secondPerson)},
  {
    name: 'customer in the sentence',
    holds: ({sentence, match}, counts) =>
      counts
        .inSentence(featurePatterns.people, sentence)
        .some(({start, end}) => end <= match.start || start >= match.end),
  },
  {name: 'a reason is given', holds: has(featurePatterns.reason)},
  {
    // "Drive adoption", "to grow the user base": what is aimed at weighs more than what is only named.
    name: 'aimed at',
    holds: ({sentence, match}, counts) =>
      counts
        .inSentence(featurePatterns.aim, sentence)
        .some(({start}) => start < match.end && start >= match.start - 4),
  },
  {
    name: 'to be studied',
    holds: ({sentence, match}, counts) =>
      counts.inSentence(featurePatterns.study, sentence).some(({start}) => start <= 1 && start < match.start),
  },
  {name: 'in brackets', holds: ({sentence, match}) => isInBrackets(sentence, match.start)},
  {
    name: 'behind a label',
    holds: ({sentence, match}) => {
      const label = labelEnd(sentence)
      return label >= 0 && label < match.start
    },
  },
  {
    name: 'in a label',
    holds: ({sentence, match}) => labelEnd(sentence) >= match.end,
  },
  {
    name: 'figure in the sentence',
    holds: ({sentence, match}) =>
      sentence.words.some(({text}, i) => (i < match.start || i >= match.end) && /^\d/.test(text)),
  },
  {
    name: 'question',
    holds: ({sentence}) => sentence.text.slice(sentence.start, sentence.end).trimEnd().endsWith('?'),
  },
  {name: 'long sentence', holds: ({sentence}) => sentence.words.length > 30},
]

/** "Metrics (open rate, click rate)". */
function isInBrackets({words}: Sentence, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const {text} = words[i] ?? {}
    if (text === '(') return true
    if (text === ')') return false
  }
  return false
}

/** "Audience: …": index of the colon behind a short beginning, -1 where there is none; a question before it is no label. */
function labelEnd({words}: Sentence): number {
  const at = words.findIndex(({text}) => text === ':' || text === '?')
  return at >= 0 && at <= longestLabel && words[at]?.text === ':' ? at : -1
}

const longestLabel = 7
