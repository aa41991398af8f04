/** The inventory on one screen: the eight compounds that teach most in full, the others by name. */

import {createColors} from 'picocolors'
import {counted} from '../../project/counted.ts'
import {harmless} from '../screen.ts'
import type {Compound} from './inventory.ts'
import {paragraph} from './paragraph.ts'

export interface TextOptions {
  readonly colors: boolean
  readonly columns: number | undefined
}

const inFull = 8

export function asText(compounds: readonly Compound[], documents: number, options: TextOptions): string {
  const read = counted(documents, 'document')
  if (compounds.length === 0) return `No compound that is named after the product in ${read}.\n`
  const paint = createColors(options.colors)
  const width = Math.min(Math.max(options.columns ?? 100, 40), 100)
  const total = compounds.reduce((sum, {count}) => sum + count, 0)
  const head = `Named after the product: ${counted(total, 'place')}, ${counted(compounds.length, 'compound')}, ${read}. Read the customer in its place and imagine that it were so.`
  const rest = compounds.slice(inFull).map(({original, imagined, count}) => {
    const way = imagined === undefined ? '' : ` → ${imagined}`
    return `${original} ×${count}${way}`
  })
  return [
    paragraph(head, width, ''),
    ...compounds.slice(0, inFull).map(block),
    rest.length === 0 ? '' : `\n${paragraph(harmless(`Also ${rest.join('; ')}.`), width, '')}`,
    `\n${paragraph('Choose one. What would have to be true for the right-hand word to be the usual one here?', width, '')}`,
  ].join('')

  function block({original, imagined, implication, question, count, documents: spread}: Compound): string {
    const way = imagined === undefined ? '' : ` → ${paint.bold(harmless(imagined))}`
    const where = paint.dim(`×${count} in ${counted(spread, 'document')}`)
    const said = [implication, question].filter((one) => one !== undefined).join(' ')
    return `\n${paint.bold(harmless(original))}${way}  ${where}\n${paragraph(harmless(said), width, '  ')}`
  }
}
