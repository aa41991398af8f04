/** What can begin at a place in a line: a container, after which more can begin, or a leaf that takes the whole line. */

import * as char from './characters.ts'
import {beginBlock, openContainer, readQuoteMarker} from './containers.ts'
import {openDirective} from './directives.ts'
import {openFence, openIndented, openMath} from './fences.ts'
import {openFootnote} from './footnotes.ts'
import {openHeading, openRule} from './headings.ts'
import {openHtml} from './htmlBlocks.ts'
import {openItem} from './lists.ts'
import {openMdx, openModule} from './mdxBlocks.ts'
import {underline} from './paragraphs.ts'
import {deepest, isBlankLine, isIndented, newContainer, type Scan} from './scan.ts'
import {openTable} from './tables.ts'

type Begun = 'container' | 'line' | undefined

/** True when the line is used up. */
export function openBlocks(scan: Scan): boolean {
  while (!isBlankLine(scan)) {
    if (isIndented(scan)) return scan.leaf !== 'paragraph' && openIndented(scan)
    const begun = begin(scan, scan.source.charCodeAt(scan.next))
    if (begun !== 'container') return begun === 'line'
  }
  return false
}

function begin(scan: Scan, code: number): Begun {
  switch (code) {
    case char.greaterThan:
      return container(openQuote, scan)
    case char.plus:
      return container(openItem, scan)
    case char.openBracket:
      return container(openFootnote, scan)
    case char.asterisk:
      return openRule(scan) ? 'line' : container(openItem, scan)
    case char.dash:
      if (underline(scan) || openRule(scan)) return 'line'
      return container(openItem, scan) ?? line(openTable(scan))
    case char.underscore:
      return line(openRule(scan))
    case char.equals:
      return line(underline(scan))
    case char.hash:
      return line(openHeading(scan))
    case char.backtick:
    case char.tilde:
      return line(openFence(scan))
    case char.lessThan:
      return line((scan.mdx && openMdx(scan)) || openHtml(scan))
    case char.pipe:
      return line(openTable(scan))
    case char.colon:
      return line(openTable(scan) || openDirective(scan))
    case char.dollar:
      return line(openMath(scan))
    case char.openBrace:
      return line(scan.mdx && openMdx(scan))
    default:
      if (char.isDigit(code)) return container(openItem, scan)
      return line(scan.mdx && openModule(scan))
  }
}

function line(begun: boolean): Begun {
  return begun ? 'line' : undefined
}

function container(open: (scan: Scan) => boolean, scan: Scan): Begun {
  return scan.matched < deepest && open(scan) ? 'container' : undefined
}

function openQuote(scan: Scan): boolean {
  beginBlock(scan)
  readQuoteMarker(scan)
  openContainer(scan, newContainer('quote'))
  return true
}
