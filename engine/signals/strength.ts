/** How strong a piece of evidence is: a word, a plan, a practice, or a practice with something that can be looked up. */

import type {Match} from '../pattern/matchPattern.ts'
import type {ReadBlock} from '../reading.ts'
import type {Sentence} from '../sentence.ts'

/** 0 named only, 1 intended, 2 practised, 3 proved. */
export type Strength = 0 | 1 | 2 | 3

/** Undefined for a question, which claims nothing. */
export function strengthOf(
  sentence: Sentence,
  match: Match,
  source: string,
  block: ReadBlock,
): Strength | undefined {
  const text = sentence.text.slice(sentence.start, sentence.end)
  if (text.trimEnd().endsWith('?')) return undefined
  // "Customers have needs." is true of everybody.
  if (sentence.words.length < fewest) return 0
  const {groups, clause} = sentence.grammar()
  const finite = groups.filter(({form}) => form === 'finite' || form === 'imperative')
  const group =
    finite.find(({start, end}) => start < match.end && end > match.start) ??
    finite.find(({verb}) => clause[verb] === clause[match.start]) ??
    finite.find(({verb}) => verb < match.start) ??
    finite[0]
  if (group === undefined) return hasAnchor(text, source, block) && text.length > 40 ? 2 : 0
  const modal = sentence.words[group.modal]?.lower
  const intended = modal !== undefined && !abilities.has(modal)
  if (intended || group.form === 'imperative' || isPlanned(sentence, match)) return 1
  return hasAnchor(text, source, block) ? 3 : 2
}

const fewest = 5

const abilities: ReadonlySet<string> = new Set(['can', 'cannot', 'could', "can't"])

/** "We plan to ask dispatchers": what stands before it makes it a wish. */
function isPlanned({words}: Sentence, {start}: Match): boolean {
  const before = words.slice(Math.max(0, start - 5), start + 1).map(({lower}) => lower)
  return before.some((word, i) => wishes.has(word) && (before[i + 1] === 'to' || i + 1 === before.length))
}

const wishes: ReadonlySet<string> = new Set(
  'plan plans planning aim aims strive strives intend hope hopes want aspire seek going'.split(' '),
)

/** A number, a date, a link, a quotation, or a name of two words: something that a reader can check. */
function hasAnchor(text: string, source: string, block: ReadBlock): boolean {
  return (
    /\d/.test(text) ||
    numberWords.test(text) ||
    name.test(text) ||
    block.quotations().length > 0 ||
    /\]\([^)\s]+|\]\[|https?:\/\//.test(source.slice(block.block.start, block.block.end))
  )
}

const numberWords =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|dozen|half of|January|February|March|April|June|July|August|September|October|November|December)\b/i
const name = /\p{L}[\p{L}’']*[,:]? \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u
