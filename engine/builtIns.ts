/** Guards that no pattern can say: quotation, negation, names, questions, somebody else as the subject. */

import type {Lens} from './compile.ts'
import type {Candidate} from './conditions.ts'
import type {Context} from './context.ts'
import {isFixedName} from './fixedNames.ts'
import {isWithin} from './quotations.ts'
import type {Guard} from './rule/rule.ts'
import {perSentence} from './sentence.ts'

type BuiltIn = (candidate: Candidate, lens: Lens, context: Context) => boolean

export const builtIns: {readonly [Name in NonNullable<Guard['builtIn']>]: BuiltIn} = {
  quoted: isQuoted,
  negated: isNegated,
  'fixed-name': isFixedName,
  question: ({sentence}) => sentence.text.slice(sentence.start, sentence.end).trimEnd().endsWith('?'),
  'third-party': isThirdParty,
  'staff-you': isStaff,
  'advised-against': ({block}, _lens, context) => context.roles(block.index).includes('avoid'),
  // Code never becomes prose; what is left is a match that touches a cut-out: "the `target` users".
  code: ({sentence, match}) =>
    sentence.words.slice(match.from, match.to).some(({text}) => text.includes('\uFFFC')),
}

/** “lock customers in”, said by somebody or only mentioned. */
function isQuoted({block, sentence, match}: Candidate): boolean {
  const start = sentence.words[match.from]?.start ?? 0
  const end = sentence.words[match.to - 1]?.end ?? 0
  return isWithin(block.quotations(), start, end)
}

const negations: ReadonlySet<string> = new Set([
  'not',
  "n't",
  'never',
  'no',
  'nobody',
  'nothing',
  'none',
  'nor',
  'neither',
  'without',
  'avoid',
  'avoids',
  'avoiding',
  'cannot',
  'refuse',
  'refused',
  'stop',
  'stopped',
  'instead',
  'rather',
])

const hasNegation = perSentence(({words}) => words.some(({lower}) => negations.has(lower)))

/** "We will never monetise the data": a negation shortly before the match and in its clause, but not in it. */
function isNegated({sentence, match}: Candidate): boolean {
  const {words} = sentence
  // Only few sentences deny anything, so the grammar is asked last.
  if (!hasNegation(sentence)) return false
  const {clause, groups} = sentence.grammar()
  for (let i = Math.max(0, match.from - 6); i < match.from; i++)
    if (clause[i] === clause[match.from] && denies(words[i]?.lower, words[i + 1]?.lower)) return true
  // Between the words of the match: "the bot does not deflect calls".
  const group = groups.find(({verb}) => verb >= match.from && verb < match.to)
  if (group === undefined || !group.negated || match.negative) return false
  for (let i = group.start; i < group.end; i++) if (denies(words[i]?.lower, words[i + 1]?.lower)) return true
  return false
}

/** "not only", "no later than" deny nothing; "instead" and "rather" do only with "of" and "than". */
function denies(word: string | undefined, next: string | undefined): boolean {
  if (word === undefined || !negations.has(word)) return false
  if (word === 'not' || word === "n't") return next !== 'only' && next !== 'just'
  if (word === 'no') return next !== 'longer' && next !== 'later' && next !== 'doubt'
  if (word === 'instead') return next === 'of'
  return word !== 'rather' || next === 'than'
}

/** "The portal lets you book your leave", in a handbook: "you" is a colleague. */
function isStaff({sentence, match}: Candidate, _lens: Lens, {youMeans}: Context): boolean {
  if (youMeans === 'customer' || youMeans === 'unknown') return false
  return sentence.words.slice(match.from, match.to).some(({lower}) => lower === 'you' || lower === 'your')
}

const us: ReadonlySet<string> = new Set([
  'we',
  'us',
  'our',
  'i',
  'you',
  'your',
  'this',
  'it',
  'they',
  'team',
  'company',
])

/** "Rivals capture users with free tiers": the subject is a competitor, a market, an author, a regulator. */
function isThirdParty({sentence, match}: Candidate, lens: Lens): boolean {
  const {phrases, groups} = sentence.grammar()
  const group = groups.find(({verb}) => verb >= match.from && verb < match.to)
  const subject =
    phrases.find(({role, governor}) => role === 'subject' && governor === group?.verb) ??
    phrases.find(({role, end}) => role === 'subject' && end <= match.from)
  if (subject === undefined) return false
  const words = sentence.words.slice(subject.start, subject.end).map(({lower}) => lower)
  if (words.some((word) => us.has(word))) return false
  const competitors = lens.vocabulary.added['COMPETITOR'] ?? []
  const named = words.join(' ')
  return (
    words.some((word) => strangers.has(word)) ||
    competitors.some((entry) =>
      named.includes((typeof entry === 'string' ? entry : entry.noun).toLowerCase()),
    )
  )
}

const strangers: ReadonlySet<string> = new Set([
  'agency',
  'aggregators',
  'author',
  'authors',
  'authority',
  'bank',
  'banks',
  'chains',
  'competitor',
  'competitors',
  'court',
  'discounters',
  'government',
  'incumbent',
  'incumbents',
  'law',
  'marketplaces',
  'ministry',
  'opponents',
  'regulation',
  'regulator',
  'regulators',
  'rival',
  'rivals',
  'startups',
])
