/** Names that must stay as they are: of meetings and products, of files and skills, of the sections in a table of contents. */

import type {Lens} from './compile.ts'
import type {Candidate} from './conditions.ts'
import {matchPattern} from './pattern/matchPattern.ts'
import {toSource} from './readDocument.ts'
import {perSentence, type Sentence} from './sentence.ts'

export function isFixedName(candidate: Candidate, lens: Lens): boolean {
  const {sentence, match} = candidate
  return (
    listedName(sentence, match.from, match.to, lens) ||
    isCapitalised(candidate) ||
    isIdentifier(candidate) ||
    isEntryOfContents(candidate)
  )
}

/** "the Customer Obsession Meeting", "Product Hunt": capitals inside running text. */
function isCapitalised({sentence, match}: Candidate): boolean {
  const {words} = sentence
  // Nearly all matches begin with a small letter.
  if (/^[a-z]/.test(words[match.from]?.text ?? '')) return false
  if (match.to - match.from > 6 || isTitleCased(sentence)) return false
  // "Business Impact: …" is a label.
  if (words[match.to]?.lower === ':') return false
  const capital = (i: number) => /^\p{Lu}/u.test(words[i]?.text ?? '')
  const inside = words.slice(match.from, match.to).filter(({text}) => /^\p{L}/u.test(text))
  const first = words.findIndex(({text}) => /^\p{L}/u.test(text)) >= match.from
  // "MQLs" is an abbreviation, not a name.
  const all = inside.every(({text}) => /^\p{Lu}(?!\p{Lu})/u.test(text))
  if (!all || inside.length === 0) return false
  // A capital at the start of a sentence says nothing, unless the next word has one too.
  if (!first && words[match.from - 1]?.lower !== ':') return true
  return inside.length > 1 || (capital(match.to) && words[match.to]?.spaced === true)
}

/** In any capitals and any number, as far as the match touches it. */
function listedName(sentence: Sentence, from: number, to: number, {vocabulary, pattern}: Lens): boolean {
  const {NAME = [], PROTECTED = []} = vocabulary.added
  if (NAME.length + PROTECTED.length === 0) return false
  const names = matchPattern(pattern('{$NAME|$PROTECTED}'), sentence)
  return names.some(({start, end}) => start < to && end > from)
}

/** "## Drive Adoption in the Mid-Market": most long words have a capital, so capitals mean nothing. */
const isTitleCased = perSentence(({words}) => {
  const long = words.filter(({text}) => text.length > 3 && /^\p{L}/u.test(text))
  return long.length > 0 && long.filter(({text}) => /^\p{Lu}/u.test(text)).length > long.length * 0.6
})

/** "churn-prevention: for the last step of a cancellation" names another file; "name: churn-prevention" gives it its name. */
function isIdentifier({sentence: {words}, match: {from, to}}: Candidate): boolean {
  const inside = words.slice(from, to)
  if (!inside.some(({text}) => text === '-') || inside.some(({spaced}, i) => i > 0 && spaced)) return false
  // "cross-sell: offer the lamp too" is plain English; long parts make a name.
  if (inside.some(({text, lower}) => text !== lower) || inside.every(({text}) => text.length < 8))
    return false
  const before = words[from - 1]?.text
  const after = words[to]?.lower
  // "the market-segments skill"
  if (/^(?:skill|command|plugin|agent|file)s?$/.test(after ?? '')) return true
  const opens = words.slice(0, from).every(({text}) => !/\p{L}/u.test(text))
  return (opens && /^[:—–]$/.test(after ?? '')) || (before === ':' && after === undefined)
}

/** "- [Adoption targets](#adoption-targets)" only repeats a heading. */
function isEntryOfContents({block, reading}: Candidate): boolean {
  const {source} = reading.document
  const {start, end} = toSource(block.prose, 0, block.prose.text.length)
  // Not the title of a directive, whose brackets are no part of the block.
  return end < block.block.end && source.startsWith('](#', end) && source[start - 1] === '['
}
