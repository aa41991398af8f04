/** Reads a pattern as written in a rule file: `^ {our|the}? $OFFER:subject@offer allow:verb $CUSTOMER:object ..2 to`. */

import {
  type Choice,
  type Element,
  maxGap,
  type Pattern,
  type Test,
  tests,
  type WordElement,
} from './pattern.ts'

export interface PatternProblem {
  readonly message: string
  /** Offsets in the pattern text, UTF-16, end exclusive. */
  readonly start: number
  readonly end: number
}

export interface ParsedPattern {
  readonly pattern: Pattern
  readonly problems: readonly PatternProblem[]
}

/** Never throws: what cannot be read is left out of the pattern and named in `problems`. */
export function parsePattern(text: string): ParsedPattern {
  const problems: PatternProblem[] = []
  const pattern: Element[] = []
  for (const piece of pieces(text)) {
    const element = readElement(piece.text, (message) =>
      problems.push({message, start: piece.start, end: piece.start + piece.text.length}),
    )
    if (element) pattern.push(element)
  }
  if (problems.length === 0 && !pattern.some(isRequiredWord))
    problems.push({
      message: 'a pattern needs at least one word that must be there',
      start: 0,
      end: text.length,
    })
  return {pattern, problems}
}

interface PatternPiece {
  readonly text: string
  readonly start: number
}

/** Cuts at blanks outside braces: `{roll out|ship}:verb` is one piece. */
function pieces(text: string): readonly PatternPiece[] {
  const found: PatternPiece[] = []
  let depth = 0
  let start = -1
  for (let i = 0; i <= text.length; i++) {
    const char = text[i] ?? ' '
    const cut = i === text.length || (depth === 0 && /\s/.test(char))
    if (cut) {
      if (start >= 0) found.push({text: text.slice(start, i), start})
      start = -1
      continue
    }
    if (start < 0) start = i
    if (char === '{') depth++
    if (char === '}') depth--
  }
  return found
}

const shape = /^(<?)(!?)(\{[^{}]*\}|=?[^\s{}<>:?@!]+|:)((?::[a-z-]+)*)((?:@[A-Za-z]+)?)(\??)(>?)$/

function readElement(text: string, complain: (message: string) => void): Element | undefined {
  if (text === '^') return {kind: 'start'}
  if (text === '$') return {kind: 'end'}
  const gap = /^\.\.(\d+)$/.exec(text)
  if (gap) return readGap(Number(gap[1]), complain)
  const parts = text.startsWith('..') ? undefined : shape.exec(text)
  if (!parts) {
    complain(`"${text}" is not a pattern element; write a word, {a|b}, $SLOT, ..3, ^ or $`)
    return undefined
  }
  const [, opens, not, body = '', rawTests = '', capture = '', optional, closes] = parts
  const element: WordElement = {
    kind: 'word',
    choices: readChoices(body, complain),
    tests: readTests(rawTests, complain),
    optional: optional === '?',
    not: not === '!',
    capture: capture.slice(1) || undefined,
    opens: opens === '<',
    closes: closes === '>',
  }
  return element.choices.length > 0 ? element : undefined
}

function readGap(max: number, complain: (message: string) => void): Element | undefined {
  if (max >= 1 && max <= maxGap) return {kind: 'gap', max}
  complain(`a gap spans 1 to ${maxGap} words, this one ${max}`)
  return undefined
}

function readChoices(body: string, complain: (message: string) => void): readonly Choice[] {
  const texts = body.startsWith('{') ? body.slice(1, -1).split('|') : [body]
  return texts.flatMap((raw): readonly Choice[] => {
    const text = raw.trim().replace(/\s+/g, ' ').toLowerCase()
    if (text === '') {
      complain('an alternative between | is empty')
      return []
    }
    if (/^(?:_|\$?[^:]+)?:[a-z-]+$/.test(text) || /^\.\.\d/.test(text)) {
      complain(`"${text}" cannot stand between { and }; tests go behind them: {a|b}:noun`)
      return []
    }
    if (text === '_') return [{kind: 'any'}]
    if (text.startsWith('$')) return [{kind: 'slot', name: text.slice(1).toUpperCase()}]
    if (text.startsWith('=')) return [{kind: 'exact', text: text.slice(1)}]
    return [{kind: 'lemma', text}]
  })
}

function readTests(raw: string, complain: (message: string) => void): readonly Test[] {
  return raw.split(':').flatMap((name): readonly Test[] => {
    if (name === '') return []
    if ((tests as readonly string[]).includes(name)) return [name as Test]
    complain(`":${name}" is not a test; there are ${tests.map((test) => `:${test}`).join(' ')}`)
    return []
  })
}

function isRequiredWord(element: Element): boolean {
  return (
    element.kind === 'word' &&
    !element.optional &&
    !element.not &&
    element.choices.every((choice) => choice.kind !== 'any')
  )
}
