/** What the engine knows about the words of one sentence. Offsets are into the text that the sentence was cut from. */

export type Tag =
  | 'noun'
  | 'name'
  | 'pronoun'
  | 'determiner'
  | 'possessive'
  | 'number'
  | 'verb'
  | 'auxiliary'
  | 'modal'
  | 'participle'
  | 'gerund'
  | 'to'
  | 'adjective'
  | 'adverb'
  | 'preposition'
  | 'conjunction'
  | 'subordinator'
  | 'negation'
  | 'punctuation'
  | 'symbol'

export interface Word {
  /** As written, typographic apostrophes and all. */
  readonly text: string
  /** Lower case, apostrophes straightened. */
  readonly lower: string
  /** UTF-16, end exclusive. */
  readonly start: number
  readonly end: number
  /** True where white space stands before it: "end-user" is three words, the last two without. */
  readonly spaced: boolean
}

/** A noun phrase: words `start` up to `end` (exclusive), its last noun at `head`. Prepositional tails are phrases of their own. */
export interface Phrase {
  readonly start: number
  readonly end: number
  readonly head: number
  readonly role: 'subject' | 'object' | 'oblique' | 'predicate' | 'loose'
  /** The main verb this phrase is subject, object or predicate of (for oblique: the preposition); -1 for none. */
  readonly governor: number
}

/** A verb group: "will not have been launched", main verb at `verb`. */
export interface VerbGroup {
  readonly start: number
  readonly end: number
  readonly verb: number
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle' | 'imperative'
  readonly tense: 'present' | 'past' | 'none'
  readonly passive: boolean
  readonly negated: boolean
  /** The modal word's index, -1 for none. */
  readonly modal: number
  /**
   * Index in `phrases` of who does it, -1 where nobody is named; for a passive, of whom it is done to. Also understood subjects:
   * "we" of "we want to grow", "customers" of "customers who need help" and of "it helps customers to plan".
   */
  readonly subject: number
  /** Index in `phrases` of the first object or predicate, -1 for none; "target" and "win" share it in "target and win customers". */
  readonly object: number
}

/** Everything the matcher asks about one sentence. All arrays are indexed by word. */
export interface Grammar {
  readonly tags: readonly Tag[]
  readonly phrases: readonly Phrase[]
  readonly groups: readonly VerbGroup[]
  /** Number of the clause each word is in, ascending: "customers who need help can call" is three stretches, 0, 1 and 2. */
  readonly clause: readonly number[]
  /** Index in `phrases` of the phrase each word is in, -1 for none. */
  readonly phraseOf: readonly number[]
  /** Index in `groups` of the verb group each word is in, -1 for none. */
  readonly groupOf: readonly number[]
}
