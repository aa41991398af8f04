import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {describe, expect, test} from 'vitest'
import type {Prose} from '../../engine/document.ts'
import {decodeEntity} from '../../engine/markdown/entities.ts'
import {readDocument, readProse, toSource} from '../../engine/readDocument.ts'
import {oracleBlocks, ourBlocks} from './markdownOracle.ts'

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url))
const listed = existsSync(corpus) ? readdirSync(corpus, {recursive: true, encoding: 'utf8'}) : []
const files = listed.filter((file) => file.endsWith('.md')).toSorted()
const read = (file: string) => readFileSync(`${corpus}/${file}`, 'utf8')

describe.runIf(files.length > 0)('real documents', () => {
  test('pieces ascend within bounds, words of letters lead back to themselves', () => {
    for (const file of files) {
      const source = read(file)
      const document = readDocument(source, 'markdown')
      let end = 0
      for (const block of document.blocks) {
        if (block.start < end || block.end > source.length) expect.fail(`${file}: block at ${block.start}`)
        end = block.end
        const prose = readProse(document, block)
        expect(brokenPlace(prose, source), file).toBeUndefined()
      }
    }
  })

  test('a sample of 150 reads as mdast reads it', () => {
    const step = Math.max(1, Math.floor(files.length / 150))
    const sample = files.filter((_, i) => i % step === 7 % step)
    expect(sample.flatMap((file) => differences(read(file)).map((text) => `${file}: ${text}`))).toEqual([])
  })
})

function brokenPlace(prose: Prose, source: string): string | undefined {
  let end = 0
  for (const piece of prose.pieces) {
    if (piece.start < end || piece.end > source.length || piece.end < piece.start)
      return `piece at ${piece.start}`
    end = piece.end
  }
  for (const {0: word, index} of prose.text.matchAll(/\p{L}+/gu)) {
    const span = toSource(prose, index, index + word.length)
    const slice = source.slice(span.start, span.end)
    if (slice !== word && plain(slice) !== word) return `"${word}" leads to "${slice}"`
  }
  return undefined
}

/** Without markup inside of a word: `**pro**ducts`, `<b>pro</b>ducts`, `[pro](x)ducts`, `caf&eacute;s`. */
function plain(slice: string): string {
  return slice
    .replace(/&\w+;/g, (entity) => decodeEntity(entity, 0)?.text ?? entity)
    .replace(/<[^>]*>|\]\([^)]*\)|\]\[[^\]]*\]|\P{L}/gu, '')
}

/** What only one side has; maths, which mdast does not know, and code in the text of an image, which it keeps, aside. */
function differences(source: string): readonly string[] {
  const ours = ourBlocks(source)
  const oracle = oracleBlocks(source)
  const known = (text: string) => /\$.*\$/s.test(text) || text.includes(codeInAlt)
  const codeInAlt = /!\[[^\]]*`[^\]]*\]/.test(source) ? '' : '\u0000'
  if (ours.length === oracle.length) {
    return ours.flatMap((text, i) =>
      text === oracle[i] || known(oracle[i] ?? '') ? [] : [`${text} / ${oracle[i]}`],
    )
  }
  return oracle.some(known) ? [] : [`${ours.length} blocks, mdast ${oracle.length}`]
}
