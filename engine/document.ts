/** What a reader of a format hands to the engine: the prose of a file, block by block, with exact places. */

export type Format = 'markdown' | 'mdx' | 'text'

/** All offsets in a document count UTF-16 units from the start of the source (a BOM counts); ends are exclusive. */
export interface Document {
  readonly source: string
  readonly format: Format
  /** In source order. Only prose: no code, HTML, maths, front matter (but title and description) or block quotes. */
  readonly blocks: readonly Block[]
  /** `<!-- … -->`, and in MDX also `{/* … *\/}`, wherever they stand outside code. */
  readonly comments: readonly Comment[]
  /** Normalised labels of link reference definitions, and of footnotes with their `^`, needed to read `[text][label]`. */
  readonly labels: ReadonlySet<string>
  /** Front matter without its fences, undefined where there is none. */
  readonly frontMatter: Span | undefined
}

export interface Span {
  readonly start: number
  readonly end: number
}

export type BlockKind = 'paragraph' | 'heading' | 'cell' | 'meta'

/** One stretch of running text: a paragraph, a heading, a table cell, a list item's paragraph, a front matter value. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** Start and end of each content line, flat: without container markers, indentation and line ending. */
  readonly lines: readonly number[]
  /** Heading level 1-6, else 0. */
  readonly depth: number
  readonly list: ListPlace | undefined
  readonly cell: CellPlace | undefined
  /** The text, where it is known without reading the lines: in a tree that somebody else has parsed. */
  readonly prose?: Prose
}

/** Where a block stands in the innermost list around it. */
export interface ListPlace {
  /** Number of the list in the document, from 0. */
  readonly list: number
  /** Number of the item in its list, from 0. */
  readonly item: number
  /** Nesting depth, 0 for a list that is in no other list. */
  readonly depth: number
  readonly ordered: boolean
  /** True for the first block of its item. */
  readonly first: boolean
  /** Number of the list around this one, -1 for none, and the item in it. */
  readonly parent: number
  readonly parentItem: number
}

/** Where a cell stands in its table. Row 0 is the header. */
export interface CellPlace {
  readonly table: number
  readonly row: number
  readonly column: number
}

export interface Comment extends Span {
  /** The text between the markers, trimmed. */
  readonly text: string
}

/** The text of one block as a person reads it, and the way back to the source. */
export interface Prose {
  readonly text: string
  /** Start in `text` of each piece, ascending, and where that piece stands in the source. */
  readonly pieces: readonly Piece[]
}

/** `text` from `at` up to the next piece's `at` comes from source `start..end`. Equal lengths map unit by unit. */
export interface Piece extends Span {
  readonly at: number
}
