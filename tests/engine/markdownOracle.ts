/** What mdast says the prose of a Markdown file is, to compare our reading with. */

import type {Nodes} from 'mdast'
import {fromMarkdown} from 'mdast-util-from-markdown'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmFromMarkdown} from 'mdast-util-gfm'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfm} from 'micromark-extension-gfm'
import type {Format} from '../../engine/document.ts'
import {readDocument, readProse} from '../../engine/readDocument.ts'

/** One line for each block: its kind and its text, white space made even. Blocks without text are left out. */
export function oracleBlocks(text: string): readonly string[] {
  // Its offsets do not count a byte order mark.
  const source = text.replace(/^\uFEFF/, '')
  const tree = fromMarkdown(source, {
    extensions: [gfm(), frontmatter(['yaml', 'toml'])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(['yaml', 'toml'])],
  })
  return walk(tree, source).filter((line) => !line.endsWith(': '))
}

export function ourBlocks(source: string, format: Format = 'markdown'): readonly string[] {
  const document = readDocument(source, format)
  return document.blocks
    .filter((block) => block.kind !== 'meta')
    .map((block) => `${block.kind}${block.depth || ''}: ${even(readProse(document, block).text)}`)
    .filter((line) => !line.endsWith(': '))
}

function walk(node: Nodes, source: string): readonly string[] {
  switch (node.type) {
    case 'paragraph':
      return [`paragraph: ${even(textOf(node, source, false))}`]
    case 'heading':
      return [`heading${node.depth}: ${even(textOf(node, source, false))}`]
    case 'tableCell':
      return [`cell: ${even(textOf(node, source, false))}`]
    case 'blockquote':
      return []
    default:
      return 'children' in node ? node.children.flatMap((child) => walk(child, source)) : []
  }
}

function textOf(node: Nodes, source: string, isInLink: boolean): string {
  switch (node.type) {
    case 'text':
      return isInLink ? node.value.replace(address, (url) => withoutTrail(url)) : node.value
    case 'inlineCode':
      return '\uFFFC'
    case 'break':
      return '\n'
    case 'html':
      return /^<br[\s/>]/i.test(node.value) ? '\n' : ''
    case 'image':
    case 'imageReference':
      return (node.alt ?? '').replace(address, (url) => withoutTrail(url))
    case 'link':
      if (source[node.position?.start.offset ?? -1] !== '[') return '\uFFFC'
      return textOfAll(node.children, source, true)
    case 'linkReference':
      return textOfAll(node.children, source, true)
    case 'footnoteReference':
      return ''
    default:
      return 'children' in node ? textOfAll(node.children, source, isInLink) : ''
  }
}

function textOfAll(nodes: readonly Nodes[], source: string, isInLink: boolean): string {
  let text = ''
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]
    if (node === undefined) continue
    const name =
      node.type === 'html' ? /^<(code|samp|tt|pre|script|style)[\s/>]/i.exec(node.value)?.[1] : undefined
    const close = nodes.findIndex(
      (other, j) => j > i && other.type === 'html' && other.value === `</${name}>`,
    )
    text += close < 0 ? textOf(node, source, isInLink) : '\uFFFC'
    if (close > 0) i = close
  }
  return text
}

/** mdast leaves addresses in the text of a link alone; to a reader they are no prose there either. */
const address =
  /(?<![a-z])https?:\/\/[^\s<\]\p{P}][^\s<\]]*|(?<![^\s*_~([\]])www\.[^\s<\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu

function withoutTrail(url: string): string {
  const [trail = ''] = /[?!.,:*_~'"]*$/.exec(url) ?? []
  return `\uFFFC${trail}`
}

function even(text: string): string {
  return text
    .replaceAll('\0', '\uFFFD')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
}
