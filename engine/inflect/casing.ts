/** Capitals: which kind a text wears, and the same kind put on another text. */

import {isAcronym} from './acronym.ts'

/**
 * Dresses `text` in the capitals of `model`: "Users" makes "patients" "Patients", "OUR USERS" makes it "PATIENTS".
 *
 * A model without a capital changes nothing: a capital in a replacement is a name and stays.
 */
export function matchCase(model: string, text: string): string {
  if (isAllCaps(model)) return eachWord(text, (word) => (hasInnerCapitals(word) ? word : word.toUpperCase()))
  if (isTitleCase(model)) return titleCase(text)
  const first = firstWord(model)
  // "KPI targets" may stand at the start of a sentence or inside it.
  return startsUpper(first) && !isAcronym(first) ? capitalise(text) : text
}

/** "our users" → "Our users"; "iPhone users" and "3 users" stay. */
export function capitalise(text: string): string {
  const first = firstWord(text)
  if (hasInnerCapitals(first)) return text
  return text.replace(first, () => first.charAt(0).toUpperCase() + first.slice(1))
}

/** "Our users" → "our users", for text that moves into a sentence; "API users" stays. It cannot know names. */
export function decapitalise(text: string): string {
  const first = firstWord(text)
  // "I", "X-ray" and "U.S." stay, "A" does not.
  if (/^[B-Z]$/.test(first) || hasInnerCapitals(first) || isUpper(first)) return text
  return text.replace(first, () => first.charAt(0).toLowerCase() + first.slice(1))
}

/** "the voice of the customer" → "The Voice of the Customer". */
export function titleCase(text: string): string {
  let first = true
  return eachWord(text, (word) => {
    const small = !first && smallWords.has(word.toLowerCase())
    first = false
    return small ? word : capitalise(word)
  })
}

/** True for "OUR USERS", false for "API" and for "A". */
export function isAllCaps(text: string): boolean {
  return text === text.toUpperCase() && words(text).some((word) => isUpper(word) && !isAcronym(word))
}

/** True for "Voice of the Customer": two plain words with a capital, and no long word without one. */
export function isTitleCase(text: string): boolean {
  const plain = words(text).filter((word) => !smallWords.has(word.toLowerCase()) && !hasInnerCapitals(word))
  const titled = plain.filter((word) => startsUpper(word) && !isUpper(word))
  return titled.length >= 2 && plain.every((word) => !startsLower(word)) && startsUpper(firstWord(text))
}

/** Letters with two cases, in any script; a Chinese character has no capital to copy. */
export function isLetter(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase()
}

// Left small in headings by all the usual style guides, and "with", "from", "into" by most.
const smallWords = new Set(
  'a an and as at but by for from in into nor of off on or per so the to up via vs with yet'.split(' '),
)

/** True for "iPhone", "KPIs" and "McKinsey", whose capitals are part of the spelling. */
function hasInnerCapitals(word: string): boolean {
  return word !== word.toUpperCase() && word.slice(1) !== word.slice(1).toLowerCase()
}

/** Two letters or more, all of them capitals. */
function isUpper(word: string): boolean {
  return word.length > 1 && [...word].every((char) => !startsLower(char)) && isLetter(word.slice(0, 2))
}

function startsUpper(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toLowerCase()
}

function startsLower(word: string): boolean {
  return word.charAt(0) !== word.charAt(0).toUpperCase()
}

function firstWord(text: string): string {
  return text.slice(Math.max(0, text.search(wordShape))).match(wordShape)?.[0] ?? ''
}

function words(text: string): readonly string[] {
  return text.match(wordShape) ?? []
}

function eachWord(text: string, change: (word: string) => string): string {
  return text.replace(wordShape, change)
}

// "don't" is one word, "customer-centric" two. Spelled out, because \p{L} costs two milliseconds at the first use.
const wordShape =
  /[^\s'’"“”„‚‘«»‹›()[\]{}<>*_`~#|.,:;!?…/\\‐‑–—-][^\s"“”„«»‹›()[\]{}<>*_`~#|.,:;!?…/\\‐‑–—-]*/g
