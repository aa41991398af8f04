/** An nlcst tree as a document: plain text as we read it ourselves, anything else paragraph by paragraph. */

import type {Nodes, Paragraph, Parents, Root} from 'nlcst'
import type {Block, Document, Piece} from '../document.ts'
import {placeholder} from '../prose.ts'
import {readDocument} from '../readDocument.ts'

export function documentOf(tree: Root, source: string): Document {
  // What was parsed from the file's own text: our reader sees bullets, headings and ignore comments as well.
  if (
    leavesOf(tree)
      .map(({value}) => value)
      .join('') === source
  )
    return readDocument(source, 'text')
  const blocks = paragraphsOf(tree).flatMap((paragraph) => blockOf(paragraph) ?? [])
  return {...readDocument('', 'text'), source, blocks}
}

function blockOf(paragraph: Paragraph): Block | undefined {
  const pieces: Piece[] = []
  let text = ''
  for (const {value, position, type} of leavesOf(paragraph)) {
    const start = position?.start.offset
    const end = position?.end.offset
    if (start !== undefined && end !== undefined) pieces.push({at: text.length, start, end})
    text += type === 'SourceNode' ? placeholder : value
  }
  const start = pieces[0]?.start
  const end = pieces.at(-1)?.end
  if (start === undefined || end === undefined) return undefined
  const prose = {text, pieces}
  return {
    kind: 'paragraph',
    start,
    end,
    lines: [start, end],
    depth: 0,
    list: undefined,
    cell: undefined,
    prose,
  }
}

type Leaf = Exclude<Nodes, Parents>

function leavesOf(node: Nodes): readonly Leaf[] {
  return 'children' in node ? node.children.flatMap(leavesOf) : [node]
}

function paragraphsOf(node: Nodes): readonly Paragraph[] {
  if (node.type === 'ParagraphNode') return [node]
  return 'children' in node ? node.children.flatMap(paragraphsOf) : []
}
